package rowreader.view.lab.compare;

import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import rowreader.text.Texts;
import rowreader.trace.Traversal;
import rowreader.view.Listening;
import rowreader.view.Palette;
import rowreader.view.Tip;
import rowreader.view.lab.LabTexts;
import rowreader.view.lab.LabView;
import rowreader.viewmodel.lab.Comparison;
import rowreader.viewmodel.lab.CounterfactualModel;

/** Change what the network sees, and see the reading diverge from the original. */
public final class CounterfactualView implements LabView {
    private final String original = Texts.get("view.lab.what-if.original");
    private final String changed = Texts.get("view.lab.what-if.changed");
    private final CounterfactualModel model;
    private final ObjectProperty<PixelEditor.Tool> tool = new SimpleObjectProperty<>(PixelEditor.Tool.ERASE);
    private final VBox node = new VBox();

    public CounterfactualView(CounterfactualModel model, ObservableValue<Palette> palette) {
        this.model = model;
        node.getStyleClass().add("lab-view");
        PixelEditor editor = new PixelEditor(model, tool, palette);
        editor.setMinSize(0, 168);
        editor.setPrefHeight(280);
        VBox.setVgrow(editor, Priority.ALWAYS);
        ReadoutsChart chart =
                new ReadoutsChart(model.comparisonProperty(), model.playback(), palette, original, changed);
        VBox.setVgrow(chart, Priority.SOMETIMES);
        node.getChildren().addAll(tools(), editor, blankRows(), sentence(), chart);
    }

    private Node tools() {
        FlowPane tools = new FlowPane();
        tools.getStyleClass().add("lab-tools");
        ToggleGroup group = new ToggleGroup();
        for (PixelEditor.Tool each : PixelEditor.Tool.values()) {
            ToggleButton button = new ToggleButton();
            button.textProperty().bind(model.traversalProperty().map(traversal -> words(each, traversal)));
            button.setId("tool-" + each.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            button.setToggleGroup(group);
            button.setUserData(each);
            button.setSelected(each == tool.get());
            tools.getChildren().add(button);
        }
        group.selectedToggleProperty().addListener((observable, was, is) -> {
            if (is == null) {
                was.setSelected(true);
            } else {
                tool.set((PixelEditor.Tool) is.getUserData());
            }
        });
        Button undo = new Button(Texts.get("view.lab.what-if.undo"));
        undo.setId("undo-edit");
        undo.disableProperty().bind(model.canUndoProperty().not());
        undo.setOnAction(event -> model.undo());
        Button reset = new Button(Texts.get("view.lab.what-if.reset"));
        reset.setId("reset-edits");
        reset.disableProperty().bind(model.changed().not());
        reset.setOnAction(event -> model.reset());
        tools.getChildren().addAll(undo, reset);
        return tools;
    }

    private static String words(PixelEditor.Tool tool, Traversal traversal) {
        return switch (tool) {
            case INK -> Texts.get("view.lab.what-if.ink");
            case ERASE -> Texts.get("view.lab.what-if.erase");
            case BLANK_LINE -> Texts.get("view.lab.what-if.blank", LabTexts.rowOrColumn(traversal));
        };
    }

    private Node blankRows() {
        Slider slider = new Slider(0, CounterfactualModel.MOST_BLANK_ROWS, 0);
        slider.setId("blank-rows");
        slider.setAccessibleText(Texts.get("view.lab.what-if.blank-after-tooltip"));
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.setBlockIncrement(1);
        new Tip(Texts.get("view.lab.what-if.blank-after-tooltip")).on(slider);
        slider.valueProperty()
                .addListener((observable, was, is) ->
                        model.blankRowsAfterProperty().set((int) Math.round(is.doubleValue())));
        Listening.to(model.blankRowsAfterProperty(), node, (observable, was, is) -> {
            if (Math.round(slider.getValue()) != is.intValue()) {
                slider.setValue(is.intValue());
            }
        });
        HBox.setHgrow(slider, Priority.ALWAYS);
        Label count = new Label();
        count.setMinWidth(Region.USE_PREF_SIZE);
        count.setPrefWidth(24);
        count.textProperty().bind(model.blankRowsAfterProperty().asString());
        Label caption = new Label();
        caption.textProperty()
                .bind(model.traversalProperty()
                        .map(traversal -> Texts.get("view.lab.what-if.blank-after", LabTexts.rowOrColumn(traversal))));
        caption.setMinWidth(Region.USE_PREF_SIZE);
        // A network that sees all at once reads nothing after the picture.
        slider.disableProperty().bind(model.readsLines().map(reads -> !reads));
        HBox blankRows = new HBox(caption, slider, count);
        blankRows.setAlignment(Pos.CENTER_LEFT);
        blankRows.getStyleClass().add("lab-tools");
        return blankRows;
    }

    private Node sentence() {
        Label sentence = new TwoLines();
        sentence.setId("divergence");
        sentence.getStyleClass().add("lab-heading");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        Listening.to(model.comparisonProperty(), node, (observable, was, is) -> sentence.setText(describe(is)));
        sentence.setText(describe(model.comparisonProperty().get()));
        return sentence;
    }

    private String describe(Comparison comparison) {
        if (comparison == null) {
            return Texts.get("view.lab.what-if.draw");
        }
        return model.changed().get()
                ? ReadoutsChart.sentence(comparison, original, changed)
                : Texts.get("view.lab.what-if.unchanged");
    }

    @Override
    public String title() {
        return Texts.get("view.lab.what-if.title");
    }

    @Override
    public Group group() {
        return Group.READING;
    }

    @Override
    public String explanation() {
        return Texts.get("view.lab.what-if.explanation");
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
        model.wanted(shown);
    }

    /** With room for two lines at least: a longer sentence would make the picture smaller under the pen that changes it. */
    private static final class TwoLines extends Label {
        @Override
        protected double computePrefHeight(double width) {
            return Math.max(2 * super.computePrefHeight(-1), super.computePrefHeight(width));
        }
    }
}
