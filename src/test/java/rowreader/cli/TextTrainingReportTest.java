package rowreader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rowreader.data.Dataset;
import rowreader.data.builtin.BuiltInWriter;
import rowreader.network.SimpleDigits;
import rowreader.network.recipe.Recipe;
import rowreader.network.record.AccuracyPoint;
import rowreader.network.record.AccuracyPoint.Split;
import rowreader.network.training.TrainingState;
import rowreader.text.InEnglish;
import rowreader.text.Text;

@ExtendWith(InEnglish.class)
class TextTrainingReportTest {
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsSaidAfterTheLastIterationBeginsALine(boolean terminal) {
        StringWriter written = new StringWriter();
        PrintWriter out = new PrintWriter(written);
        TextTrainingReport report = new TextTrainingReport(out, Recipe.SEED.withSamples(128), terminal);
        report.onStateChanged(TrainingState.TRAINING);
        report.onIteration(1, 64, 2.3);
        report.onIteration(2, 128, 2.2);
        report.onStateChanged(TrainingState.FINISHED);
        out.println("Saved");
        report.printSummary();

        // The bar is painted over itself.
        assertThat(written.toString().replace("\r[", "[").lines().toList())
                .contains("Saved")
                .noneMatch(String::isBlank)
                .last()
                .asString()
                .contains("128");
    }

    private final StringWriter written = new StringWriter();

    private TextTrainingReport report(boolean terminal) {
        return new TextTrainingReport(new PrintWriter(written), Recipe.SEED.withSamples(100), terminal);
    }

    @Test
    void theBarIsAsFullAsTheRun() {
        TextTrainingReport report = report(true);
        report.onStateChanged(TrainingState.TRAINING);
        report.onIteration(1, 50, 2.30001);
        assertThat(written.toString())
                .startsWith("\r[" + "=".repeat(15) + " ".repeat(15) + "] 50 of 100  loss 2.3000  test -  ")
                .endsWith(" left  ");
    }

    /** A line for every iteration would fill a file; that of the last one is always written. */
    @Test
    void aFileGetsALineNowAndThen() {
        TextTrainingReport report = report(false);
        report.onStateChanged(TrainingState.TRAINING);
        for (int iteration = 1; iteration <= 100; iteration++) {
            report.onIteration(iteration, iteration, 1);
        }
        assertThat(written.toString().lines().toList())
                .hasSizeBetween(1, 3)
                .last()
                .asString()
                .startsWith("[" + "=".repeat(30) + "] 100 of 100  loss 1.0000  test -  ")
                .endsWith("0:00 left");
    }

    @Test
    void theNewestTestAccuracyStandsInTheLineAndTheLastOneInTheSummary() {
        TextTrainingReport report = report(false);
        report.onStateChanged(TrainingState.TRAINING);
        report.onEvaluated(new AccuracyPoint(1, 50, Split.TRAINING_MINIBATCH, 0.25, 20));
        report.onEvaluated(new AccuracyPoint(1, 50, Split.TEST_MINIBATCH, 0.5, 20));
        report.onIteration(1, 100, 1);
        report.onEvaluated(new AccuracyPoint(1, 100, Split.TEST, 0.75, 200));
        report.onStateChanged(TrainingState.FINISHED);
        report.printSummary();
        List<String> lines = written.toString().lines().toList();
        assertThat(lines.get(0)).contains("test 50 % of 20");
        assertThat(lines.get(1)).startsWith("100 samples in 1 iteration and 0.").endsWith("test accuracy 75.0 %");
    }

    @Test
    void whatIsLoadedIsSaidOnce() {
        TextTrainingReport report = report(true);
        Text loading = Text.of("text.reason", "Loading digits");
        report.onLoading(loading, 0);
        report.onLoading(loading, 0.5);
        report.onLoading(Text.of("text.reason", "Checking"), 1);
        assertThat(written.toString().lines()).containsExactly("Loading digits", "Checking");
    }

    @Test
    void aNoticeDoesNotStandInTheLineOfTheBar() {
        TextTrainingReport report = report(true);
        report.onStateChanged(TrainingState.TRAINING);
        report.onIteration(1, 50, 1);
        report.onNotice(Text.of("text.reason", "It is slower here"));
        assertThat(written.toString().lines().toList()).last().isEqualTo("It is slower here");
    }

    /** The Java VM's clock may begin anywhere. */
    private long now = -1_000_000_000_000L;

    private TextTrainingReport timed(boolean terminal) {
        return new TextTrainingReport(
                new CommandOutput(new PrintWriter(new BufferedWriter(written)), true),
                Recipe.SEED.withSamples(100),
                terminal,
                () -> now);
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }

    @Test
    void theRestIsReckonedFromWhatIsDone() {
        TextTrainingReport report = timed(true);
        report.onStateChanged(TrainingState.LOADING);
        pass(Duration.ofSeconds(100));
        report.onStateChanged(TrainingState.TRAINING);
        pass(Duration.ofSeconds(30));
        report.onIteration(1, 20, 1);
        assertThat(written.toString()).endsWith("  1 samples/s  2:00 left  ");
    }

    @Test
    void aTerminalsBarIsPaintedFiveTimesASecondAtMost() {
        TextTrainingReport report = timed(true);
        report.onStateChanged(TrainingState.TRAINING);
        pass(Duration.ofMillis(100));
        report.onIteration(1, 10, 1);
        pass(Duration.ofMillis(200));
        report.onIteration(2, 20, 1);
        pass(Duration.ofMillis(1));
        report.onIteration(3, 30, 1);
        assertThat(List.of(written.toString().split("\r")))
                .hasSize(3)
                .last()
                .asString()
                .contains("30 of 100");
    }

    @Test
    void aFileGetsALineInTenSecondsAtMost() {
        TextTrainingReport report = timed(false);
        report.onStateChanged(TrainingState.TRAINING);
        report.onIteration(1, 10, 1);
        pass(Duration.ofSeconds(10));
        report.onIteration(2, 20, 1);
        pass(Duration.ofMillis(1));
        report.onIteration(3, 30, 1);
        assertThat(written.toString().lines()).hasSize(2).last().asString().contains("30 of 100");
    }

    @Test
    void theSummarysTimeIsThatOfTheTrainingAlone() {
        TextTrainingReport report = timed(false);
        report.onStateChanged(TrainingState.LOADING);
        pass(Duration.ofSeconds(100));
        report.onStateChanged(TrainingState.TRAINING);
        pass(Duration.ofSeconds(4));
        report.onIteration(1, 100, 1);
        report.onEvaluated(new AccuracyPoint(1, 100, Split.TEST, 0.75, 200));
        report.onStateChanged(TrainingState.FINISHED);
        report.printSummary();
        assertThat(written.toString().lines())
                .last()
                .isEqualTo("100 samples in 1 iteration and 4.0 s (25 samples/s): test accuracy 75.0 %");
    }

    @Test
    void whatIsLearnedFromBesidesIsNamed() {
        Dataset bars = SimpleDigits.dataset(20, 10);
        Dataset withDrawings = new Dataset(
                bars.name(), bars.origin(), bars.classNames(), bars.training(), bars.test(), new BuiltInWriter(2));
        new TextTrainingReport(new PrintWriter(written), Recipe.SEED.withBuiltInDigits(2), false)
                .onLoaded(withDrawings);
        report(false).onLoaded(bars);
        assertThat(written.toString().lines())
                .containsExactly(
                        "Bars (made by the test): 20 digits to train on, 2 drawings, 2 built-in digits; 10 to test",
                        "Bars (made by the test): 20 digits to train on, 10 to test");
    }
}
