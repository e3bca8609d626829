package rowreader.trace.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
        Dataset digits = new BuiltInDigits(3, 3000, 2000).load(LoadingProgress.NONE);
        DigitSet tests = digits.test();
        Familiarity familiarity = Familiarity.of(best, digits.training(), tests.first(1000), read -> {});
        int familiar = 0;
        for (int i = 1000; i < 2000; i++) {
            familiar += familiarity.measure(tests.digit(i)).isDigit() ? 1 : 0;
        }
        // The limit is set by 1,000 other digits: 1 % of them, give or take what so few can tell.
        assertThat(familiar).isGreaterThan(955);
        assertThat(share(familiarity, NonDigits.make(200, 1))).isGreaterThan(0.6);
    }

    @Test
    @EnabledIfEnvironmentVariable(named = MnistSource.FOLDER_VARIABLE, matches = ".+")
    void mnistTellsDigitsFromWhatIsNone() throws Exception {
        SequenceWeights best = Model.open(BuiltInModel.BEST).sequenceWeights();
        Dataset mnist = MnistSource.of(Optional.<Path>empty()).load(LoadingProgress.NONE);
        DigitSet tests = mnist.test();
        Familiarity familiarity = Familiarity.of(best, mnist.training().first(10_000), tests.first(5000), read -> {});
        int unfamiliar = 0;
        for (int i = 0; i < tests.size(); i++) {
            unfamiliar += familiarity.measure(tests.digit(i)).isDigit() ? 0 : 1;
        }
        double caught = share(familiarity, NonDigits.make(500, 7));
        System.out.println(
                "unfamiliar: " + unfamiliar + " of " + tests.size() + " test digits, " + caught + " of 500 non-digits");
        assertThat(unfamiliar).isLessThanOrEqualTo(tests.size() / 100);
        assertThat(caught).isGreaterThan(0.85);
    }

    @Test
    void withoutDigitsThereIsNothingToCompareWith() throws Exception {
        SequenceWeights best = Model.open(BuiltInModel.BEST).sequenceWeights();
        DigitSet none = DigitSet.of(List.of(), new byte[0]);
        assertThatIllegalArgumentException().isThrownBy(() -> Familiarity.of(best, none, none, read -> {}));
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
