package rowreader.view.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import rowreader.viewmodel.drawing.DrawingModel;
import rowreader.viewmodel.reading.PlaybackModel;

/**
 * The keys of reading and drawing, wherever the focus is, unless the focused control has a use for the key itself: a
 * button for the space bar, a slider for the arrows, a text field for everything.
 */
public final class ReadingKeys {
    private final Map<KeyCombination, Runnable> commands = new LinkedHashMap<>();

    private ReadingKeys(PlaybackModel playback, DrawingModel drawing) {
        commands.put(new KeyCodeCombination(KeyCode.SPACE), playback::toggle);
        commands.put(new KeyCodeCombination(KeyCode.LEFT), playback::stepBack);
        commands.put(new KeyCodeCombination(KeyCode.RIGHT), playback::stepForward);
        commands.put(new KeyCodeCombination(KeyCode.PERIOD), playback::nextPhase);
        commands.put(new KeyCodeCombination(KeyCode.COMMA), playback::previousPhase);
        commands.put(new KeyCodeCombination(KeyCode.HOME), playback::toStart);
        commands.put(new KeyCodeCombination(KeyCode.END), playback::toEnd);
        commands.put(new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN), drawing::undo);
        commands.put(new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN), drawing::redo);
        commands.put(
                new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                drawing::redo);
        commands.put(new KeyCodeCombination(KeyCode.DELETE), drawing::clear);
        commands.put(new KeyCodeCombination(KeyCode.BACK_SPACE), drawing::clear);
    }

    /**
     * Makes the keys work in {@code scene}. A button clicked with the mouse does not keep the focus, nor does any control
     * have it at first: the space bar plays after a click on "Random test digit", and does not press it again.
     */
    public static void install(Scene scene, PlaybackModel playback, DrawingModel drawing) {
        install(scene, playback, drawing, Map.of());
    }

    /**
     * The same with more keys.
     *
     * @param more what they do
     */
    public static void install(
            Scene scene, PlaybackModel playback, DrawingModel drawing, Map<KeyCombination, Runnable> more) {
        ReadingKeys keys = new ReadingKeys(playback, drawing);
        keys.commands.putAll(more);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, keys::press);
        scene.addEventFilter(MouseEvent.MOUSE_CLICKED, event -> {
            if (scene.getFocusOwner() instanceof ButtonBase) {
                scene.getRoot().requestFocus();
            }
        });
        scene.getRoot().requestFocus();
    }

    private void press(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl
                || event.getTarget() instanceof Spinner
                || event.getTarget() instanceof ComboBoxBase) {
            return;
        }
        commands.entrySet().stream()
                .filter(command -> command.getKey().match(event))
                .findFirst()
                .ifPresent(command -> {
                    command.getValue().run();
                    event.consume();
                });
    }
}
