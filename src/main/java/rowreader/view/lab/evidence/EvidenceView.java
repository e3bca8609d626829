package rowreader.view.lab.evidence;

import atlantafx.base.controls.ToggleSwitch;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import rowreader.data.Dataset;
import rowreader.data.Digit;
import rowreader.trace.Traversal;
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
                .bind(evidence.valueProperty().map(EvidenceView::keyRow).orElse(LabTexts.NOTHING_READ));
        EvidenceRegion region =
                new EvidenceRegion(evidence.valueProperty(), lab.traceProperty(), lab.playback(), palette);
        VBox.setVgrow(region, Priority.ALWAYS);
        ToggleSwitch gradient = new ToggleSwitch("Show gradient");
        gradient.setId("gradient");
        gradient.selectedProperty().bindBidirectional(region.gradientShownProperty());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox legend = new HBox(gradient, space, new GradientLegend(evidence.valueProperty(), palette));
        legend.getStyleClass().add("lab-controls");
        node = new VBox(headline, region, legend);
        node.getStyleClass().add("lab-view");
    }

    /** "Row 14", "Column 3"; of those that two directions read at the same time the first. */
    private static String line(Traversal scan, int timestep) {
        String word = scan.lineWord();
        return Character.toUpperCase(word.charAt(0)) + word.substring(1) + " "
                + (scan.order().line(timestep) + 1);
    }

    private static String keyRow(RowEvidence found) {
        String answer = Dataset.DIGIT_NAMES.get(found.trace().prediction());
        int key = IntStream.range(0, Digit.SIDE)
                .reduce((best, row) -> found.rowChanges()[row] < found.rowChanges()[best] ? row : best)
                .orElseThrow();
        float change = found.rowChanges()[key];
        return change > -0.005
                ? "No single " + found.trace().scan().lineWord() + " decides that it is " + answer
                : String.format(
                        Locale.ENGLISH,
                        "%s spoke loudest for %s: %.1f points",
                        line(found.trace().scan(), key),
                        answer,
                        -100 * change);
    }

    @Override
    public String title() {
        return "Key rows";
    }

    @Override
    public String explanation() {
        return "What does the answer rest on? Bars: each row in turn is blanked and the whole digit is read again; a bar"
                + " to the left is what the answer's probability loses without this row, one to the right is what it"
                + " gains. Colours on the picture: how fast the answer's logit would rise (orange) or fall (blue) with"
                + " more ink in a pixel: the gradient, by backpropagation through time. Blue beside a stroke says: ink"
                + " here would speak against this answer. The lines stand in the order in which they are read, the first at"
                + " the top.";
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
