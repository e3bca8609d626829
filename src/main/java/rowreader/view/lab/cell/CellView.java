package rowreader.view.lab.cell;

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
import rowreader.view.lab.LabTexts;
import rowreader.view.lab.LabView;
import rowreader.view.reading.HeatMap;
import rowreader.view.reading.ReadingNames;
import rowreader.viewmodel.lab.CellModel;
import rowreader.viewmodel.lab.LabModel;

/** Inside the cell: every gate and state of every unit at every timestep, and the arithmetic behind each number. */
public final class CellView implements LabView {
    private final LabModel lab;
    private final CellModel cell;
    private final QuantityGrid grid = new QuantityGrid();
    private final ToggleGroup choice = new ToggleGroup();
    private final List<ToggleButton> choices = new ArrayList<>();
    private List<Quantity> offered = List.of();
    private final VBox node;
    private final Popover arithmetic;
    private final IntegerSpinnerValueFactory units = new IntegerSpinnerValueFactory(0, 0);
    private final Spinner<Integer> unit = new Spinner<>(units);

    public CellView(LabModel lab, ObservableValue<Palette> palette) {
        this.lab = lab;
        cell = new CellModel(lab);
        arithmetic = new Popover(new ArithmeticPane(
                cell.arithmetic().valueProperty(), lab.reading().scanProperty()));
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
        Label equations = LabTexts.remark();
        equations.setId("equations");
        equations
                .textProperty()
                .bind(lab.traceProperty().map(CellView::equations).orElse(LabTexts.NOTHING_READ));
        node = new VBox(choices(), equations, grid, unitControls());
        lab.traceProperty().addListener((observable, was, is) -> offerThoseOf(is));
        offerThoseOf(lab.traceProperty().get());
        node.getStyleClass().add("lab-view");
    }

    private Node choices() {
        choices.add(choice("All", "All side by side", null));
        for (Quantity quantity : Quantity.values()) {
            choices.add(choice(quantity.symbol(), ReadingNames.quantity(quantity), quantity));
        }
        for (int i = 0; i < choices.size(); i++) {
            boolean first = i == 0;
            boolean last = i == choices.size() - 1;
            choices.get(i)
                    .getStyleClass()
                    .add(first ? Styles.LEFT_PILL : last ? Styles.RIGHT_PILL : Styles.CENTER_PILL);
        }
        choice.selectedToggleProperty().addListener((observable, was, is) -> {
            if (is == null) {
                was.setSelected(true);
            } else {
                grid.show(chosen());
            }
        });
        HBox quantities = new HBox();
        quantities.getChildren().addAll(choices);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(quantities, space, order());
        line.getStyleClass().add("lab-controls");
        return line;
    }

    private List<Quantity> chosen() {
        Quantity only = (Quantity) choice.getSelectedToggle().getUserData();
        return only == null ? offered : List.of(only);
    }

    /** What the network in use does not have is not offered. */
    private void offerThoseOf(Trace trace) {
        List<Quantity> quantities = trace == null ? List.of() : trace.quantities();
        if (trace != null) {
            units.setMax(trace.units() - 1);
        }
        if (!quantities.equals(offered)) {
            offered = quantities;
            for (ToggleButton button : choices) {
                boolean there = button.getUserData() == null || quantities.contains(button.getUserData());
                button.setVisible(there);
                button.setManaged(there);
            }
            choice.selectToggle(choices.get(0));
            grid.show(offered);
        }
    }

    private static String equations(Trace trace) {
        List<Quantity> quantities = trace.quantities();
        if (quantities.contains(Quantity.CELL_STATE)) {
            return "LSTM: c = f \u00b7 c before + i \u00b7 g, h = o \u00b7 tanh(c)";
        }
        return quantities.contains(Quantity.UPDATE_GATE)
                ? "GRU: h = z \u00b7 h before + (1 \u2212 z) \u00b7 g. It has no cell state c and no output gate."
                : "Simple RNN: h = tanh(x U + h before W + b), in textbooks s. There are no gates: each "
                        + trace.scan().lineWord() + " multiplies what is remembered by the same W.";
    }

    private ToggleButton choice(String text, String tooltip, Quantity quantity) {
        ToggleButton button = new ToggleButton(text);
        button.setId("show-" + text);
        button.setUserData(quantity);
        button.setToggleGroup(choice);
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
        order.setTooltip(new Tooltip(
                "How units are sorted, here and in the hidden state at the left; the longest memory is by the mean of the"
                        + " gate that keeps it: an LSTM's f, a GRU's z"));
        order.valueProperty().bindBidirectional(lab.reading().unitOrderProperty());
        return order;
    }

    private static String name(UnitOrder order) {
        return switch (order) {
            case INDEX -> "Unit by unit";
            case FIRST_PRINCIPAL_COMPONENT -> "Likeness (PCA)";
            case CONTRIBUTION -> "Contribution";
            case LONGEST_MEMORY -> "Longest memory";
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
        return "Each column is one unit of the network, each line one timestep: a row of the picture, or a column, in the"
                + " order in which they are read. In an LSTM the input gate i says how much of the candidate g is let in, the forget gate f how much of the cell state c is kept,"
                + " the output gate o how much of it is shown as hidden state h: c = f \u00b7 c before + i \u00b7 g,"
                + " h = o \u00b7 tanh(c). A GRU's update gate z says how much of h is kept, its reset gate r how much of h the"
                + " candidate g hears: h = z \u00b7 h before + (1 \u2212 z) \u00b7 g. A simple RNN has only h. Orange is positive, blue negative, and a colour means the same in every reading;"
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
