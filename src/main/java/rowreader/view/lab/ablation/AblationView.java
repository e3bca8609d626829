package rowreader.view.lab.ablation;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import rowreader.data.Digit;
import rowreader.network.weights.ReadingOrder;
import rowreader.trace.Ablation;
import rowreader.trace.Ablation.Kind;
import rowreader.trace.Trace;
import rowreader.trace.Traversal;
import rowreader.view.Palette;
import rowreader.view.lab.LabView;
import rowreader.view.lab.StudiedNote;
import rowreader.viewmodel.lab.AblationModel;
import rowreader.viewmodel.lab.AblationModel.Cost;

/** Knock out units and watch what becomes of the reading. */
public final class AblationView implements LabView {
    private static final int MANY = 10;

    private final AblationModel model;
    private final VBox node = new VBox();

    public AblationView(AblationModel model, ObservableValue<Palette> palette) {
        this.model = model;
        node.getStyleClass().add("lab-view");
        UnitGrid grid = new UnitGrid(model, palette);
        grid.setMinHeight(160);
        VBox.setVgrow(grid, Priority.ALWAYS);
        node.getChildren().addAll(which(), how(), grid, caption(), cost(), new StudiedNote(model.studied()));
    }

    private Node which() {
        Button most = new Button("The " + MANY + " most important");
        most.setId("most-important");
        most.setTooltip(new Tooltip("Those without which the probability of the answer to this digit falls most"));
        most.setOnAction(event -> model.knockOutMostImportant(MANY));
        most.disableProperty().bind(model.rankingProperty().isNull());
        Button mend = new Button("Mend all");
        mend.setId("mend-all");
        mend.setOnAction(event -> model.mend());
        mend.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.knockOutProperty().get().units().isEmpty(), model.knockOutProperty()));
        Label count = new Label();
        count.setId("knocked-out");
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.knockOutProperty().get().units().size() + " knocked out",
                        model.knockOutProperty()));
        FlowPane which = new FlowPane(most, mend, count);
        which.getStyleClass().add("lab-tools");
        return which;
    }

    private Node how() {
        ChoiceBox<Kind> kind = new ChoiceBox<>();
        kind.setId("kind");
        kind.getItems().setAll(Kind.values());
        kind.setConverter(new StringConverter<>() {
            @Override
            public String toString(Kind shown) {
                return shown == Kind.CELL_FROZEN ? "Freeze its memory" : "Silence it: h = 0";
            }

            @Override
            public Kind fromString(String text) {
                throw new UnsupportedOperationException("not edited as text");
            }
        });
        Spinner<Integer> from = new Spinner<>(1, Digit.SIDE, 1);
        from.setId("from-row");
        from.setEditable(true);
        from.setPrefWidth(86);
        from.setTooltip(new Tooltip("The first row at which the units are out of action"));
        model.knockOutProperty().addListener((observable, was, is) -> {
            kind.setValue(is.kind());
            from.getValueFactory().setValue(is.fromTimestep() + 1);
        });
        Ablation now = model.knockOutProperty().get();
        kind.setValue(now.kind());
        from.getValueFactory().setValue(now.fromTimestep() + 1);
        kind.valueProperty().addListener((observable, was, is) -> model.kind(is));
        from.valueProperty().addListener((observable, was, is) -> model.fromTimestep(is - 1));
        Label fromLine = new Label();
        fromLine.setMinWidth(Region.USE_PREF_SIZE);
        fromLine.textProperty().bind(model.scan().map(AblationView::from));
        HBox how = new HBox(kind, fromLine, from);
        how.setAlignment(Pos.CENTER_LEFT);
        how.getStyleClass().add("lab-tools");
        return how;
    }

    /** The number beside it counts timesteps from 1: in these two orders that is the line. */
    private static String from(Traversal scan) {
        boolean inOrder = scan.order() == ReadingOrder.TOP_DOWN || scan.order() == ReadingOrder.COLUMNS;
        return "from " + scan.lineWord() + (inOrder ? "" : " read as no.");
    }

    private Node caption() {
        Label caption = new Label();
        caption.getStyleClass().add("lab-note");
        caption.setWrapText(true);
        caption.setMinHeight(Region.USE_PREF_SIZE);
        caption.textProperty()
                .bind(model.traceProperty()
                        .map(AblationView::describe)
                        .orElse("Draw a digit to see which units it needs."));
        return caption;
    }

    private static String describe(Trace trace) {
        return "A cell for each of " + trace.units()
                + " units. Orange: the undamaged network's answer is less probable without it; blue: more probable.";
    }

    private Node cost() {
        Label accuracy = new Label();
        accuracy.setId("damaged-accuracy");
        accuracy.getStyleClass().add(Styles.TITLE_4);
        Label explanation = new Label();
        explanation.getStyleClass().add("lab-note");
        model.costProperty().addListener((observable, was, is) -> show(accuracy, explanation));
        model.knockOutProperty().addListener((observable, was, is) -> show(accuracy, explanation));
        show(accuracy, explanation);
        return new VBox(accuracy, explanation);
    }

    private void show(Label accuracy, Label explanation) {
        Cost cost = model.costProperty().get();
        Ablation now = model.knockOutProperty().get();
        if (now.units().isEmpty()) {
            accuracy.setText("Nothing is knocked out");
            explanation.setText("Click units: the reading at the left follows at once.");
        } else if (cost == null) {
            accuracy.setText("Accuracy of the damaged network: \u2026");
            explanation.setText(
                    "on the first " + thousands(AblationModel.DIGITS) + " test digits, once they are loaded");
        } else {
            String counting = cost.knockOut().equals(now) ? "" : " \u2026";
            accuracy.setText("Damaged network: " + percent(cost.damaged()) + " right" + counting);
            explanation.setText(
                    "of the first " + thousands(cost.size()) + " test digits; undamaged " + percent(cost.whole()));
        }
    }

    private static String percent(double fraction) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * fraction);
    }

    private static String thousands(int count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    @Override
    public String title() {
        return "Knock out";
    }

    @Override
    public String explanation() {
        return "What does a unit do? Put it out of action and see. A silenced unit shows h = 0 to the others and to the"
                + " readout; a frozen one keeps its memory (c of an LSTM, h of the others) and learns"
                + " nothing more. The colours rank the units for"
                + " this digit: each was silenced alone and the digit read again. The main view is marked while the"
                + " network is damaged; training is not affected. How many of 1,000 test digits the damaged network"
                + " still gets right tells whether a unit serves this digit only, or many.";
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void onShown(boolean shown) {
        model.wanted(shown);
    }
}
