package rowreader.view.window;

import atlantafx.base.theme.Styles;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import rowreader.text.Texts;
import rowreader.viewmodel.window.SidePaneChoice;

/**
 * The window's right side: at first the training, on demand the reading lab or the race. All keep their state; only the one chosen
 * is in the scene, and so only that one is painted.
 */
final class SidePane extends BorderPane {
    private final ToggleGroup group = new ToggleGroup();

    SidePane(Node training, Node lab, Node race, ObjectProperty<SidePaneChoice> chosen) {
        getStyleClass().add("side-pane");
        HBox choice = new HBox(
                choice(Texts.get("view.window.side-training"), "choose-training", Styles.LEFT_PILL, training),
                choice(Texts.get("view.window.side-lab"), "choose-lab", Styles.CENTER_PILL, lab),
                choice(Texts.get("view.window.side-race"), "choose-race", Styles.RIGHT_PILL, race));
        choice.setAlignment(Pos.CENTER);
        choice.getStyleClass().add("side-choice");
        setTop(choice);
        group.selectedToggleProperty().addListener((observable, was, is) -> {
            if (is == null) {
                was.setSelected(true);
            } else {
                setCenter((Node) is.getUserData());
                chosen.set(SidePaneChoice.values()[group.getToggles().indexOf(is)]);
            }
        });
        group.selectToggle(group.getToggles().get(chosen.get().ordinal()));
        chosen.addListener(
                (observable, was, is) -> group.selectToggle(group.getToggles().get(is.ordinal())));
    }

    /** Goes to one of the panes. */
    void show(Node pane) {
        group.getToggles().stream()
                .filter(toggle -> toggle.getUserData() == pane)
                .findFirst()
                .ifPresent(group::selectToggle);
    }

    /** Which of the panes is shown, from 0. */
    int shown() {
        return group.getToggles().indexOf(group.getSelectedToggle());
    }

    /** Goes to a pane by its number, from 0. */
    void show(int pane) {
        group.selectToggle(group.getToggles().get(pane));
    }

    private ToggleButton choice(String text, String id, String pill, Node pane) {
        ToggleButton button = new ToggleButton(text);
        button.setId(id);
        button.getStyleClass().add(pill);
        button.setUserData(pane);
        button.setToggleGroup(group);
        return button;
    }
}
