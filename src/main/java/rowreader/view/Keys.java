package rowreader.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ChangeListener;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * What keys do, wherever the focus is, unless the focused control has a use for the key itself: a button for the space bar,
 * a slider for the arrows, a text field for everything that is typed. Belongs to the FX thread.
 */
public final class Keys {
    /**
     * What some keys do.
     *
     * @param does as it is explained, e.g. "Start or pause the training"
     * @param keys any of them
     * @param character what is typed on any keyboard, "" for none
     * @param everywhere whether text fields have no use for the keys
     */
    public record Command(String does, List<KeyCombination> keys, String character, boolean everywhere, Runnable run) {
        /** The keys as they are written on a keyboard, e.g. "Ctrl+Z". */
        public List<String> names() {
            List<String> names = new ArrayList<>();
            keys.forEach(key -> names.add(key.getName().replace("Shortcut", SHORTCUT)));
            if (!character.isEmpty()) {
                names.add(character);
            }
            return names;
        }
    }

    private static final String SHORTCUT = System.getProperty("os.name").startsWith("Mac") ? "Cmd" : "Ctrl";

    private final List<Command> commands = new ArrayList<>();

    /** Adds what keys do while no text is typed. */
    public void add(String does, Runnable run, KeyCombination... keys) {
        commands.add(new Command(does, List.of(keys), "", false, run));
    }

    /** Adds what keys do in text fields, too. */
    public void addEverywhere(String does, Runnable run, KeyCombination... keys) {
        commands.add(new Command(does, List.of(keys), "", true, run));
    }

    /** The same, and while no text is typed, a character does it as well, wherever the keyboard has it. */
    public void addEverywhere(String does, Runnable run, String character, KeyCombination... keys) {
        commands.add(new Command(does, List.of(keys), character, true, run));
    }

    /** What was added, in order. */
    public List<Command> commands() {
        return List.copyOf(commands);
    }

    /**
     * Makes the keys work in {@code scene}. A button or a choice clicked with the mouse does not keep the focus, nor does any
     * control have it at first: the space bar plays after a click on "Test digit", and does not press it again.
     */
    public void install(Scene scene) {
        scene.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> run(event, command -> command.keys().stream().anyMatch(key -> key.match(event))));
        scene.addEventHandler(
                KeyEvent.KEY_TYPED,
                event -> run(
                        event,
                        command -> !command.character().isEmpty()
                                && command.character().equals(event.getCharacter())
                                && !takesText(event.getTarget())));
        scene.addEventFilter(MouseEvent.MOUSE_CLICKED, event -> freeFocus(scene));
        freeFocusOfWhatLeaves(scene);
        scene.getRoot().requestFocus();
    }

    private void run(KeyEvent event, Predicate<Command> meant) {
        boolean typing = takesText(event.getTarget());
        Optional<Command> command = commands.stream()
                .filter(each -> each.everywhere() || !typing)
                .filter(meant)
                .findFirst();
        command.ifPresent(each -> {
            each.run().run();
            event.consume();
        });
    }

    private static boolean takesText(EventTarget target) {
        return target instanceof TextInputControl || target instanceof Spinner || target instanceof ComboBoxBase;
    }

    /**
     * A control that is taken out of the window while it has the focus, as a button may be by its own click, leaves it to
     * nobody: the toolkit would give it to the first control of all, which the next space bar then presses.
     */
    private static void freeFocusOfWhatLeaves(Scene scene) {
        ChangeListener<Scene> leaving = (observable, was, is) -> {
            if (is != scene) {
                scene.getRoot().requestFocus();
            }
        };
        scene.focusOwnerProperty().addListener((observable, was, is) -> {
            if (was != null) {
                was.sceneProperty().removeListener(leaving);
            }
            if (is != null) {
                is.sceneProperty().addListener(leaving);
            }
        });
    }

    /** A menu that is open needs the focus of what opened it: it closes without it. */
    private static void freeFocus(Scene scene) {
        Node owner = scene.getFocusOwner();
        Optional<ReadOnlyBooleanProperty> menu = menuShowing(owner);
        if (menu.isPresent() && menu.get().get()) {
            menu.get().addListener(new InvalidationListener() {
                @Override
                public void invalidated(Observable closed) {
                    menu.get().removeListener(this);
                    if (scene.getFocusOwner() == owner) {
                        scene.getRoot().requestFocus();
                    }
                }
            });
        } else if (menu.isPresent() || owner instanceof ButtonBase) {
            scene.getRoot().requestFocus();
        }
    }

    /** Whether the menu of a control that has one is open. */
    private static Optional<ReadOnlyBooleanProperty> menuShowing(Node control) {
        if (control instanceof MenuButton button) {
            return Optional.of(button.showingProperty());
        }
        return control instanceof ChoiceBox<?> choice ? Optional.of(choice.showingProperty()) : Optional.empty();
    }
}
