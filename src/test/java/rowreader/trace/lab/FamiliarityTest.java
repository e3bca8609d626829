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
import rowreader.network.weights.SequenceWeights;

class FamiliarityTest {
    @Test
    void builtInDigitsTellDigitsFromWhatIsNone() throws Exception {
        SequenceWeights best = Model.open(BuiltInModel.BEST).sequenceWeights();
        Familiarity familiarity = Familiarity.of(best, KnownDigits.builtIn(2000, 1000), read -> {});
        // The limit is set by 1,000 other digits: 1 % of them, give or take what so few can tell.
        assertThat(unfamiliar(familiarity, BuiltInDigits.some(77, 1000))).isLessThan(35);
        assertThat(share(familiarity, NonDigits.make(300, 1))).isGreaterThan(0.85);
    }

    @Test
    @EnabledIfEnvironmentVariable(named = MnistSource.FOLDER_VARIABLE, matches = ".+")
    void mnistTellsDigitsFromWhatIsNone() throws Exception {
        SequenceWeights best = Model.open(BuiltInModel.BEST).sequenceWeights();
        Dataset mnist = MnistSource.of(Optional.<Path>empty()).load(LoadingProgress.NONE);
        Familiarity familiarity = Familiarity.of(best, KnownDigits.of(mnist, 8000, 10_000), read -> {});
        int ofMnist = unfamiliar(familiarity, mnist.test());
        int ofBuiltIn = unfamiliar(familiarity, BuiltInDigits.some(77, 1000));
        // Digits that neither are among the known ones nor set the limit.
        int ofOthers = (int) IntStream.range(0, 2000)
                .parallel()
                .filter(i ->
                        !familiarity.measure(mnist.training().digit(30 * i + 3)).isDigit())
                .count();
        double caught = share(familiarity, NonDigits.make(1500, 7));
        System.out.println("unfamiliar: " + ofMnist + " of 10,000 test digits, " + ofBuiltIn
                + " of 1,000 built-in ones, "
                + ofOthers + " of 2,000 others, and " + caught + " of 1,500 non-digits");
        assertThat(ofMnist).isLessThanOrEqualTo(mnist.test().size() / 100);
        assertThat(ofBuiltIn).isLessThanOrEqualTo(30);
        assertThat(ofOthers).isLessThanOrEqualTo(30);
        assertThat(caught).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void withoutDigitsThereIsNothingToCompareWith() throws Exception {
        SequenceWeights best = Model.open(BuiltInModel.BEST).sequenceWeights();
        DigitSet none = DigitSet.of(List.of(), new byte[0]);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Familiarity.of(best, new KnownDigits(none, none, none), read -> {}));
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
        System.out.println("missed: " + missed);
        return (double) caught / others.size();
    }
}
