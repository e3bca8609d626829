package rowreader.view.lab.gradient;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import rowreader.text.Numbers;
import rowreader.text.Texts;
import rowreader.trace.lab.GradientNorms;
import rowreader.trace.lab.GradientNorms.Course;
import rowreader.view.Palette;
import rowreader.view.lab.LabTexts;
import rowreader.view.lab.LabView;
import rowreader.viewmodel.lab.GradientModel;
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
                .bind(model.normsProperty().map(GradientView::headline).orElse(LabTexts.nothingRead()));
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
        return norms.other() == null
                ? Texts.get("view.lab.gradient.left", current)
                : Texts.get(
                        "view.lab.gradient.left-in-two",
                        current,
                        left(norms.other().norms()));
    }

    /** Of the units that the prediction is made from. */
    private static String left(GradientNorms norms) {
        Course course = norms.courses().get(norms.courses().size() - 1);
        double left = course.left();
        return left > 0 && Double.isFinite(left) ? factor(left) : Texts.get("view.lab.gradient.nothing");
    }

    /** "103 %", "5.3 %", "1 part in 12,000" */
    private static String factor(double left) {
        if (left < SMALLEST_IN_PERCENT) {
            return Texts.get("view.lab.gradient.part", Numbers.shown().grouped(1 / left, 0));
        }
        return Texts.get("view.lab.gradient.percent", Numbers.shown().grouped(100 * left, left >= 0.1 ? 0 : 1));
    }

    private static String remark(Norms norms) {
        GradientNorms current = norms.current().norms();
        String label = current.trace().className(current.label());
        String loss = current.labelIsTruth()
                ? Texts.get("view.lab.gradient.true-label", label)
                : Texts.get("view.lab.gradient.no-label", label);
        return norms.other() == null
                ? Texts.get("view.lab.two-sentences", loss, Texts.get("view.lab.gradient.second-network"))
                : loss;
    }

    @Override
    public String title() {
        return Texts.get("view.lab.gradient.title");
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
