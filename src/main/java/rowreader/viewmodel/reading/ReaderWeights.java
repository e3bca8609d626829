package rowreader.viewmodel.reading;

import java.util.List;
import rowreader.data.Dataset;
import rowreader.network.weights.Weights;
import rowreader.text.Text;

/**
 * Weights that read, and which they are.
 *
 * @param description goes on from "Weights", e.g. "of the network in training, after 12,800 training samples"
 * @param classNames what the classes are called that they tell apart, in the order of the labels; empty where they are
 *     called by their labels
 * @param trained whether they learned anything yet; what weights say that are as drawn by lot means nothing
 */
public record ReaderWeights(Weights weights, Text description, List<String> classNames, boolean trained) {
    public ReaderWeights {
        classNames = List.copyOf(classNames);
    }

    /** Weights that learned something. */
    public ReaderWeights(Weights weights, Text description, List<String> classNames) {
        this(weights, description, classNames, true);
    }

    /** What the class of {@code label} is called: its name, or else the label itself. */
    public String className(int label) {
        return Dataset.className(classNames, label);
    }
}
