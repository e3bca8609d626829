package rowreader.view.window;

import atlantafx.base.controls.ModalPane;
import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import rowreader.text.Texts;
import rowreader.view.Keys;
import rowreader.view.ScrollingRegion;

/** What keys do, as a sheet over the window; Escape, the button or a click beside it leaves it. */
final class KeysLayer extends ModalPane {
    private static final double WIDTH = 560;
    private static final double HEIGHT = 540;

    private final Keys keys;
    /** What had the focus before. */
    private Node before;

    /** @param keys read whenever the sheet is opened */
    KeysLayer(Keys keys) {
        this.keys = keys;
        setId("keys-layer");
        setFocusTraversable(false);
        setInTransitionFactory(null);
        setOutTransitionFactory(null);
        displayProperty().addListener((observable, was, shown) -> {
            if (!shown && before != null) {
                before.requestFocus();
            }
        });
    }

    /** Shows the sheet, or leaves it. */
    void toggle() {
        if (isDisplay()) {
            hide(true);
            return;
        }
        before = getScene().getFocusOwner();
        Button close = new Button(Texts.get("view.keys.close"));
        close.setId("close-keys");
        close.setMnemonicParsing(true);
        close.setCancelButton(true);
        close.setOnAction(pressed -> hide(true));
        show(sheet(close));
        getScene().getRoot().applyCss();
        getScene().getRoot().layout();
        close.requestFocus();
    }

    private Node sheet(Button close) {
        Label title = new Label(Texts.get("view.keys.title"));
        title.getStyleClass().add(Styles.TITLE_3);
        GridPane table = new GridPane();
        table.getStyleClass().add("keys-table");
        for (Keys.Command command : keys.commands()) {
            Label names = new Label(command.names().stream()
                    .reduce((some, more) -> Texts.get("view.list.comma", some, more))
                    .orElseThrow());
            names.getStyleClass().add("key-names");
            names.setMinWidth(Region.USE_PREF_SIZE);
            Label does = new Label(command.does());
            does.setWrapText(true);
            table.addRow(table.getRowCount(), names, does);
        }
        Label more = new Label(Texts.get("view.keys.more"));
        more.setWrapText(true);
        more.setMinHeight(Region.USE_PREF_SIZE);
        more.getStyleClass().add(Styles.TEXT_MUTED);
        ScrollPane scroll = new ScrollingRegion(new VBox(14, table, more));
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        HBox footer = new HBox(close);
        footer.setAlignment(Pos.CENTER_RIGHT);
        VBox sheet = new VBox(14, title, scroll, footer);
        sheet.getStyleClass().add("keys-sheet");
        sheet.setMaxSize(WIDTH, HEIGHT);
        return sheet;
    }
}
