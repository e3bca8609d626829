package rowreader.view.kept;

import atlantafx.base.controls.Popover.ArrowLocation;
import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import rowreader.text.Texts;
import rowreader.view.LaterPopover;
import rowreader.view.Tip;
import rowreader.viewmodel.kept.KeptDrawingsModel;

/** Keeps the drawing on the sheet, once it is told what it truly is: by a click on a digit, or by its key. */
public final class KeepButton extends Button {
    private static final int LABELS = 10;
    private static final int IN_A_ROW = 5;
    private static final double BUTTON_SIZE = 44;

    private final KeptDrawingsModel kept;
    private final LaterPopover popover = new LaterPopover(
            ArrowLocation.TOP_CENTER, this::content, made -> made.addEventFilter(KeyEvent.KEY_PRESSED, this::press));
    private GridPane labels;

    public KeepButton(KeptDrawingsModel kept) {
        super(Texts.get("view.kept.keep"));
        this.kept = kept;
        setId("keep");
        setMinWidth(Region.USE_PREF_SIZE);
        new Tip(Texts.get("view.kept.keep-tooltip")).on(this);
        disableProperty().bind(kept.canKeep().not());
        setOnAction(pressed -> open());
    }

    private void open() {
        popover.show(this);
        labels.getChildren().get(0).requestFocus();
    }

    private VBox content() {
        labels = labels();
        return new VBox(10, new Label(Texts.get("view.kept.which-digit")), labels);
    }

    private GridPane labels() {
        GridPane labels = new GridPane();
        labels.setHgap(6);
        labels.setVgap(6);
        for (int label = 0; label < LABELS; label++) {
            int chosen = label;
            Button button = new Button(Integer.toString(label));
            button.setId("keep-as-" + label);
            button.getStyleClass().add(Styles.LARGE);
            button.setMinSize(BUTTON_SIZE, BUTTON_SIZE);
            button.setOnAction(pressed -> keep(chosen));
            labels.add(button, label % IN_A_ROW, label / IN_A_ROW);
        }
        return labels;
    }

    private void press(KeyEvent event) {
        // By the key, not by what it types: on a French keyboard digits need Shift.
        if (event.getCode().isDigitKey()) {
            String name = event.getCode().getName();
            keep(Character.digit(name.charAt(name.length() - 1), LABELS));
            event.consume();
        }
    }

    private void keep(int label) {
        popover.hide();
        kept.keep(label);
    }
}
