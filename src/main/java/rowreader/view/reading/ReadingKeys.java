package rowreader.view.reading;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import rowreader.text.Texts;
import rowreader.view.Keys;
import rowreader.viewmodel.drawing.DrawingModel;
import rowreader.viewmodel.reading.PlaybackModel;

/** The keys of reading and drawing. */
public final class ReadingKeys {
    private ReadingKeys() {}

    /** What they do; not in use yet. */
    public static Keys of(PlaybackModel playback, DrawingModel drawing) {
        Keys keys = new Keys();
        keys.add(Texts.get("view.keys.play"), playback::toggle, key(KeyCode.SPACE));
        keys.add(Texts.get("view.keys.back"), playback::stepBack, key(KeyCode.LEFT));
        keys.add(Texts.get("view.keys.forward"), playback::stepForward, key(KeyCode.RIGHT));
        keys.add(Texts.get("view.keys.next-phase"), playback::nextPhase, key(KeyCode.PERIOD));
        keys.add(Texts.get("view.keys.previous-phase"), playback::previousPhase, key(KeyCode.COMMA));
        keys.add(Texts.get("view.keys.first"), playback::toStart, key(KeyCode.HOME));
        keys.add(Texts.get("view.keys.last"), playback::toEnd, key(KeyCode.END));
        keys.add(Texts.get("view.keys.undo"), drawing::undo, withShortcut(KeyCode.Z));
        keys.add(
                Texts.get("view.keys.redo"),
                drawing::redo,
                withShortcut(KeyCode.Y),
                new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN));
        keys.add(Texts.get("view.keys.clear"), drawing::clear, key(KeyCode.DELETE), key(KeyCode.BACK_SPACE));
        return keys;
    }

    private static KeyCombination key(KeyCode code) {
        return new KeyCodeCombination(code);
    }

    private static KeyCombination withShortcut(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }
}
