package rowreader.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import rowreader.network.record.Evaluation;

/** An evaluation as tables for people. */
final class EvaluationText {
    private EvaluationText() {}

    static void print(PrintWriter out, Evaluation evaluation, List<String> names) {
        out.printf(Locale.ROOT, "accuracy %s of %,d%n%n", percent(evaluation.accuracy()), evaluation.count());
        out.printf("%-12s %9s %9s%n", "class", "precision", "recall");
        for (int label = 0; label < evaluation.classes(); label++) {
            out.printf(
                    "%-12s %9s %9s%n",
                    names.get(label), percent(evaluation.precision(label)), percent(evaluation.recall(label)));
        }
        out.printf("%nconfusion matrix (down: the truth, across: what was read)%n%-12s", "");
        names.forEach(name -> out.printf("%7.6s", name));
        out.println();
        int[][] confusion = evaluation.confusion();
        for (int label = 0; label < confusion.length; label++) {
            out.printf("%-12s", names.get(label));
            for (int count : confusion[label]) {
                out.printf("%7d", count);
            }
            out.println();
        }
    }

    private static String percent(double fraction) {
        return Double.isNaN(fraction) ? "-" : String.format(Locale.ROOT, "%.2f %%", 100 * fraction);
    }
}
