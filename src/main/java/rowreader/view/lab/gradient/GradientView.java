package rowreader.view.lab.gradient;

import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import rowreader.data.Dataset;
import rowreader.trace.lab.GradientNorms;
import rowreader.trace.lab.GradientNorms.Course;
import rowreader.view.Palette;
import rowreader.view.lab.LabTexts;
import rowreader.view.lab.LabView;
import rowreader.view.reading.ReadingNames;
import rowreader.viewmodel.lab.GradientModel;
import rowreader.viewmodel.lab.GradientModel.Measured;
import rowreader.viewmodel.lab.GradientModel.Norms;

/** The vanishing gradient, measured. */
public final class GradientView implements LabView {
    private static final double SMALLEST_IN_PERCENT = 0.001;

    private final GradientModel model;
    private final VBox node;

    public GradientView(GradientModel model, ObservableValue<Palette> palette) {
        this.model = model;
        Label headline = LabTexts.headline();
        headline.setId("gradient-left");
        headline.setWrapText(true);
        headline.textProperty()
                .bind(model.normsProperty().map(GradientView::headline).orElse(LabTexts.NOTHING_READ));
        Label remark = LabTexts.remark();
        remark.setId("gradient-loss");
        remark.textProperty()
                .bind(model.normsProperty().map(GradientView::remark).orElse(""));
        GradientChart chart = new GradientChart(model.normsProperty(), model.playback(), palette);
        VBox.setVgrow(chart, Priority.ALWAYS);
        node = new VBox(headline, chart, remark);
        node.getStyleClass().add("lab-view");
    }

    private static String headline(Norms norms) {
        String current = left(norms.current().norms());
        return "Of the last timestep's gradient, " + current + " arrives at the first"
                + (norms.other() == null
                        ? ""
                        : "; in the other network, " + left(norms.other().norms()));
    }

    /** Of the units that the answer is taken from. */
    private static String left(GradientNorms norms) {
        Course course = norms.courses().get(norms.courses().size() - 1);
        double left = course.left();
        return left > 0 && Double.isFinite(left) ? factor(left) : "nothing";
    }

    /** "103 %", "5.3 %", "1 part in 12,000" */
    private static String factor(double left) {
        if (left < SMALLEST_IN_PERCENT) {
            return String.format(Locale.ROOT, "1 part in %,.0f", 1 / left);
        }
        return String.format(Locale.ROOT, left >= 0.1 ? "%,.0f %%" : "%.1f %%", 100 * left);
    }

    /** "LSTM after 12,800 training samples" */
    static String name(Measured measured) {
        String network = ReadingNames.network(measured.norms().trace().weights());
        return Character.toUpperCase(network.charAt(0)) + network.substring(1) + " "
                + measured.description().words();
    }

    private static String remark(Norms norms) {
        GradientNorms current = norms.current().norms();
        String label = Dataset.DIGIT_NAMES.get(current.label());
        String loss = current.labelIsTruth()
                ? "Loss: cross-entropy against the true label " + label + "."
                : "Nobody knows what this digit is. Loss: cross-entropy against each network's own answer, " + label
                        + ".";
        return norms.other() == null
                ? loss + " For a second network beside it, train one, or open a model under Compare."
                : loss;
    }

    @Override
    public String title() {
        return "Vanishing gradient";
    }

    @Override
    public String explanation() {
        return "Why can an LSTM learn what a simple RNN cannot? Training follows the error at the end back through all"
                + " timesteps. The chart shows how much of it arrives: the norm of dLoss/dh at each timestep, by"
                + " backpropagation through time for this digit and with these weights, on a logarithmic axis. In a simple"
                + " RNN each step back multiplies by the same weights and by tanh's slope: where that shrinks, it does so"
                + " by a factor with every row, and the line falls straight towards the first. Gates can hold it up. The"
                + " height of a line says how wrong the network is, its slope what is lost on the way back. The solid"
                + " line is the network that reads; the dashed one is the model opened under Compare, or else the other"
                + " one of the best reader and the network in training.";
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void onShown(boolean shown) {
        model.wanted(shown);
    }
}
