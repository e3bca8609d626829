package rowreader.view.lab;

import atlantafx.base.controls.Popover;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import rowreader.text.Texts;
import rowreader.view.Tip;

/**
 * The reading lab: one of its views at a time, the choice above it. Only that view is in the scene: what is not seen is
 * not painted either. While the pane is in no scene no view is shown.
 */
public final class LabPane extends VBox {
    private static final double EXPLANATION_WIDTH = 380;
    /** On a screen 1024 wide there is no more beside a reading that is whole, and a bar that scrolls down. */
    private static final double LEAST_WIDTH = 336;

    private static final double LEAST_HEIGHT = 340;
    private static final double LEAST_PLOT = 60;
    /** The choice is no wider at least: it breaks its lines where the pane becomes narrower again. */
    private static final double LEAST_CHOICE = 290;

    private final Label explanation = new Label();
    private final Popover explanationPopover;
    private final StackPane place = new Place();
    /** Why there is nothing to see in a view that needs rows; empty while there is. */
    private final ObservableValue<String> why;

    private final Map<LabView, Veil> veiled = new HashMap<>();
    private final ToggleGroup group = new ToggleGroup();
    private final ReadOnlyObjectWrapper<LabView> shownView = new ReadOnlyObjectWrapper<>(this, "chosen");
    private LabView chosen;

    /**
     * @param views at least one; the first of the first group is shown first
     * @param noRows why the network in use has nothing to show row by row; null while it has
     */
    public LabPane(List<LabView> views, ObservableValue<String> noRows) {
        getStyleClass().add("lab-pane");
        getStylesheets().add(LabPane.class.getResource("lab.css").toExternalForm());
        explanation.getStyleClass().add("lab-explanation");
        explanation.setWrapText(true);
        explanation.setPrefWidth(EXPLANATION_WIDTH);
        // A pop-over has a scene of its own.
        StackPane paragraph = new StackPane(explanation);
        paragraph.getStylesheets().setAll(getStylesheets());
        explanationPopover = new Popover(paragraph);
        explanationPopover.setArrowLocation(Popover.ArrowLocation.TOP_RIGHT);

        // Less would be cut: the window scrolls instead.
        place.setMinWidth(LEAST_WIDTH);
        why = noRows.map(reason -> Texts.get("view.lab.no-rows", reason)).orElse("");
        FlowPane choice = new FlowPane();
        choice.getStyleClass().add("lab-choice");
        choice.setMinWidth(LEAST_CHOICE);
        for (LabView.Group about : LabView.Group.values()) {
            List<LabView> some =
                    views.stream().filter(view -> view.group() == about).toList();
            if (!some.isEmpty()) {
                choice.getChildren().add(groupOf(about, some, group, choice.widthProperty()));
            }
        }
        group.selectedToggleProperty().addListener((observable, was, is) -> {
            if (is == null) {
                was.setSelected(true);
            } else {
                choose((LabView) is.getUserData());
            }
        });
        sceneProperty().addListener((observable, was, scene) -> {
            explanationPopover.hide();
            chosen.onShown(scene != null);
        });

        HBox.setHgrow(choice, Priority.ALWAYS);
        HBox header = new HBox(choice, helpButton());
        header.setAlignment(Pos.TOP_LEFT);
        header.getStyleClass().add("lab-header");
        header.setMinHeight(Region.USE_PREF_SIZE);
        VBox.setVgrow(place, Priority.ALWAYS);
        getChildren().addAll(header, place);
        group.selectToggle(group.getToggles().get(0));
    }

    private static Node groupOf(
            LabView.Group about, List<LabView> views, ToggleGroup group, ObservableDoubleValue width) {
        Label name = new Label(Texts.get(about, "name"));
        name.getStyleClass().add("lab-group-name");
        FlowPane buttons = new FlowPane();
        buttons.getStyleClass().add("lab-group");
        // In one line where there is room.
        buttons.prefWrapLengthProperty().bind(Bindings.max(LEAST_CHOICE, width));
        buttons.getChildren().add(name);
        for (LabView view : views) {
            ToggleButton button = new ToggleButton(view.title());
            button.setToggleGroup(group);
            button.setUserData(view);
            buttons.getChildren().add(button);
        }
        return buttons;
    }

    /** Goes to one of the views. */
    public void show(LabView view) {
        group.getToggles().stream()
                .filter(toggle -> toggle.getUserData() == view)
                .findFirst()
                .ifPresent(group::selectToggle);
    }

    /** The view that is chosen, whether the lab is in sight or not. */
    public ReadOnlyObjectProperty<LabView> chosenProperty() {
        return shownView.getReadOnlyProperty();
    }

    /** Which of the views is chosen, from 0. */
    public int shown() {
        return group.getToggles().indexOf(group.getSelectedToggle());
    }

    /** Goes to a view by its number, from 0. */
    public void show(int view) {
        group.selectToggle(group.getToggles().get(view));
    }

    private Button helpButton() {
        Button help = new Button("?");
        help.setId("lab-help");
        help.getStyleClass().add("lab-help");
        new Tip(Texts.get("view.lab.help")).on(help);
        help.setAccessibleText(Texts.get("view.lab.help"));
        help.setOnAction(event -> {
            explanation.setText(chosen.explanation());
            explanationPopover.show(help);
        });
        return help;
    }

    /** As high as the texts of the view and something to see beside them, at least. */
    private static final class Place extends StackPane {
        Place() {
            // How lines break is known when the width is; not within a layout.
            widthProperty().addListener((observable, was, is) -> Platform.runLater(this::requestLayout));
        }

        @Override
        protected double computeMinHeight(double width) {
            // Where it is not said, it would think of unbroken lines.
            double across = width < 0 && getWidth() > 0 ? getWidth() : width;
            return Math.max(LEAST_HEIGHT, super.computeMinHeight(across) + LEAST_PLOT);
        }
    }

    private void choose(LabView view) {
        explanationPopover.hide();
        boolean shown = getScene() != null;
        if (chosen != null && shown) {
            chosen.onShown(false);
        }
        chosen = view;
        shownView.set(view);
        place.getChildren()
                .setAll(
                        view.needsRows()
                                ? veiled.computeIfAbsent(view, made -> new Veil(made.node(), why))
                                : view.node());
        if (shown) {
            view.onShown(true);
        }
    }
}
