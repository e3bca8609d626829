package rowreader.view.picture;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import rowreader.text.Texts;
import rowreader.trace.picture.Phase;
import rowreader.view.Icon;
import rowreader.view.Listening;
import rowreader.view.Tip;
import rowreader.viewmodel.reading.PlaybackModel;

/** The phases of a row: the one that is on is pressed, and a click goes to another. */
final class PhaseBar extends FlowPane {
    private final PlaybackModel playback;
    private final Runnable onStep;

    /** @param onStep called when a person asks for a phase, before it is there */
    PhaseBar(PlaybackModel playback, Runnable onStep) {
        this.playback = playback;
        this.onStep = onStep;
        getStyleClass().add("phase-bar");
        setAlignment(Pos.CENTER_LEFT);
        Listening.to(playback.phasesProperty(), this, (observable, was, is) -> offer(is));
        Listening.to(playback.phaseProperty(), this, (observable, was, is) -> press(is));
        offer(playback.phasesProperty().get());
    }

    private void offer(List<Phase> phases) {
        getChildren().clear();
        for (Phase phase : phases) {
            ToggleButton button = new ToggleButton(PictureWords.name(phase));
            button.setId("phase-" + phase.ordinal());
            button.getStyleClass().add("phase");
            button.setUserData(phase);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(pressed -> {
                onStep.run();
                playback.goToPhase(phase);
                press(playback.getPhase());
            });
            getChildren().add(button);
        }
        Button next = new Button();
        next.setGraphic(new Icon("next-phase"));
        next.setAccessibleText(Texts.get("view.picture.next-phase"));
        next.setId("next-phase");
        next.getStyleClass().add("next-phase");
        next.setMinWidth(Region.USE_PREF_SIZE);
        new Tip(Texts.get("view.picture.next-phase.tooltip")).on(next);
        next.setOnAction(pressed -> {
            onStep.run();
            playback.nextPhase();
        });
        getChildren().add(next);
        press(playback.getPhase());
    }

    private void press(Phase now) {
        getChildren().stream()
                .filter(ToggleButton.class::isInstance)
                .map(ToggleButton.class::cast)
                .forEach(button -> button.setSelected(button.getUserData() == now));
    }
}
