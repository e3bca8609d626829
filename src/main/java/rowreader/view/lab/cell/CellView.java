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
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import rowreader.network.recipe.NumberBounds;
import rowreader.network.recipe.StepValues;
import rowreader.text.Texts;
import rowreader.trace.Quantity;
import rowreader.trace.Trace;
import rowreader.trace.lab.UnitOrder;
import rowreader.view.Listening;
import rowreader.view.Palette;
import rowreader.view.Tip;
import rowreader.view.lab.LabTexts;
import rowreader.view.lab.LabView;
import rowreader.view.reading.HeatMap;
import rowreader.view.reading.ReadingNames;
import rowreader.view.recipe.NumberField;
import rowreader.viewmodel.lab.CellModel;
import rowreader.viewmodel.lab.LabModel;
import rowreader.viewmodel.recipe.EditedNumber;

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
    private final EditedNumber chosenUnit = new EditedNumber(NumberBounds.whole(0, 0), StepValues.wholes());

    public CellView(LabModel lab, ObservableValue<Palette> palette) {
        this.lab = lab;
        cell = new CellModel(lab);
        arithmetic = new Popover(new ArithmeticPane(
                cell.arithmetic().valueProperty(), lab.reading().traversalProperty()));
        arithmetic.setId("arithmetic");
        arithmetic.setAutoHide(false);
        arithmetic.setHeaderAlwaysVisible(true);
        arithmetic.setTitle(Texts.get("view.lab.cell.arithmetic-title"));
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
                .bind(lab.traceProperty().map(CellView::equations).orElse(LabTexts.nothingRead()));
        node = new VBox(choices(), equations, grid, unitControls());
        Listening.to(lab.traceProperty(), node, (observable, was, is) -> offerThoseOf(is));
        offerThoseOf(lab.traceProperty().get());
        node.getStyleClass().add("lab-view");
    }

    private Node choices() {
        choices.add(choice("show-All", Texts.get("view.lab.cell.all"), Texts.get("view.lab.cell.all-tooltip"), null));
        for (Quantity quantity : Quantity.values()) {
            choices.add(
                    choice("show-" + quantity.symbol(), quantity.symbol(), ReadingNames.quantity(quantity), quantity));
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
        FlowPane line = new FlowPane(quantities, order());
        line.getStyleClass().add("lab-tools");
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
            chosenUnit.bounds(NumberBounds.whole(0, trace.units() - 1));
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

    /** Of the network in use alone. */
    private static String whatItsGatesDo(List<Quantity> quantities) {
        if (quantities.contains(Quantity.CELL_STATE)) {
            return Texts.get("view.lab.cell.explanation-lstm");
        }
        return quantities.contains(Quantity.UPDATE_GATE)
                ? Texts.get("view.lab.cell.explanation-gru")
                : Texts.get("view.lab.cell.explanation-rnn");
    }

    private static String equations(Trace trace) {
        List<Quantity> quantities = trace.quantities();
        if (quantities.contains(Quantity.CELL_STATE)) {
            return Texts.get("view.lab.cell.lstm");
        }
        return quantities.contains(Quantity.UPDATE_GATE)
                ? Texts.get("view.lab.cell.gru")
                : Texts.get("view.lab.cell.rnn", LabTexts.rowOrColumn(trace.traversal()));
    }

    private ToggleButton choice(String id, String text, String tooltip, Quantity quantity) {
        ToggleButton button = new ToggleButton(text);
        button.setId(id);
        button.setUserData(quantity);
        button.setToggleGroup(choice);
        button.setMinWidth(Region.USE_PREF_SIZE);
        new Tip(tooltip).on(button);
        return button;
    }

    private ChoiceBox<UnitOrder> order() {
        ChoiceBox<UnitOrder> order = new ChoiceBox<>();
        order.setId("unit-order");
        order.setAccessibleText(Texts.get("view.lab.cell.order"));
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
        new Tip(Texts.get("view.lab.cell.order-tooltip")).on(order);
        order.valueProperty().bindBidirectional(lab.reading().unitOrderProperty());
        return order;
    }

    private static String name(UnitOrder order) {
        return switch (order) {
            case INDEX -> Texts.get("view.lab.cell.order-index");
            case FIRST_PRINCIPAL_COMPONENT -> Texts.get("view.lab.cell.order-similarity");
            case CONTRIBUTION -> Texts.get("view.lab.cell.order-contribution");
            case LONGEST_MEMORY -> Texts.get("view.lab.cell.order-memory");
        };
    }

    private Node unitControls() {
        NumberField unit = new NumberField(chosenUnit);
        unit.setId("unit");
        unit.getEditor().setAccessibleText(Texts.get("view.lab.cell.unit"));
        unit.setPrefWidth(88);
        unit.setMinWidth(88);
        chosenUnit.set(cell.unitProperty().get());
        chosenUnit.onChange(() -> {
            if (chosenUnit.get() != null) {
                cell.unitProperty().set(chosenUnit.get().intValueExact());
            }
        });
        Listening.to(cell.unitProperty(), unit, (observable, was, is) -> chosenUnit.follow(is.intValue()));
        Label caption = new Label(Texts.get("view.lab.cell.unit"));
        caption.setLabelFor(unit);
        caption.setMinWidth(Region.USE_PREF_SIZE);
        Button show = new Button(Texts.get("view.lab.cell.arithmetic"));
        show.setId("show-arithmetic");
        show.setMinWidth(Region.USE_PREF_SIZE);
        new Tip(Texts.get("view.lab.cell.arithmetic-tooltip")).on(show);
        show.disableProperty().bind(lab.traceProperty().isNull());
        show.setOnAction(event -> showArithmetic(cell.unitProperty().get()));
        HBox controls = new HBox(caption, unit, show, remark(Texts.get("view.lab.cell.or-click")));
        controls.getStyleClass().add("lab-controls");
        Label problem = unit.problem();
        problem.setId("unit-problem");
        return new VBox(controls, problem);
    }

    private static Label remark(String text) {
        Label remark = LabTexts.remark();
        remark.setText(text);
        return remark;
    }

    /** Whether one sees how a number comes about. */
    public boolean isArithmeticShown() {
        return arithmetic.isShowing();
    }

    /** Shows how the numbers of the chosen unit come about; only while this view is in a window. */
    public void showArithmetic() {
        node.getScene().getRoot().applyCss();
        node.getScene().getRoot().layout();
        showArithmetic(cell.unitProperty().get());
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
        return Texts.get("view.lab.cell.title");
    }

    @Override
    public Group group() {
        return Group.MEMORY;
    }

    @Override
    public String explanation() {
        return Texts.get("view.lab.two-sentences", Texts.get("view.lab.cell.explanation"), whatItsGatesDo(offered));
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
