package rowreader.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import rowreader.network.record.Evaluation;
import rowreader.text.Numbers;
import rowreader.text.Text;
import rowreader.text.Texts;

/** An evaluation as tables for people. */
final class EvaluationText {
    private static final int NAME_WIDTH = -12;
    private static final int PERCENT_WIDTH = 9;
    private static final int COUNT_WIDTH = 7;
    private static final int SHORT_NAME = 6;

    private EvaluationText() {}

    static void print(PrintWriter out, Evaluation evaluation, List<String> names) {
        out.println(Texts.get(
                "cli.evaluation.accuracy", share(evaluation.accuracy(), evaluation.count()), evaluation.count()));
        out.println();
        Columns measures = new Columns(out, NAME_WIDTH, PERCENT_WIDTH, PERCENT_WIDTH);
        measures.headings(
                Texts.get("cli.evaluation.class"),
                Texts.get("cli.evaluation.precision"),
                Texts.get("cli.evaluation.recall"));
        int[][] counts = evaluation.confusion();
        for (int label = 0; label < evaluation.classes(); label++) {
            int answered = 0;
            for (int[] row : counts) {
                answered += row[label];
            }
            measures.line(
                    names.get(label),
                    share(evaluation.precision(label), answered),
                    share(evaluation.recall(label), Arrays.stream(counts[label]).sum()));
        }
        out.println();
        out.println(Texts.get("cli.evaluation.confusion"));
        out.print(Columns.padded("", NAME_WIDTH));
        names.forEach(name -> out.print(Columns.padded(shortened(name), COUNT_WIDTH)));
        out.println();
        for (int label = 0; label < counts.length; label++) {
            out.print(Columns.padded(names.get(label), NAME_WIDTH));
            for (int count : counts[label]) {
                out.print(Columns.padded(Numbers.printed().count(count), COUNT_WIDTH));
            }
            out.println();
        }
    }

    /** The accuracy on a set. */
    static String inOneLine(Text digits, Evaluation evaluation) {
        return Texts.get(
                "cli.evaluation.set",
                share(evaluation.accuracy(), evaluation.count()),
                evaluation.count(),
                digits.words());
    }

    private static String shortened(String name) {
        return name.substring(0, Math.min(SHORT_NAME, name.length()));
    }

    private static String share(double fraction, int cases) {
        return Double.isNaN(fraction)
                ? Texts.get("cli.evaluation.undefined")
                : Numbers.printed().share(fraction, cases);
    }
}
