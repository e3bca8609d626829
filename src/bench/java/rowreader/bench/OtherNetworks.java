package rowreader.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** How fast the networks beside the LSTM learn: next to PyTorch's, and LeNet next to DL4J's layers, too. */
final class OtherNetworks {
    private final Map<Contender, Times> measured;

    /** Milliseconds of our LSTM per 10⁹ floating-point operations in its matrix products. */
    private final double lstmPerOperations;

    /** @param measured the times of all of them and of our LSTM */
    OtherNetworks(Map<Contender, Times> measured) {
        this.measured = measured;
        lstmPerOperations = perOperations(median(Contender.OURS), RecurrentCell.LSTM);
    }

    private static double perOperations(double millis, RecurrentCell cell) {
        return millis / (Shape.SEED.operations(cell) / 1e9);
    }

    private double median(Contender contender) {
        return measured.get(contender).median();
    }

    /** Ours to PyTorch's. */
    private double toPyTorch(Contender ours, Contender pyTorch) {
        return median(ours) / median(pyTorch);
    }

    /** Milliseconds per operation, to those of our LSTM. */
    private double toLstm(Contender ours, RecurrentCell cell) {
        return perOperations(median(ours), cell) / lstmPerOperations;
    }

    private double leNetToStock() {
        return median(Contender.STOCK_LENET) / median(Contender.OURS_LENET);
    }

    void print() {
        System.out.printf("%nThe other networks, batch %d.%n%n", Shape.SEED.batchSize());
        for (Contender contender : Contender.OTHERS) {
            measured.get(contender).print(contender.label());
        }
        System.out.println();
        Ratio.print("GRU: ours / PyTorch", toPyTorch(Contender.OURS_GRU, Contender.PYTORCH_GRU));
        Ratio.print("simple RNN: ours / PyTorch", toPyTorch(Contender.OURS_RNN, Contender.PYTORCH_RNN));
        Ratio.print(
                "GRU: ms per GFLOP / those of the LSTM", toLstm(Contender.OURS_GRU, RecurrentCell.GRU), "at most 1.3");
        Ratio.print(
                "simple RNN: ms per GFLOP / those of the LSTM",
                toLstm(Contender.OURS_RNN, RecurrentCell.RNN),
                "at most 1.3");
        Ratio.print("dense network: ours / PyTorch", toPyTorch(Contender.OURS_DENSE, Contender.PYTORCH_DENSE));
        Ratio.print("LeNet: ours / PyTorch", toPyTorch(Contender.OURS_LENET, Contender.PYTORCH_LENET));
        Ratio.print("LeNet: DL4J's own layers / ours", leNetToStock());
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
        Ratio.put(ratios, "gruPerGflopToLstm", toLstm(Contender.OURS_GRU, RecurrentCell.GRU));
        Ratio.put(ratios, "rnnPerGflopToLstm", toLstm(Contender.OURS_RNN, RecurrentCell.RNN));
        Ratio.put(ratios, "denseToPyTorch", toPyTorch(Contender.OURS_DENSE, Contender.PYTORCH_DENSE));
        Ratio.put(ratios, "leNetToPyTorch", toPyTorch(Contender.OURS_LENET, Contender.PYTORCH_LENET));
        Ratio.put(ratios, "leNetToStock", leNetToStock());
    }
}
