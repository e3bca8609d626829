package rowreader.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import rowreader.data.Dataset;
import rowreader.data.LoadingProgress;
import rowreader.network.Evaluation;
import rowreader.network.Model;

/** Measures a model on the whole test set. */
@Command(
        name = "evaluate",
        description = "Measure a model on all test digits: accuracy, precision, recall, confusion matrix.",
        mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Option(names = "--model", paramLabel = "FILE.zip", required = true, description = "The model to measure.")
    private Path file;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    private record Line(double accuracy, int count, List<OfClass> classes, int[][] confusion) {}

    private record OfClass(String name, Double precision, Double recall) {}

    @Override
    public Integer call() throws Exception {
        Model model = Model.open(file);
        Dataset dataset = data.source().load(LoadingProgress.NONE);
        Evaluation evaluation = model.evaluate(dataset.test());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            new JsonLines(out).print(line(evaluation, model.classNames()));
        } else {
            print(out, evaluation, model.classNames());
        }
        out.flush();
        return ExitCode.OK;
    }

    private static Line line(Evaluation evaluation, List<String> names) {
        List<OfClass> classes = new ArrayList<>();
        for (int label = 0; label < evaluation.classes(); label++) {
            classes.add(new OfClass(
                    names.get(label), finite(evaluation.precision(label)), finite(evaluation.recall(label))));
        }
        return new Line(evaluation.accuracy(), evaluation.count(), classes, evaluation.confusion());
    }

    /** JSON has no NaN. */
    private static Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    private static void print(PrintWriter out, Evaluation evaluation, List<String> names) {
        out.printf(Locale.ROOT, "accuracy %.2f %% of %,d%n%n", 100 * evaluation.accuracy(), evaluation.count());
        out.printf(Locale.ROOT, "%-12s %9s %9s%n", "class", "precision", "recall");
        for (int label = 0; label < evaluation.classes(); label++) {
            out.printf(
                    Locale.ROOT,
                    "%-12s %7.2f %% %7.2f %%%n",
                    names.get(label),
                    100 * evaluation.precision(label),
                    100 * evaluation.recall(label));
        }
        out.printf("%nconfusion matrix (down: the truth, across: what was read)%n%-12s", "");
        names.forEach(name -> out.printf("%7.7s", name));
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
}
