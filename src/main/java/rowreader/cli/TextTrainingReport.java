package rowreader.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import rowreader.data.Dataset;
import rowreader.network.recipe.Recipe;
import rowreader.network.record.AccuracyPoint;
import rowreader.network.record.AccuracyPoint.Split;
import rowreader.network.training.TrainingState;
import rowreader.text.Numbers;
import rowreader.text.Text;
import rowreader.text.Texts;

/** A progress bar on one line of a terminal, or a line now and then where there is none. */
final class TextTrainingReport extends TrainingReport {
    private static final int BAR_WIDTH = 30;
    private static final Duration TERMINAL_INTERVAL = Duration.ofMillis(200);
    private static final Duration FILE_INTERVAL = Duration.ofSeconds(10);

    private final PrintWriter out;
    private final Recipe recipe;
    private final boolean terminal;
    /** Whether the line of the terminal that the bar stands on is still to be ended. */
    private boolean lineOpen;

    private Text activity;
    /** How many digits the newest accuracy on the whole test set was measured on. */
    private int tested;

    private String testAccuracy = Texts.get("cli.training.unknown");
    /** Empty before the first line. */
    private OptionalLong printedAt = OptionalLong.empty();

    /** @param terminal whether a person watches {@code out} */
    TextTrainingReport(PrintWriter out, Recipe recipe, boolean terminal) {
        this(out, recipe, terminal, System::nanoTime);
    }

    /** The same by a clock of its own, in nanoseconds. */
    TextTrainingReport(PrintWriter out, Recipe recipe, boolean terminal, LongSupplier clock) {
        super(clock);
        this.out = out;
        this.recipe = recipe;
        this.terminal = terminal;
    }

    @Override
    public void onStateChanged(TrainingState newState) {
        // Before whoever waits for the end prints more.
        endLine();
        super.onStateChanged(newState);
    }

    private void endLine() {
        if (lineOpen) {
            out.println();
            lineOpen = false;
        }
    }

    @Override
    public void onLoading(Text newActivity, double fraction) {
        if (!newActivity.equals(activity)) {
            activity = newActivity;
            out.println(newActivity.words());
        }
    }

    @Override
    public void onLoaded(Dataset dataset) {
        int drawings = dataset.drawings().size();
        int builtIn = dataset.classNames().equals(Dataset.DIGIT_NAMES) ? recipe.builtInDigits() : 0;
        int training = dataset.training().size();
        int test = dataset.test().size();
        out.println(
                drawings + builtIn == 0
                        ? Texts.get("cli.training.digits", dataset.title(), dataset.origin(), training, test)
                        : Texts.get(
                                "cli.training.sources",
                                dataset.title(),
                                dataset.origin(),
                                training,
                                drawings,
                                builtIn,
                                test));
    }

    @Override
    public void onNotice(Text message) {
        endLine();
        out.println(message.words());
    }

    @Override
    public void onIteration(long iteration, long samples, double trainingLoss) {
        super.onIteration(iteration, samples, trainingLoss);
        if (samples == recipe.samples() || isTime()) {
            printedAt = OptionalLong.of(now());
            print(samples, trainingLoss);
        }
    }

    private boolean isTime() {
        Duration interval = terminal ? TERMINAL_INTERVAL : FILE_INTERVAL;
        return printedAt.isEmpty() || now() - printedAt.getAsLong() > interval.toNanos();
    }

    private void print(long samples, double trainingLoss) {
        double seconds = elapsed().toNanos() / 1e9;
        double fraction = (double) samples / recipe.samples();
        int full = (int) (BAR_WIDTH * fraction);
        Duration left = Duration.ofSeconds(Math.round(seconds / fraction - seconds));
        Numbers numbers = Numbers.printed();
        String line = Texts.get(
                "cli.training.progress",
                "=".repeat(full) + " ".repeat(BAR_WIDTH - full),
                samples,
                recipe.samples(),
                numbers.decimal(trainingLoss, 4),
                testAccuracy,
                numbers.grouped(samples / seconds, 0),
                numbers.duration(left));
        if (terminal) {
            // Two blanks more wipe out what a longer line left behind.
            out.print("\r" + line + "  ");
            out.flush();
        } else {
            out.println(line);
        }
        lineOpen = terminal;
    }

    @Override
    public void onEvaluated(AccuracyPoint evaluated) {
        super.onEvaluated(evaluated);
        if (evaluated.split() == Split.TEST) {
            tested = evaluated.count();
        }
        if (evaluated.split() != Split.TRAINING_MINIBATCH) {
            testAccuracy = Texts.get(
                    "cli.training.accuracy",
                    Numbers.printed().share(evaluated.accuracy(), evaluated.count()),
                    evaluated.count());
        }
    }

    @Override
    void printSummary() {
        Summary summary = summary();
        Numbers numbers = Numbers.printed();
        out.println(Texts.get(
                "cli.training.end",
                summary.samples(),
                summary.iterations(),
                numbers.decimal(summary.seconds(), 1),
                numbers.grouped(summary.samplesPerSecond(), 0),
                numbers.share(summary.testAccuracy(), tested)));
    }
}
