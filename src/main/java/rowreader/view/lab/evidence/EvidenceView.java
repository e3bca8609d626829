package rowreader.view.lab.evidence;

import atlantafx.base.controls.ToggleSwitch;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import rowreader.data.Digit;
import rowreader.text.Numbers;
import rowreader.text.Texts;
import rowreader.trace.Answer;
import rowreader.view.Palette;
import rowreader.view.lab.LabTexts;
import rowreader.view.lab.LabView;
import rowreader.viewmodel.LatestResult;
import rowreader.viewmodel.lab.LabModel;
import rowreader.viewmodel.lab.RowEvidence;

/** Which rows and pixels mattered to the answer. */
public final class EvidenceView implements LabView {
    /** A row that takes less than this from the log-odds, nats, decides nothing. */
    private static final double LEAST = 0.05;

    private final VBox node;
    private final LatestResult<Answer, RowEvidence> evidence;

    public EvidenceView(LabModel lab, ObservableValue<Palette> palette) {
        evidence = lab.evidence();
        Label headline = LabTexts.headline();
        headline.setId("key-row");
        headline.setWrapText(true);
        headline.textProperty().bind(LabTexts.result(evidence, EvidenceView::keyRow));
        EvidenceRegion region = new EvidenceRegion(evidence.valueProperty(), lab.answer(), lab.playback(), palette);
        VBox.setVgrow(region, Priority.ALWAYS);
        ToggleSwitch gradient = new ToggleSwitch(Texts.get("view.lab.evidence.show-gradient"));
        gradient.setId("gradient");
        gradient.selectedProperty().bindBidirectional(region.gradientShownProperty());
        gradient.setMinWidth(Region.USE_PREF_SIZE);
        // Large text needs two lines.
        FlowPane controls = new FlowPane(gradient, new GradientLegend(evidence.valueProperty(), palette));
        controls.getStyleClass().add("lab-tools");
        node = new VBox(headline, region, controls);
        node.getStyleClass().add("lab-view");
    }

    /** Of two rows that two directions read at the same time the first. */
    private static String keyRow(RowEvidence found) {
        Answer answer = found.answer();
        String prediction = answer.className(answer.prediction());
        int key = IntStream.range(0, Digit.SIDE)
                .reduce((best, row) -> found.logOddsChange(row) < found.logOddsChange(best) ? row : best)
                .orElseThrow();
        float change = found.logOddsChange(key);
        int rowOrColumn = LabTexts.rowOrColumn(answer.traversal());
        if (change > -LEAST) {
            return Texts.get("view.lab.evidence.no-key-row", rowOrColumn, prediction);
        }
        int line = answer.traversal().order().line(key) + 1;
        String with = Numbers.shown().percent(answer.probabilities()[answer.prediction()]);
        String without = Numbers.shown().percent(found.probabilityWithout(key));
        String fall = Numbers.shown().decimal(-change, 2);
        return with.equals(without)
                ? Texts.get("view.lab.evidence.key-row-sure", rowOrColumn, line, prediction, with, fall)
                : Texts.get("view.lab.evidence.key-row", rowOrColumn, line, prediction, with, without, fall);
    }

    @Override
    public String title() {
        return Texts.get("view.lab.evidence.title");
    }

    @Override
    public Group group() {
        return Group.READING;
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
    public boolean needsRows() {
        return false;
    }

    @Override
    public void onShown(boolean shown) {
        evidence.wantedProperty().set(shown);
    }
}
