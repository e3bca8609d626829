package rowreader.view.window;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;
import rowreader.text.Texts;
import rowreader.view.Listening;
import rowreader.view.Tip;
import rowreader.viewmodel.reading.ReaderModel;
import rowreader.viewmodel.reading.ReaderModel.Reader;

/** Chooses which network reads. The one trained on a person's own drawings is offered from when there is one. */
final class ReaderChoice extends HBox {
    private final ReaderModel model;

    ReaderChoice(ReaderModel model) {
        this.model = model;
        ToggleButton best = button(Texts.get("view.window.reader-best"), Reader.BEST);
        new Tip(Texts.get("view.window.reader-best-tooltip")).on(best);
        ToggleButton trained = button(Texts.get("view.window.reader-training"), Reader.TRAINING);
        new Tip(Texts.get("view.window.reader-training-tooltip")).on(trained);
        ToggleButton tuned = button(Texts.get("view.window.reader-tuned"), Reader.TUNED);
        new Tip(Texts.get("view.window.reader-tuned-tooltip")).on(tuned);
        SegmentedButton choice = new SegmentedButton(best, trained);
        ToggleGroup group = new ToggleGroup();
        choice.setToggleGroup(group);
        group.getToggles().setAll(best, trained, tuned);
        if (model.tunedProperty().get() != null) {
            choice.getButtons().add(tuned);
        }
        Listening.to(model.tunedProperty(), choice, (observable, was, is) -> {
            if (was == null) {
                choice.getButtons().add(tuned);
            }
        });
        Label label = new Label(Texts.get("view.window.reader"));
        label.getStyleClass().add("window-subtitle");
        label.setMinWidth(Region.USE_PREF_SIZE);
        getStyleClass().add("window-reader");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(label, choice);
    }

    /** Pressed while its reader reads; pressing it again changes nothing. */
    private ToggleButton button(String text, Reader reader) {
        ToggleButton button = new ToggleButton(text);
        button.setId("reader-" + reader.name().toLowerCase(Locale.ROOT));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setSelected(model.readerProperty().get() == reader);
        Listening.to(model.readerProperty(), button, (observable, was, is) -> button.setSelected(is == reader));
        button.setOnAction(pressed -> {
            model.readerProperty().set(reader);
            button.setSelected(true);
        });
        return button;
    }
}
