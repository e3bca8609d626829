package rowreader.view.drawing;

import atlantafx.base.theme.Styles;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;
import rowreader.data.drawing.Drawing;
import rowreader.text.Texts;
import rowreader.view.Icon;
import rowreader.view.Listening;
import rowreader.view.Tip;
import rowreader.viewmodel.drawing.DrawingModel;
import rowreader.viewmodel.drawing.DrawingModel.Tool;

/** Pen and eraser, undo and redo, clear, the pen's width, and test digits; in two lines where it is narrow. */
public final class DrawingToolBar extends FlowPane {
    /**
     * @param onRandomTestDigit called when a test digit is asked for
     * @param testDigitsReady whether one can be asked for
     * @param more tools beside it
     */
    public DrawingToolBar(
            DrawingModel drawing, Runnable onRandomTestDigit, ObservableValue<Boolean> testDigitsReady, Node... more) {
        getStyleClass().add("drawing-tool-bar");
        getStylesheets().add(DrawingToolBar.class.getResource("drawing.css").toExternalForm());
        setAlignment(Pos.CENTER_LEFT);
        getChildren()
                .addAll(
                        tools(drawing),
                        button("undo", Texts.get("view.drawing.undo"), drawing::undo, drawing.canUndoProperty()),
                        button("redo", Texts.get("view.drawing.redo"), drawing::redo, drawing.canRedoProperty()),
                        button(
                                "clear",
                                Texts.get("view.drawing.clear"),
                                drawing::clear,
                                drawing.digitProperty().map(digit -> true).orElse(false)),
                        new Label(Texts.get("view.drawing.pen-width-label")),
                        penWidth(drawing));
        getChildren().addAll(more);
        getChildren().add(randomTestDigit(onRandomTestDigit, testDigitsReady));
    }

    private static SegmentedButton tools(DrawingModel drawing) {
        ToggleButton pen = toggle("pen", Texts.get("view.drawing.pen"), Tool.PEN, drawing);
        ToggleButton eraser = toggle("eraser", Texts.get("view.drawing.eraser"), Tool.ERASER, drawing);
        SegmentedButton tools = new SegmentedButton(pen, eraser);
        Listening.to(drawing.toolProperty(), tools, (observable, was, tool) -> {
            pen.setSelected(tool == Tool.PEN);
            eraser.setSelected(tool == Tool.ERASER);
        });
        return tools;
    }

    private static ToggleButton toggle(String name, String does, Tool tool, DrawingModel drawing) {
        ToggleButton toggle = new ToggleButton();
        dress(toggle, name, does);
        toggle.setSelected(drawing.toolProperty().get() == tool);
        // One of them is always on: pressing it again must not switch it off.
        toggle.setOnAction(pressed -> {
            toggle.setSelected(true);
            drawing.toolProperty().set(tool);
        });
        return toggle;
    }

    private static Button button(String name, String does, Runnable command, ObservableValue<Boolean> allowed) {
        Button button = new Button();
        dress(button, name, does);
        button.getStyleClass().add(Styles.FLAT);
        button.setOnAction(pressed -> command.run());
        button.disableProperty().bind(allowed.map(is -> !is));
        return button;
    }

    private static void dress(ButtonBase button, String name, String does) {
        button.setId(name);
        button.setGraphic(new Icon(name));
        new Tip(does).on(button);
        button.setAccessibleText(does);
        button.getStyleClass().add(Styles.BUTTON_ICON);
    }

    private static Slider penWidth(DrawingModel drawing) {
        Slider width = new Slider();
        width.setMin(Drawing.THINNEST_PEN);
        width.setMax(Drawing.THICKEST_PEN);
        width.setBlockIncrement(0.5);
        width.setPrefWidth(80);
        width.setId("pen-width");
        width.setAccessibleText(Texts.get("view.drawing.pen-width"));
        new Tip(Texts.get("view.drawing.pen-width-tooltip")).on(width);
        width.valueProperty().bindBidirectional(drawing.penWidthProperty());
        return width;
    }

    private static Button randomTestDigit(Runnable command, ObservableValue<Boolean> ready) {
        Button random = new Button(Texts.get("view.drawing.test-digit"), new Icon("random"));
        random.setId("random");
        random.setMinWidth(Region.USE_PREF_SIZE);
        new Tip(Texts.get("view.drawing.test-digit-tooltip")).on(random);
        random.setOnAction(pressed -> command.run());
        random.disableProperty().bind(ready.map(is -> !is));
        return random;
    }
}
