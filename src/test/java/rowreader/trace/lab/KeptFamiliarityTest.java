package rowreader.trace.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rowreader.data.Dataset;
import rowreader.data.Digit;
import rowreader.data.DigitSet;
import rowreader.network.model.BuiltInModel;
import rowreader.network.model.Model;
import rowreader.network.training.GiveWay;
import rowreader.network.weights.LstmWeights;
import rowreader.text.Text;
import rowreader.trace.TestDigits;
import rowreader.trace.TestWeights;

class KeptFamiliarityTest {
    private static final LstmWeights WEIGHTS = TestWeights.random(16, 3);
    private static final Digit DIGIT = TestDigits.set(1, 9).digit(0);

    @TempDir
    private Path folder;

    /** Of classes that nothing comes with the program for. */
    private static Dataset dataset(int seed) {
        List<String> names = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j");
        return new Dataset(
                "letters", Text.of("data.origin.cache", "x"), names, TestDigits.set(300, seed), TestDigits.set(200, 6));
    }

    private double strangeness(LstmWeights weights, Dataset dataset, AtomicInteger measured) throws Exception {
        return new KeptFamiliarity(folder)
                .of(weights, Optional.of(dataset), new GiveWay(), measured::addAndGet)
                .measure(DIGIT)
                .strangeness();
    }

    private double strangeness(LstmWeights weights, Dataset dataset) throws Exception {
        return strangeness(weights, dataset, new AtomicInteger());
    }

    private int files() throws Exception {
        try (Stream<Path> all = Files.list(folder)) {
            return (int) all.count();
        }
    }

    @Test
    void whatIsReadFromItsFileMeasuresTheSameToTheLastDigit() throws Exception {
        AtomicInteger first = new AtomicInteger();
        AtomicInteger second = new AtomicInteger();

        double made = strangeness(WEIGHTS, dataset(5), first);

        assertThat(strangeness(WEIGHTS, dataset(5), second)).isEqualTo(made);
        assertThat(first.get()).isPositive();
        assertThat(second.get()).as("measured again").isZero();
    }

    @Test
    void anotherNetworkOrOtherDigitsAreLearnedForThemselves() throws Exception {
        strangeness(WEIGHTS, dataset(5));
        strangeness(TestWeights.random(16, 4), dataset(5));
        strangeness(WEIGHTS, dataset(7));

        assertThat(files()).isEqualTo(3);
    }

    @Test
    void aDamagedFileIsLearnedAgain() throws Exception {
        double made = strangeness(WEIGHTS, dataset(5));
        Path file;
        try (Stream<Path> all = Files.list(folder)) {
            file = all.findFirst().orElseThrow();
        }
        byte[] damaged = Files.readAllBytes(file);
        damaged[damaged.length / 2] ^= 1;
        Files.write(file, damaged);

        assertThat(strangeness(WEIGHTS, dataset(5))).isEqualTo(made);
    }

    @Test
    void forEachModelThatComesWithTheProgramItComesTooWhateverDigitsThereAre() throws Exception {
        for (BuiltInModel model : BuiltInModel.values()) {
            for (Optional<Dataset> digits : List.of(Optional.<Dataset>empty(), Optional.of(dataset(5)))) {
                AtomicInteger measured = new AtomicInteger();
                new KeptFamiliarity(folder)
                        .of(Model.open(model).sequenceWeights(), digits, new GiveWay(), measured::addAndGet)
                        .measure(DIGIT);
                assertThat(measured.get()).as("%s: run FamiliarityFiles", model).isZero();
            }
        }
        assertThat(folder).isEmptyDirectory();
        assertThat(KeptFamiliarity.shipped(WEIGHTS)).isEmpty();
    }

    @Test
    void digitsWithoutAnyOfALabelAreVeryFar() {
        DigitSet some = TestDigits.set(30, 1);
        float[][] points = new float[30][];
        for (int i = 0; i < points.length; i++) {
            points[i] = some.digit(i).pixels();
        }
        Centres centres = Centres.of(points, new int[30], 2, 4, new GiveWay());

        assertThat(centres.logDistance(points[0], 1)).isGreaterThan(40);
        assertThat(centres.logDistance(points[0], 0)).isLessThan(10);
        assertThat(centres.logDistanceToOthers(points[0], 1)).isEqualTo(centres.logDistance(points[0], 0));
    }
}
