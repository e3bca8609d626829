package rowreader.cli;

import java.io.PrintWriter;
import java.util.List;
import rowreader.network.race.Race;
import rowreader.network.race.RaceListener;
import rowreader.network.recipe.Architecture;
import rowreader.network.recipe.Recipe;
import rowreader.network.record.AccuracyPoint;
import rowreader.network.record.AccuracyPoint.Split;
import rowreader.text.Numbers;
import rowreader.text.Text;
import rowreader.text.Texts;

/** Follows a race: tells every tenth measurement to people, every one to programs. */
final class RaceReport implements RaceListener {
    private static final int SELDOM = 10;

    private final PrintWriter out;
    private final JsonLines lines;
    private final boolean json;
    private final List<Architecture> architectures;
    private final double[] losses = new double[Race.MAX_LANES];

    /**
     * @param json whether a program reads {@code out}
     * @param architectures of the lanes, in order
     */
    RaceReport(PrintWriter out, boolean json, List<Architecture> architectures) {
        this.out = out;
        this.lines = new JsonLines(out);
        this.json = json;
        this.architectures = List.copyOf(architectures);
    }

    @Override
    public void onIteration(int lane, long done, double seconds, double trainingLoss) {
        losses[lane] = trainingLoss;
    }

    @Override
    public void onEvaluated(int lane, double seconds, AccuracyPoint evaluated) {
        if (evaluated.split() != Split.TEST_MINIBATCH) {
            return;
        }
        Architecture network = architectures.get(lane);
        if (json) {
            lines.print(new EvaluationLine(
                    network.toString(), evaluated.samples(), seconds, evaluated.accuracy(), losses[lane]));
        } else if (evaluated.iteration() % (SELDOM * Recipe.SEED.evaluationInterval()) == 0) {
            Numbers numbers = Numbers.printed();
            out.println(Texts.get(
                    "cli.racing.progress",
                    Columns.padded(network.toString(), RaceText.NAME_WIDTH),
                    Columns.padded(numbers.count(evaluated.samples()), 9),
                    Columns.padded(numbers.decimal(seconds, 1), 7),
                    numbers.decimal(losses[lane], 3),
                    numbers.share(evaluated.accuracy(), evaluated.count()),
                    evaluated.count()));
        }
    }

    @Override
    public void onFailed(int lane, Text message) {
        Architecture network = architectures.get(lane);
        if (json) {
            lines.print(new FailureLine(network.toString(), message.toString()));
        } else {
            out.println(Texts.get("cli.racing.failed", network, message));
        }
    }

    private record EvaluationLine(
            String network, long samples, double seconds, double testMinibatchAccuracy, double trainingLoss) {}

    private record FailureLine(String network, String error) {}
}
