package rowreader.view.lab;

import atlantafx.base.controls.Popover;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import rowreader.text.Texts;

/**
 * The reading lab: one of its views at a time, the choice above it. Only that view is in the scene: what is not seen is
 * not painted either. While the pane is in no scene no view is shown.
 */
public final class LabPane extends VBox {
    private static final double EXPLANATION_WIDTH = 380;

    private final Label explanation = new Label();
    private final Popover explanationPopover;
    private final StackPane place = new StackPane();
    private final ToggleGroup group = new ToggleGroup();
    private LabView chosen;

    /** @param views at least one; the first is shown first */
    public LabPane(List<LabView> views) {
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

        place.setMinSize(0, 0);
        FlowPane choice = new FlowPane();
        choice.getStyleClass().add("lab-choice");
        for (LabView view : views) {
            ToggleButton button = new ToggleButton(view.title());
            button.setToggleGroup(group);
            button.setUserData(view);
            choice.getChildren().add(button);
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

    /** Goes to one of the views. */
    public void show(LabView view) {
        group.getToggles().stream()
                .filter(toggle -> toggle.getUserData() == view)
                .findFirst()
                .ifPresent(group::selectToggle);
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
        help.setTooltip(new Tooltip(Texts.get("view.lab.help")));
        help.setAccessibleText(Texts.get("view.lab.help"));
        help.setOnAction(event -> {
            explanation.setText(chosen.explanation());
            explanationPopover.show(help);
        });
        return help;
    }

    private void choose(LabView view) {
        explanationPopover.hide();
        boolean shown = getScene() != null;
        if (chosen != null && shown) {
            chosen.onShown(false);
        }
        chosen = view;
        place.getChildren().setAll(view.node());
        if (shown) {
            view.onShown(true);
        }
    }
}
