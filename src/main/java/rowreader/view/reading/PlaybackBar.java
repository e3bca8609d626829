package rowreader.view.reading;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import rowreader.text.Numbers;
import rowreader.text.Texts;
import rowreader.trace.Traversal;
import rowreader.view.Icon;
import rowreader.view.Listening;
import rowreader.view.Tip;
import rowreader.viewmodel.reading.PlaybackModel;

/** Play, pause, step, scrub, speed and loop of the reading. */
final class PlaybackBar extends HBox {
    private static final double LEAST_SLIDER = 60;

    private final PlaybackModel playback;
    private final ObservableValue<Traversal> traversal;

    PlaybackBar(PlaybackModel playback, ObservableValue<Traversal> traversal) {
        this.playback = playback;
        this.traversal = traversal;
        getStyleClass().add("playback-bar");
        setAlignment(Pos.CENTER_LEFT);
        getChildren()
                .addAll(
                        button("to-start", Texts.get("view.playback.first"), playback::toStart),
                        button("step-back", Texts.get("view.playback.back"), playback::stepBack),
                        playButton(),
                        button("step-forward", Texts.get("view.playback.forward"), playback::stepForward),
                        button("to-end", Texts.get("view.playback.last"), playback::toEnd),
                        slider(),
                        position(),
                        loopButton(),
                        speedChoice());
    }

    private static Button button(String icon, String does, Runnable command) {
        Button button = new Button();
        button.setOnAction(pressed -> command.run());
        button.getStyleClass().add(Styles.FLAT);
        dress(button, icon, does);
        return button;
    }

    private static void dress(ButtonBase button, String icon, String does) {
        button.setGraphic(new Icon(icon));
        new Tip(does).on(button);
        button.setAccessibleText(does);
        button.getStyleClass().add(Styles.BUTTON_ICON);
    }

    private Button playButton() {
        Button play = new Button();
        play.setId("play");
        play.setOnAction(pressed -> playback.toggle());
        play.getStyleClass().addAll(Styles.ACCENT, Styles.BUTTON_ICON);
        Tip tip = new Tip();
        tip.on(play);
        showPlaying(play, tip, playback.isPlaying());
        Listening.to(playback.playingProperty(), this, (observable, was, playing) -> showPlaying(play, tip, playing));
        return play;
    }

    private static void showPlaying(Button play, Tip tip, boolean playing) {
        String does = Texts.get(playing ? "view.playback.pause" : "view.playback.play");
        play.setGraphic(new Icon(playing ? "pause" : "play"));
        play.setAccessibleText(does);
        tip.setText(does);
    }

    private Slider slider() {
        Slider slider = new Slider(0, PlaybackModel.LAST_TIMESTEP, playback.getTimestep());
        slider.setId("timestep");
        slider.setBlockIncrement(1);
        slider.setMinWidth(LEAST_SLIDER);
        // It takes what is left, and nothing from the words beside it.
        slider.setPrefWidth(LEAST_SLIDER);
        new Tip(Texts.get("view.playback.slider-tooltip")).on(slider);
        slider.setAccessibleText(Texts.get("view.playback.slider"));
        slider.valueProperty().addListener((observable, was, value) -> {
            int row = (int) Math.round(value.doubleValue());
            if (row != playback.getTimestep()) {
                playback.seek(row);
            }
        });
        Listening.to(playback.timestepProperty(), this, (observable, was, row) -> slider.setValue(row.intValue()));
        HBox.setHgrow(slider, Priority.ALWAYS);
        return slider;
    }

    private Label position() {
        Label position = new Label();
        position.getStyleClass().add("position");
        position.setMinWidth(Region.USE_PREF_SIZE);
        position.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> ReadingNames.line(traversal.getValue(), playback.getTimestep()),
                        traversal,
                        playback.timestepProperty()));
        return position;
    }

    private ToggleButton loopButton() {
        ToggleButton loop = new ToggleButton();
        dress(loop, "loop", Texts.get("view.playback.loop"));
        loop.selectedProperty().bindBidirectional(playback.loopProperty());
        return loop;
    }

    private ChoiceBox<Double> speedChoice() {
        ChoiceBox<Double> speeds = new ChoiceBox<>();
        speeds.getItems().setAll(PlaybackModel.SPEEDS);
        speeds.setConverter(new StringConverter<>() {
            @Override
            public String toString(Double speed) {
                return Numbers.shown().speed(speed);
            }

            @Override
            public Double fromString(String text) {
                throw new UnsupportedOperationException("speeds are chosen, not typed");
            }
        });
        speeds.setId("speed");
        new Tip(Texts.get("view.playback.speed-tooltip", Numbers.shown().speed(1))).on(speeds);
        speeds.setAccessibleText(Texts.get("view.playback.speed"));
        speeds.setValue(playback.speedProperty().get());
        speeds.valueProperty()
                .addListener(
                        (observable, was, speed) -> playback.speedProperty().set(speed));
        Listening.to(playback.speedProperty(), this, (observable, was, speed) -> speeds.setValue(speed.doubleValue()));
        return speeds;
    }
}
