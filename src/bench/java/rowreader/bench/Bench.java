package rowreader.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import rowreader.network.recipe.Recipe;

/** Measures the contenders in turn, again and again, and prints what came out. */
@Command(
        name = "bench",
        description =
                "Measures how fast this program learns and reads, next to DL4J as it comes, PyTorch and the limit.",
        mixinStandardHelpOptions = true)
final class Bench implements Callable<Integer> {
    private static final int ROUNDS = 3;

    @Option(names = "--json", description = "Print the figures as one last line of JSON.")
    private boolean json;

    @Option(names = "--scaling", description = "Also measure minibatches of 32 to 1024 and 64 to 512 units.")
    private boolean scaling;

    @Option(
            names = "--limit",
            description = "Only measure the seed network's iteration beside the limit of its products.")
    private boolean limit;

    @Option(
            names = "--memory",
            paramLabel = "SAMPLES",
            description = "Only train on so many samples, and print the memory in use every 10 s.")
    private long memorySamples;

    private final Map<Contender, Times> measured = new EnumMap<>(Contender.class);
    private OtherNetworks others;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (memorySamples > 0) {
            MemoryWatch.train(memorySamples);
            return 0;
        }
        Round round = new Round();
        if (limit) {
            printLimit(round);
            return 0;
        }
        for (int number = 1; number <= ROUNDS; number++) {
            System.err.printf("bench: round %d of %d%n", number, ROUNDS);
            for (Contender contender : Contender.ROUND) {
                measure(round, contender);
            }
        }
        measure(round, Contender.OURS_RECIPE);
        measure(round, Contender.PYTORCH_RECIPE);
        measure(round, Contender.READING);
        for (Contender contender : Contender.OTHERS) {
            if (!Contender.ROUND.contains(contender)) {
                measure(round, contender);
            }
        }
        others = new OtherNetworks(measured);
        printIterations();
        printRatios();
        printRecipe();
        others.print();
        if (scaling) {
            Scaling.print();
        }
        if (json) {
            System.out.println(toJson());
        }
        return 0;
    }

    private void printLimit(Round round) throws IOException, InterruptedException {
        List<Contender> both = List.of(Contender.OURS, Contender.GEMM_LIMIT);
        for (int number = 0; number < ROUNDS; number++) {
            for (Contender contender : both) {
                measure(round, contender);
            }
        }
        for (Contender contender : both) {
            measured.get(contender).print(contender.label());
        }
        Ratio.print("ours / limit", toGemmLimit());
    }

    private void measure(Round round, Contender contender) throws IOException, InterruptedException {
        measured.merge(contender, round.run(contender, contender.shape(), contender.seconds()), Times::and);
    }

    private double median(Contender contender) {
        return measured.get(contender).median();
    }

    private double bestPyTorch() {
        double one = median(Contender.PYTORCH_ONE_THREAD);
        double two = median(Contender.PYTORCH_TWO_THREADS);
        return Double.isNaN(one) || two < one ? two : one;
    }

    private double toPyTorch() {
        return median(Contender.OURS) / bestPyTorch();
    }

    private double toStock() {
        return median(Contender.STOCK) / median(Contender.OURS);
    }

    private double toGemmLimit() {
        return median(Contender.OURS) / median(Contender.GEMM_LIMIT);
    }

    private void printIterations() {
        System.out.printf(
                "%nA training iteration: %d timesteps of %d pixels, %d units, batch %d, float32, Adam; %d rounds.%n%n",
                Shape.TIMESTEPS, Shape.INPUTS, Shape.SEED.hiddenSize(), Shape.SEED.batchSize(), ROUNDS);
        System.out.printf("%-50s %9s %9s %9s %7s%n", "ms per iteration", "median", "min", "max", "times");
        for (Contender contender : Contender.TRAINING) {
            measured.get(contender).print(contender.label());
        }
    }

    private void printRatios() {
        System.out.println();
        Ratio.print("ours / PyTorch at its better number of threads", toPyTorch(), "at most 0.65");
        Ratio.print("ours / limit", toGemmLimit(), "at most 1.6");
        Ratio.print("stock DL4J layer as it comes / ours", toStock(), "at least 15");
        Ratio.print("reading one digit, every gate kept, ms", median(Contender.READING), "under 1");
    }

    private void printRecipe() {
        double ours = measured.get(Contender.OURS_RECIPE).mean();
        double pyTorch = measured.get(Contender.PYTORCH_RECIPE).mean();
        double minutes = Recipe.SEED.iterations() / 60_000.0;
        System.out.printf(
                Locale.ROOT,
                "%nThe seed recipe, %d iterations and its measurements of accuracy, from the mean of %d s:%n"
                        + "ours %.1f min, PyTorch on 2 threads %.1f min, ratio %.2f.%n",
                Recipe.SEED.iterations(),
                Contender.OURS_RECIPE.seconds(),
                ours * minutes,
                pyTorch * minutes,
                ours / pyTorch);
    }

    /** Null stands for what could not be measured. */
    private String toJson() {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode root = mapper.createObjectNode();
        ObjectNode ms = root.putObject("ms");
        for (Contender contender : Contender.TRAINING) {
            Ratio.put(ms, contender.key(), median(contender));
        }
        ObjectNode ratios = root.putObject("ratios");
        Ratio.put(ratios, "toPyTorch", toPyTorch());
        Ratio.put(ratios, "toStock", toStock());
        Ratio.put(ratios, "toGemmLimit", toGemmLimit());
        Ratio.put(root, "readingMs", median(Contender.READING));
        others.addTo(root);
        return root.toString();
    }
}
