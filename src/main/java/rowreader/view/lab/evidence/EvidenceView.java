package rowreader.view.lab.evidence;

import atlantafx.base.controls.ToggleSwitch;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import rowreader.data.Digit;
import rowreader.text.Numbers;
import rowreader.text.Texts;
import rowreader.trace.Trace;
import rowreader.view.Palette;
import rowreader.view.lab.LabTexts;
import rowreader.view.lab.LabView;
import rowreader.viewmodel.LatestResult;
import rowreader.viewmodel.lab.LabModel;
import rowreader.viewmodel.lab.RowEvidence;

/** Which rows and pixels mattered to the answer. */
public final class EvidenceView implements LabView {
    private final VBox node;
    private final LatestResult<?, RowEvidence> evidence;

    public EvidenceView(LabModel lab, ObservableValue<Palette> palette) {
        evidence = lab.compute(RowEvidence::of);
        Label headline = LabTexts.headline();
        headline.setId("key-row");
        headline.textProperty()
                .bind(evidence.valueProperty().map(EvidenceView::keyRow).orElse(LabTexts.nothingRead()));
        EvidenceRegion region =
                new EvidenceRegion(evidence.valueProperty(), lab.traceProperty(), lab.playback(), palette);
        VBox.setVgrow(region, Priority.ALWAYS);
        ToggleSwitch gradient = new ToggleSwitch(Texts.get("view.lab.evidence.show-gradient"));
        gradient.setId("gradient");
        gradient.selectedProperty().bindBidirectional(region.gradientShownProperty());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox legend = new HBox(gradient, space, new GradientLegend(evidence.valueProperty(), palette));
        legend.getStyleClass().add("lab-controls");
        node = new VBox(headline, region, legend);
        node.getStyleClass().add("lab-view");
    }

    /** Of two rows that two directions read at the same time the first. */
    private static String keyRow(RowEvidence found) {
        Trace trace = found.trace();
        String prediction = trace.className(trace.prediction());
        int key = IntStream.range(0, Digit.SIDE)
                .reduce((best, row) -> found.rowChanges()[row] < found.rowChanges()[best] ? row : best)
                .orElseThrow();
        float change = found.rowChanges()[key];
        int rowOrColumn = LabTexts.rowOrColumn(trace.traversal());
        return change > -0.005
                ? Texts.get("view.lab.evidence.no-key-row", rowOrColumn, prediction)
                : Texts.get(
                        "view.lab.evidence.key-row",
                        rowOrColumn,
                        trace.traversal().order().line(key) + 1,
                        prediction,
                        Numbers.shown().decimal(-100 * change, 1));
    }

    @Override
    public String title() {
        return Texts.get("view.lab.evidence.title");
    }

    @Override
    public String explanation() {
        return Texts.get("view.lab.evidence.explanation");
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void onShown(boolean shown) {
        evidence.wantedProperty().set(shown);
    }
}
