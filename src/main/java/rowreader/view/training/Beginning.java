package rowreader.view.training;

import java.time.Duration;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import rowreader.text.Texts;
import rowreader.viewmodel.training.TrainingModel;

/** In the place of charts that have nothing to show yet: one button that says what will happen. */
final class Beginning extends VBox {
    private static final double MINUTE = 60;

    /** @param expected how long it will take, null where that is not known */
    Beginning(TrainingModel model, ObservableValue<Duration> expected) {
        setId("beginning");
        getStyleClass().add("training-beginning");
        setAlignment(Pos.CENTER);
        Button begin = new Button(Texts.get("view.training.begin"));
        begin.setId("begin-training");
        begin.getStyleClass().addAll("accent", "large");
        begin.setWrapText(true);
        begin.setMinHeight(Region.USE_PREF_SIZE);
        begin.setOnAction(pressed -> model.startOrPause());
        begin.disableProperty().bind(model.canStart().not());
        Label what = new Label();
        what.setId("begin-what");
        what.setWrapText(true);
        what.setMinHeight(Region.USE_PREF_SIZE);
        what.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> what(model.totalSamplesProperty().get(), expected.getValue()),
                        model.totalSamplesProperty(),
                        expected));
        getChildren().addAll(begin, what);
    }

    private static String what(long samples, Duration expected) {
        if (expected == null) {
            return Texts.get("view.training.begin-what", samples);
        }
        double seconds = expected.toMillis() / 1000.0;
        return seconds < MINUTE
                ? Texts.get("view.training.begin-seconds", samples, Math.max(1, Math.round(seconds)))
                : Texts.get("view.training.begin-minutes", samples, Math.round(seconds / MINUTE));
    }
}
