package rowreader.view.window;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import rowreader.text.Texts;
import rowreader.view.Listening;
import rowreader.view.Tip;
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
                button(SidePaneChoice.TRAINING, Styles.LEFT_PILL, training),
                button(SidePaneChoice.LAB, Styles.CENTER_PILL, lab),
                button(SidePaneChoice.RACE, Styles.RIGHT_PILL, race));
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
        choose(chosen.get());
        Listening.to(chosen, this, (observable, was, is) -> choose(is));
    }

    /** With Ctrl, chooses a pane. */
    static KeyCode key(SidePaneChoice pane) {
        return switch (pane) {
            case TRAINING -> KeyCode.DIGIT1;
            case LAB -> KeyCode.DIGIT2;
            case RACE -> KeyCode.DIGIT3;
        };
    }

    /** What a pane is called. */
    static String name(SidePaneChoice pane) {
        return switch (pane) {
            case TRAINING -> Texts.get("view.window.side-training");
            case LAB -> Texts.get("view.window.side-lab");
            case RACE -> Texts.get("view.window.side-race");
        };
    }

    /** Goes to one of the panes. */
    void choose(SidePaneChoice pane) {
        group.selectToggle(group.getToggles().get(pane.ordinal()));
    }

    /** Goes to one of the panes. */
    void show(Node pane) {
        group.getToggles().stream()
                .filter(toggle -> toggle.getUserData() == pane)
                .findFirst()
                .ifPresent(group::selectToggle);
    }

    private ToggleButton button(SidePaneChoice choice, String pill, Node pane) {
        ToggleButton button = new ToggleButton(name(choice));
        button.setId("choose-" + choice.name().toLowerCase(Locale.ROOT));
        button.getStyleClass().add(pill);
        new Tip(Texts.get("view.window.side-tooltip", choice.ordinal() + 1)).on(button);
        button.setUserData(pane);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setToggleGroup(group);
        return button;
    }
}
