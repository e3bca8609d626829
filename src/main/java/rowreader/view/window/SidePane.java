package rowreader.view.window;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import rowreader.text.Texts;

/**
 * The window's right side: at first the training, on demand the reading lab or the race. All keep their state; only the one chosen
 * is in the scene, and so only that one is painted.
 */
final class SidePane extends BorderPane {
    /** What can be chosen. */
    enum Tab {
        TRAINING(KeyCode.DIGIT1, Styles.LEFT_PILL),
        LAB(KeyCode.DIGIT2, Styles.CENTER_PILL),
        RACE(KeyCode.DIGIT3, Styles.RIGHT_PILL);

        private final KeyCode key;
        private final String pill;

        Tab(KeyCode key, String pill) {
            this.key = key;
            this.pill = pill;
        }

        /** With Ctrl, chooses it. */
        KeyCode key() {
            return key;
        }

        /** What its key does. */
        String does() {
            return Texts.get("view.keys.tab", Texts.get(this, "name"));
        }
    }

    private final ToggleGroup group = new ToggleGroup();

    SidePane(Node training, Node lab, Node race) {
        getStyleClass().add("side-pane");
        HBox choice = new HBox();
        for (Tab tab : Tab.values()) {
            choice.getChildren()
                    .add(button(
                            tab,
                            switch (tab) {
                                case TRAINING -> training;
                                case LAB -> lab;
                                case RACE -> race;
                            }));
        }
        choice.setAlignment(Pos.CENTER);
        choice.getStyleClass().add("side-choice");
        setTop(choice);
        group.selectedToggleProperty().addListener((observable, was, is) -> {
            if (is == null) {
                was.setSelected(true);
            } else {
                setCenter((Node) is.getUserData());
            }
        });
        choose(Tab.TRAINING);
    }

    /** Shows one. */
    void choose(Tab tab) {
        group.selectToggle(group.getToggles().get(tab.ordinal()));
    }

    private ToggleButton button(Tab tab, Node pane) {
        ToggleButton button = new ToggleButton(Texts.get(tab, "name"));
        button.setId("choose-" + tab.name().toLowerCase(Locale.ROOT));
        button.getStyleClass().add(tab.pill);
        button.setTooltip(new Tooltip(Texts.get("view.window.side-tooltip", tab.ordinal() + 1)));
        button.setUserData(pane);
        button.setToggleGroup(group);
        return button;
    }
}
