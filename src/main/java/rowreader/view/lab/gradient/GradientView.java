package rowreader.view.lab.gradient;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import rowreader.data.Dataset;
import rowreader.network.weights.SequenceWeights;
import rowreader.text.Numbers;
import rowreader.text.Texts;
import rowreader.trace.Quantity;
import rowreader.trace.Traversal;
import rowreader.trace.lab.GradientFlow;
import rowreader.trace.lab.GradientFlow.Course;
import rowreader.view.Palette;
import rowreader.view.lab.LabTexts;
import rowreader.view.lab.LabView;
import rowreader.view.lab.LoadDigitsButton;
import rowreader.view.lab.StudiedNote;
import rowreader.view.reading.ReadingNames;
import rowreader.viewmodel.lab.GradientModel;
import rowreader.viewmodel.lab.GradientModel.Flows;
import rowreader.viewmodel.lab.GradientModel.Measured;
import rowreader.viewmodel.reading.ReaderWeights;

/** What becomes of the gradient on its way back, measured. */
public final class GradientView implements LabView {
    private static final double SMALLEST_IN_PERCENT = 0.001;
    /** From here on "so many times" is easier to grasp than per cent. */
    private static final double TIMES = 2;

    private final GradientModel model;
    private final VBox node;

    public GradientView(GradientModel model, ObservableValue<Palette> palette) {
        this.model = model;
        Label headline = LabTexts.headline();
        headline.setId("gradient-verdict");
        headline.setWrapText(true);
        headline.textProperty()
                .bind(Bindings.createStringBinding(
                        this::headline,
                        model.flowsProperty(),
                        model.failureProperty(),
                        model.digits().dataset(),
                        model.studied().valueProperty()));
        Node load = new LoadDigitsButton("load-digits-for-gradient", model.digits());
        Label remark = LabTexts.remark();
        remark.setId("gradient-measure");
        remark.textProperty()
                .bind(model.flowsProperty().map(GradientView::remark).orElse(""));
        GradientChart chart = new GradientChart(model.flowsProperty(), model.playback(), palette);
        VBox.setVgrow(chart, Priority.ALWAYS);
        node = new VBox(headline, load, chart, remark, new StudiedNote(model.studied()));
        node.getStyleClass().add("lab-view");
    }

    private String headline() {
        Flows flows = model.flowsProperty().get();
        if (flows != null) {
            String current = sentence(flows.current());
            return flows.other() == null
                    ? current
                    : Texts.get("view.lab.two-sentences", current, sentence(flows.other()));
        }
        if (model.digits().dataset().getValue() == null) {
            return Texts.get("view.lab.gradient.no-digits");
        }
        ReaderWeights studied = model.studied().valueProperty().get();
        if (studied == null) {
            return Texts.get("view.lab.gradient.no-weights");
        }
        if (!(studied.weights() instanceof SequenceWeights)) {
            return Texts.get("view.lab.gradient.no-rows");
        }
        return model.failureProperty().get() == null
                ? Texts.get("view.lab.gradient.measuring", GradientModel.DIGITS)
                : model.failureProperty().get().words();
    }

    /** "In the LSTM after 12,800 training samples the gradient vanishes: 4.2 % of it arrives at row 1." */
    private static String sentence(Measured measured) {
        Course memory = measured.flow().memory();
        if (memory == null) {
            return Texts.get("view.lab.gradient.none", name(measured));
        }
        String arrived = amount(memory.arrived());
        String first = line(measured.traversal(), 0);
        return switch (memory.verdict()) {
            case VANISHES -> Texts.get("view.lab.gradient.vanishes", name(measured), arrived, first);
            case HOLDS -> Texts.get("view.lab.gradient.holds", name(measured), arrived, first);
            case EXPLODES -> Texts.get("view.lab.gradient.explodes", name(measured), arrived, first);
        };
    }

    /** "row 14"; "step 14" of a network that is at two lines then, as the gradient of each way is another. */
    static String line(Traversal traversal, int timestep) {
        return traversal.bothWays()
                ? Texts.get("view.lab.gradient.timestep", timestep + 1)
                : ReadingNames.lineName(traversal, timestep);
    }

    /** "LSTM of the best reader" */
    static String name(Measured measured) {
        return Texts.get(
                "view.lab.gradient.network",
                ReadingNames.network(measured.weights().weights()),
                measured.weights().description());
    }

    /** "4.2 %", "1 part in 12,000", "3.9 times as much" */
    private static String amount(double arrived) {
        if (arrived < SMALLEST_IN_PERCENT) {
            return arrived == 0
                    ? Texts.get("view.lab.gradient.nothing")
                    : Texts.get("view.lab.gradient.part", Numbers.shown().grouped(1 / arrived, 0));
        }
        return arrived < TIMES
                ? Numbers.shown().percent(arrived, arrived >= 0.1 ? 0 : 1)
                : Texts.get("view.lab.gradient.times", Numbers.shown().grouped(arrived, 1));
    }

    private static String remark(Flows flows) {
        GradientFlow flow = flows.current().flow();
        Course memory = flow.memory();
        if (memory == null) {
            return "";
        }
        Traversal traversal = flows.current().traversal();
        return Texts.get(
                memory.quantity() == Quantity.CELL_STATE
                        ? "view.lab.gradient.measure-cell"
                        : "view.lab.gradient.measure-hidden",
                flow.digits(),
                Dataset.titleOf(flows.dataset()),
                line(traversal, memory.median().length - 1),
                line(traversal, 0));
    }

    @Override
    public String title() {
        return Texts.get("view.lab.gradient.title");
    }

    @Override
    public Group group() {
        return Group.MEMORY;
    }

    @Override
    public String explanation() {
        return Texts.get("view.lab.gradient.explanation");
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
