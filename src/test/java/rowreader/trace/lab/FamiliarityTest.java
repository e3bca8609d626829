package rowreader.trace.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import rowreader.data.Dataset;
import rowreader.data.Digit;
import rowreader.data.DigitSet;
import rowreader.data.LoadingProgress;
import rowreader.data.builtin.BuiltInDigits;
import rowreader.data.mnist.MnistSource;
import rowreader.network.model.BuiltInModel;
import rowreader.network.model.Model;
import rowreader.network.training.GiveWay;
import rowreader.network.weights.SequenceWeights;

class FamiliarityTest {
    @Test
    void builtInDigitsTellDigitsFromWhatIsNone() throws Exception {
        SequenceWeights best = Model.open(BuiltInModel.BEST).sequenceWeights();
        Familiarity familiarity =
                Familiarity.of(best, KnownDigits.builtIn(3000, 1500, new GiveWay()), new GiveWay(), read -> {});
        // The limit is set by 1,500 digits that the judge has learned from: others are stranger.
        assertThat(unfamiliar(familiarity, BuiltInDigits.some(77, 1000))).isLessThan(45);
        assertThat(share(familiarity, NonDigits.make(300, 1))).isGreaterThan(0.85);
    }

    @Test
    void whatComesWithTheBestModelTellsDigitsFromWhatIsNone() throws Exception {
        Familiarity familiarity = shipped(BuiltInModel.BEST);
        assertThat(unfamiliar(familiarity, BuiltInDigits.some(77, 1000))).isLessThanOrEqualTo(30);
        assertThat(share(familiarity, NonDigits.make(1500, 7))).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void whatComesWithTheSeedModelTellsMostDigitsFromWhatIsNone() throws Exception {
        Familiarity familiarity = shipped(BuiltInModel.SEED);
        assertThat(unfamiliar(familiarity, BuiltInDigits.some(77, 1000))).isLessThanOrEqualTo(40);
        assertThat(share(familiarity, NonDigits.make(1500, 7))).isGreaterThanOrEqualTo(0.88);
    }

    @Test
    @EnabledIfEnvironmentVariable(named = MnistSource.FOLDER_VARIABLE, matches = ".+")
    void onlyOneInAHundredOfMnistIsStrangeToTheModelsThatComeWithTheProgram() throws Exception {
        Dataset mnist = MnistSource.of(Optional.<Path>empty()).load(LoadingProgress.NONE);
        for (BuiltInModel model : BuiltInModel.values()) {
            Familiarity familiarity = shipped(model);
            int ofTests = unfamiliar(familiarity, mnist.test());
            // Digits that neither are among the known ones nor set the limit.
            int ofOthers = (int) IntStream.range(0, 2000)
                    .parallel()
                    .filter(i -> !familiarity
                            .measure(mnist.training().digit(30 * i + 3))
                            .isDigit())
                    .count();
            System.out.println(
                    model + ", unfamiliar: " + ofTests + " of 10,000 test digits, " + ofOthers + " of 2,000 others");
            assertThat(ofTests).isLessThanOrEqualTo(mnist.test().size() / 100);
            assertThat(ofOthers).isLessThanOrEqualTo(30);
        }
    }

    private static Familiarity shipped(BuiltInModel model) throws Exception {
        return KeptFamiliarity.shipped(Model.open(model).sequenceWeights()).orElseThrow();
    }

    @Test
    void withoutDigitsThereIsNothingToCompareWith() throws Exception {
        SequenceWeights best = Model.open(BuiltInModel.BEST).sequenceWeights();
        DigitSet none = DigitSet.of(List.of(), new byte[0]);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Familiarity.of(best, new KnownDigits(none, none, none), new GiveWay(), read -> {}));
    }

    private static int unfamiliar(Familiarity familiarity, DigitSet digits) {
        return (int) IntStream.range(0, digits.size())
                .parallel()
                .filter(i -> !familiarity.measure(digits.digit(i)).isDigit())
                .count();
    }

    private static double share(Familiarity familiarity, List<Digit> others) {
        Map<String, Integer> missed = new TreeMap<>();
        int caught = 0;
        for (int i = 0; i < others.size(); i++) {
            if (familiarity.measure(others.get(i)).isDigit()) {
                missed.merge(NonDigits.kind(i), 1, Integer::sum);
            } else {
                caught++;
            }
        }
        System.out.println("called out: " + caught + " of " + others.size() + ", missed: " + missed);
        return (double) caught / others.size();
    }
}
