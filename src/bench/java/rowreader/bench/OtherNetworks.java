package rowreader.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/** How fast the networks beside the LSTM learn: the recurrent ones next to PyTorch's, LeNet next to DL4J's layers. */
final class OtherNetworks {
    private final Map<Contender, Times> measured = new EnumMap<>(Contender.class);

    /** Milliseconds of our LSTM per 10⁹ floating-point operations in its matrix products. */
    private final double lstmPerOperations;

    /** @param lstm median milliseconds of our LSTM's iteration */
    OtherNetworks(double lstm) {
        lstmPerOperations = perOperations(lstm, Cell.LSTM);
    }

    private static double perOperations(double millis, Cell cell) {
        return millis / (Shape.SEED.operations(cell) / 1e9);
    }

    /** Measures all of them once. */
    void measure(Round round) throws IOException, InterruptedException {
        for (Contender contender : Contender.OTHERS) {
            boolean leNet = contender == Contender.OURS_LENET || contender == Contender.STOCK_LENET;
            Shape shape = leNet ? Shape.LENET : Shape.SEED;
            measured.put(contender, round.run(contender, shape, contender.seconds()));
        }
    }

    private double median(Contender contender) {
        return measured.get(contender).median();
    }

    /** Ours to PyTorch's. */
    private double toPyTorch(Contender ours, Contender pyTorch) {
        return median(ours) / median(pyTorch);
    }

    /** Milliseconds per operation, to those of our LSTM. */
    private double toLstm(Contender ours, Cell cell) {
        return perOperations(median(ours), cell) / lstmPerOperations;
    }

    private double leNetToStock() {
        return median(Contender.STOCK_LENET) / median(Contender.OURS_LENET);
    }

    void print() {
        System.out.printf("%nThe other networks, batch %d, measured once.%n%n", Shape.SEED.batchSize());
        for (Contender contender : Contender.OTHERS) {
            measured.get(contender).print(contender.label());
        }
        System.out.println();
        Ratio.print("GRU: ours / PyTorch", toPyTorch(Contender.OURS_GRU, Contender.PYTORCH_GRU));
        Ratio.print("simple RNN: ours / PyTorch", toPyTorch(Contender.OURS_RNN, Contender.PYTORCH_RNN));
        Ratio.print("GRU: ms per GFLOP / those of the LSTM", toLstm(Contender.OURS_GRU, Cell.GRU), "at most 1.3");
        Ratio.print(
                "simple RNN: ms per GFLOP / those of the LSTM", toLstm(Contender.OURS_RNN, Cell.RNN), "at most 1.3");
        Ratio.print("LeNet: stock DL4J layers / ours", leNetToStock());
    }

    /** Adds the figures, under keys of their own. */
    void addTo(ObjectNode root) {
        ObjectNode others = root.putObject("otherNetworks");
        ObjectNode ms = others.putObject("ms");
        for (Contender contender : Contender.OTHERS) {
            Ratio.put(ms, contender.key(), median(contender));
        }
        ObjectNode ratios = others.putObject("ratios");
        Ratio.put(ratios, "gruToPyTorch", toPyTorch(Contender.OURS_GRU, Contender.PYTORCH_GRU));
        Ratio.put(ratios, "rnnToPyTorch", toPyTorch(Contender.OURS_RNN, Contender.PYTORCH_RNN));
        Ratio.put(ratios, "gruPerGflopToLstm", toLstm(Contender.OURS_GRU, Cell.GRU));
        Ratio.put(ratios, "rnnPerGflopToLstm", toLstm(Contender.OURS_RNN, Cell.RNN));
        Ratio.put(ratios, "leNetToStock", leNetToStock());
    }
}
