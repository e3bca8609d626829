package rowreader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rowreader.network.recipe.Architecture;
import rowreader.network.recipe.Recipe;
import rowreader.network.record.AccuracyPoint;
import rowreader.network.record.AccuracyPoint.Split;
import rowreader.text.InEnglish;
import rowreader.text.Text;

@ExtendWith(InEnglish.class)
class RaceReportTest {
    private final StringWriter written = new StringWriter();

    private RaceReport report(boolean json) {
        return new RaceReport(new PrintWriter(written), json, List.of(Architecture.RNN, Architecture.LENET));
    }

    /** Two networks, ten measurements each on minibatches and one on all test digits. */
    private static void race(RaceReport report) {
        int interval = Recipe.SEED.evaluationInterval();
        for (int measured = 1; measured <= 10; measured++) {
            long iteration = (long) measured * interval;
            for (int lane = 0; lane < 2; lane++) {
                report.onIteration(lane, 1_000 * measured, measured, 0.25 + lane);
                report.onEvaluated(
                        lane,
                        measured + lane,
                        new AccuracyPoint(iteration, 1_000 * measured, Split.TEST_MINIBATCH, 0.5, 20));
            }
        }
        report.onEvaluated(0, 10, new AccuracyPoint(10 * interval, 10_000, Split.TEST, 0.75, 500));
        report.onEvaluated(0, 10, new AccuracyPoint(10 * interval, 10_000, Split.TRAINING_MINIBATCH, 0.75, 20));
    }

    @Test
    void peopleAreToldOfEveryTenthMeasurement() {
        race(report(false));
        assertThat(written.toString().lines())
                .containsExactly(
                        "rnn                   10,000 samples    10.0 s  loss 0.250  test 50 % of 20",
                        "lenet                 10,000 samples    11.0 s  loss 1.250  test 50 % of 20");
    }

    @Test
    void programsAreToldOfEveryMeasurementOnTestDigits() {
        race(report(true));
        assertThat(written.toString().lines())
                .hasSize(20)
                .startsWith(
                        "{\"network\":\"rnn\",\"samples\":1000,\"seconds\":1.0,\"testMinibatchAccuracy\":0.5,\"trainingLoss\":0.25}",
                        "{\"network\":\"lenet\",\"samples\":1000,\"seconds\":2.0,\"testMinibatchAccuracy\":0.5,\"trainingLoss\":1.25}");
    }

    @Test
    void aNetworkThatFailsIsNamedWithTheReason() {
        report(false).onFailed(1, Text.of("text.reason", "It diverged."));
        report(true).onFailed(1, Text.of("text.reason", "It diverged."));
        assertThat(written.toString().lines())
                .containsExactly("lenet: It diverged.", "{\"network\":\"lenet\",\"error\":\"It diverged.\"}");
    }
}
