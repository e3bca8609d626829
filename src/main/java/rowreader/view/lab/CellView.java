package rowreader.view.lab;

import atlantafx.base.controls.Popover;
import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import rowreader.trace.Quantity;
import rowreader.trace.Trace;
import rowreader.trace.lab.UnitOrder;
import rowreader.view.Palette;
import rowreader.view.reading.HeatMap;
import rowreader.view.reading.Words;
import rowreader.viewmodel.lab.CellModel;
import rowreader.viewmodel.lab.LabModel;

/** Inside the cell: every gate and state of every unit at every timestep, and the arithmetic behind each number. */
public final class CellView implements LabView {
    private final LabModel lab;
    private final CellModel cell;
    private final QuantityGrid grid = new QuantityGrid();
    private final VBox node;
    private final Popover arithmetic;
    private final IntegerSpinnerValueFactory units = new IntegerSpinnerValueFactory(0, 0);
    private final Spinner<Integer> unit = new Spinner<>(units);

    public CellView(LabModel lab, ObservableValue<Palette> palette) {
        this.lab = lab;
        cell = new CellModel(lab);
        arithmetic = new Popover(new ArithmeticPane(cell.arithmetic().valueProperty()));
        arithmetic.setId("arithmetic");
        arithmetic.setAutoHide(false);
        arithmetic.setHeaderAlwaysVisible(true);
        arithmetic.setTitle("The arithmetic of one unit");
        arithmetic.setArrowLocation(Popover.ArrowLocation.RIGHT_CENTER);
        ObservableValue<Integer> markedUnit = Bindings.createObjectBinding(
                () -> arithmetic.isShowing() ? cell.unitProperty().get() : HeatMap.NO_UNIT,
                arithmetic.showingProperty(),
                cell.unitProperty());
        for (Quantity quantity : Quantity.values()) {
            grid.add(new QuantityMap(quantity, lab, markedUnit, palette, this::showArithmetic));
        }
        VBox.setVgrow(grid, Priority.ALWAYS);
        node = new VBox(choices(), grid, unitControls());
        node.getStyleClass().add("lab-view");
    }

    private Node choices() {
        ToggleGroup group = new ToggleGroup();
        List<ToggleButton> buttons = new ArrayList<>();
        buttons.add(choice("All", "All six side by side", group, null));
        for (Quantity quantity : Quantity.values()) {
            buttons.add(choice(quantity.symbol(), Words.name(quantity), group, quantity));
        }
        for (int i = 0; i < buttons.size(); i++) {
            boolean first = i == 0;
            boolean last = i == buttons.size() - 1;
            buttons.get(i)
                    .getStyleClass()
                    .add(first ? Styles.LEFT_PILL : last ? Styles.RIGHT_PILL : Styles.CENTER_PILL);
        }
        group.selectedToggleProperty().addListener((observable, was, is) -> {
            if (is == null) {
                was.setSelected(true);
            } else {
                grid.enlarge((Quantity) is.getUserData());
            }
        });
        buttons.get(0).setSelected(true);
        HBox quantities = new HBox();
        quantities.getChildren().addAll(buttons);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox choices = new HBox(quantities, space, order());
        choices.getStyleClass().add("lab-controls");
        return choices;
    }

    private static ToggleButton choice(String text, String tooltip, ToggleGroup group, Quantity quantity) {
        ToggleButton button = new ToggleButton(text);
        button.setId("show-" + text);
        button.setUserData(quantity);
        button.setToggleGroup(group);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(tooltip));
        return button;
    }

    private ChoiceBox<UnitOrder> order() {
        ChoiceBox<UnitOrder> order = new ChoiceBox<>();
        order.setId("unit-order");
        order.getItems().setAll(UnitOrder.values());
        order.setConverter(new StringConverter<>() {
            @Override
            public String toString(UnitOrder value) {
                return value == null ? "" : name(value);
            }

            @Override
            public UnitOrder fromString(String text) {
                throw new UnsupportedOperationException(text);
            }
        });
        order.setTooltip(new Tooltip("How units are sorted, here and in the hidden state at the left"));
        order.valueProperty().bindBidirectional(lab.reading().unitOrderProperty());
        return order;
    }

    private static String name(UnitOrder order) {
        return switch (order) {
            case INDEX -> "Unit by unit";
            case FIRST_PRINCIPAL_COMPONENT -> "Likeness (PCA)";
            case CONTRIBUTION -> "Contribution";
            case MEAN_FORGET_GATE -> "Mean forget gate";
        };
    }

    private Node unitControls() {
        unit.setId("unit");
        unit.setEditable(true);
        unit.setPrefWidth(88);
        unit.setMinWidth(88);
        units.valueProperty().addListener((observable, was, is) -> {
            if (is != null) {
                cell.unitProperty().set(is);
            }
        });
        cell.unitProperty().addListener((observable, was, is) -> units.setValue(is.intValue()));
        lab.traceProperty().addListener((observable, was, is) -> offerUnitsOf(is));
        offerUnitsOf(lab.traceProperty().get());
        Label caption = new Label("Unit");
        caption.setLabelFor(unit);
        Button show = new Button("Arithmetic");
        show.setId("show-arithmetic");
        show.setMinWidth(Region.USE_PREF_SIZE);
        show.setTooltip(new Tooltip("How this unit came to its numbers at this row"));
        show.disableProperty().bind(lab.traceProperty().isNull());
        show.setOnAction(event -> showArithmetic(cell.unitProperty().get()));
        HBox controls = new HBox(caption, unit, show, remark("or click a cell"));
        controls.getStyleClass().add("lab-controls");
        return controls;
    }

    private static Label remark(String text) {
        Label remark = LabTexts.remark();
        remark.setText(text);
        return remark;
    }

    private void offerUnitsOf(Trace trace) {
        if (trace != null) {
            units.setMax(trace.hiddenSize() - 1);
        }
    }

    /** At the left of the lab, where the main heat map is: it hides none of the maps it was asked from. */
    private void showArithmetic(int chosenUnit) {
        cell.unitProperty().set(chosenUnit);
        if (!arithmetic.isShowing()) {
            Point2D edge = node.localToScreen(0, node.getHeight() / 2);
            arithmetic.show(node, edge.getX(), edge.getY());
        }
    }

    @Override
    public String title() {
        return "Cell";
    }

    @Override
    public String explanation() {
        return "Each column is one unit of the LSTM, each line one row of the picture, from top to bottom. The input gate i"
                + " says how much of the candidate g is let in, the forget gate f how much of the cell state c is kept,"
                + " the output gate o how much of it is shown as hidden state h: c = f \u00b7 c before + i \u00b7 g,"
                + " h = o \u00b7 tanh(c). Orange is positive, blue negative, and a colour means the same in every reading;"
                + " c has no bounds, so beyond \u00b14 it is painted as \u00b14. Click a cell to see its arithmetic, then"
                + " step through the rows and watch it change. Sorting moves the same units to the same places in all"
                + " the maps.";
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void onShown(boolean shown) {
        // Before it is asked for: the pop-over is placed by the size of what it shows.
        cell.arithmetic().wantedProperty().set(shown);
        if (!shown) {
            arithmetic.hide();
        }
    }
}
