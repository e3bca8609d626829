package rowreader.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import rowreader.data.Dataset;
import rowreader.network.recipe.Recipe;
import rowreader.network.record.AccuracyPoint;
import rowreader.network.record.AccuracyPoint.Split;

/** A progress bar on one line of a terminal, or a line now and then where there is none. */
final class TextTrainingReport extends TrainingReport {
    private static final int BAR_WIDTH = 30;
    private static final Duration TERMINAL_INTERVAL = Duration.ofMillis(200);
    private static final Duration FILE_INTERVAL = Duration.ofSeconds(10);

    private final PrintWriter out;
    private final Recipe recipe;
    private final boolean terminal = System.console() != null;
    private String activity = "";
    private String testAccuracy = "-";
    private long printedAt;

    TextTrainingReport(PrintWriter out, Recipe recipe) {
        this.out = out;
        this.recipe = recipe;
    }

    @Override
    public void onLoading(String newActivity, double fraction) {
        if (!newActivity.equals(activity)) {
            activity = newActivity;
            out.println(newActivity);
            out.flush();
        }
    }

    @Override
    public void onLoaded(Dataset dataset) {
        out.printf(
                Locale.ROOT,
                "%s (%s): %,d digits to train on, %,d to test%n",
                dataset.name(),
                dataset.origin(),
                dataset.training().size(),
                dataset.test().size());
        out.flush();
    }

    @Override
    public void onNotice(String message) {
        out.println(message);
    }

    @Override
    public void onIteration(long iteration, long samples, double trainingLoss) {
        super.onIteration(iteration, samples, trainingLoss);
        Duration interval = terminal ? TERMINAL_INTERVAL : FILE_INTERVAL;
        boolean last = samples == recipe.samples();
        if (last || System.nanoTime() - printedAt > interval.toNanos()) {
            printedAt = System.nanoTime();
            print(samples, trainingLoss);
        }
    }

    private void print(long samples, double trainingLoss) {
        double seconds = elapsed().toNanos() / 1e9;
        double fraction = (double) samples / recipe.samples();
        int full = (int) (BAR_WIDTH * fraction);
        Duration left = Duration.ofSeconds(Math.round(seconds / fraction - seconds));
        String line = String.format(
                Locale.ROOT,
                "[%s%s] %,d of %,d  loss %.4f  test %s  %,.0f samples/s  %d:%02d left",
                "=".repeat(full),
                " ".repeat(BAR_WIDTH - full),
                samples,
                recipe.samples(),
                trainingLoss,
                testAccuracy,
                samples / seconds,
                left.toMinutes(),
                left.toSecondsPart());
        // Two blanks more wipe out what a longer line left behind.
        out.print(terminal ? "\r" + line + "  " : line + System.lineSeparator());
        out.flush();
    }

    @Override
    public void onEvaluated(AccuracyPoint evaluated) {
        super.onEvaluated(evaluated);
        if (evaluated.split() != Split.TRAINING_MINIBATCH) {
            testAccuracy = String.format(Locale.ROOT, "%.2f %% of %,d", 100 * evaluated.accuracy(), evaluated.count());
        }
    }

    @Override
    void printSummary() {
        Summary summary = summary();
        out.printf(
                Locale.ROOT,
                "%s%,d samples in %,d iterations and %.1f s (%,.0f samples/s): test accuracy %.2f %%%n",
                terminal ? System.lineSeparator() : "",
                summary.samples(),
                summary.iterations(),
                summary.seconds(),
                summary.samplesPerSecond(),
                100 * summary.testAccuracy());
        out.flush();
    }
}
