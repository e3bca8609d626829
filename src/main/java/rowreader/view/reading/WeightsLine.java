package rowreader.view.reading;

import atlantafx.base.controls.ToggleSwitch;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import rowreader.text.Texts;
import rowreader.view.Tip;
import rowreader.viewmodel.reading.ReadingModel;

/** With which weights is read, and whether that follows the training. */
final class WeightsLine extends FlowPane {
    private static final double GAP = 8;

    private final ToggleSwitch live = new ToggleSwitch(Texts.get("view.reading.follow"));
    private final Label description = ReadingCaptions.explanation("");

    WeightsLine(ReadingModel reading) {
        super(2 * GAP, GAP);
        live.setId("live");
        new Tip(Texts.get("view.reading.follow-tooltip")).on(live);
        live.selectedProperty().bindBidirectional(reading.liveProperty());
        live.managedProperty().bind(live.visibleProperty());
        description.setId("weights");
        description
                .textProperty()
                .bind(reading.weightsDescriptionProperty()
                        .map(which -> Texts.get("view.reading.weights", which))
                        .orElse(Texts.get("view.reading.no-weights")));
        description.maxWidthProperty().bind(widthProperty());
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(live, description);
    }

    /** Offers to follow the training only while what is in training reads: other weights do not change. */
    void offerToFollow(ObservableValue<Boolean> inTraining) {
        live.visibleProperty().bind(inTraining);
    }

    /** What can be left out where there is no room for it. */
    Label description() {
        return description;
    }

    /** How high both are in so narrow a place. */
    double wholeHeight(double width) {
        if (!live.isVisible()) {
            return description.prefHeight(width);
        }
        double besides = width - live.prefWidth(-1) - 2 * GAP;
        return description.prefWidth(-1) <= besides
                ? Math.max(live.prefHeight(-1), description.prefHeight(-1))
                : live.prefHeight(-1) + GAP + description.prefHeight(width);
    }
}
