package rowreader.view.window;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import rowreader.text.Texts;
import rowreader.view.Keys;
import rowreader.viewmodel.window.SidePaneChoice;
import rowreader.viewmodel.window.WindowModel;

/** The keys of the whole window except for those of reading and of teaching. On the FX thread. */
final class WindowKeys {
    private final Keys keys;
    private final WindowModel model;

    private WindowKeys(Keys keys, WindowModel model) {
        this.keys = keys;
        this.model = model;
    }

    /**
     * Adds them to {@code keys}.
     *
     * @param onHelp tells what all keys do, or no longer
     */
    static void add(Keys keys, WindowModel model, Stage stage, SidePane side, ChosenFiles files, Runnable onHelp) {
        WindowKeys window = new WindowKeys(keys, model);
        window.addOfReading();
        window.addOfPanes(side);
        window.addOfWindow(stage, files, onHelp);
    }

    private void addOfReading() {
        keys.add(Texts.get("view.keys.test-digit"), this::showTestDigit, new KeyCodeCombination(KeyCode.T));
        keys.add(Texts.get("view.keys.picture"), this::fillWithPicture, new KeyCodeCombination(KeyCode.F));
        keys.add(Texts.get("view.keys.train"), model.training()::startOrPause, new KeyCodeCombination(KeyCode.P));
    }

    private void addOfPanes(SidePane side) {
        for (SidePaneChoice pane : SidePaneChoice.values()) {
            keys.addEverywhere(
                    Texts.get("view.keys.tab", SidePane.name(pane)),
                    () -> side.choose(pane),
                    withShortcut(SidePane.key(pane)));
        }
    }

    private void addOfWindow(Stage stage, ChosenFiles files, Runnable onHelp) {
        keys.addEverywhere(
                Texts.get("view.keys.dark"),
                () -> model.darkProperty().set(!model.darkProperty().get()),
                withShortcut(KeyCode.D));
        keys.addEverywhere(Texts.get("view.keys.open"), files::openModel, withShortcut(KeyCode.O));
        keys.addEverywhere(Texts.get("view.keys.save"), files::saveModel, withShortcut(KeyCode.S));
        keys.addEverywhere(Texts.get("view.keys.quit"), stage::close, withShortcut(KeyCode.Q));
        keys.addEverywhere(Texts.get("view.keys.help"), onHelp, "?", new KeyCodeCombination(KeyCode.F1));
    }

    private static KeyCombination withShortcut(KeyCode key) {
        return new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN);
    }

    private void fillWithPicture() {
        boolean fills = model.picture().fillingProperty().get();
        model.picture().fillingProperty().set(model.playback().isPlayable() && !fills);
    }

    /** The key does no more than the button. */
    private void showTestDigit() {
        if (model.digits().canShowTestDigit().getValue()) {
            model.digits().showRandomTestDigit();
        }
    }
}
