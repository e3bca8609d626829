package rowreader.view.window;

import javafx.beans.property.BooleanProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import rowreader.text.Texts;
import rowreader.view.Tip;
import rowreader.viewmodel.lesson.TeachingModel;
import rowreader.viewmodel.window.LookModel;

/** How the window looks, and what there is for a class. */
final class ViewMenu extends MenuButton {
    ViewMenu(TeachingModel teaching) {
        super(Texts.get("view.look.menu"));
        setId("view-menu");
        setMnemonicParsing(true);
        new Tip(Texts.get("view.look.menu-tooltip")).on(this);
        LookModel look = teaching.look();
        MenuItem present = item("present", Texts.get("view.look.present"), teaching.presentation()::toggle);
        present.setAccelerator(new KeyCodeCombination(KeyCode.F11));
        getItems()
                .addAll(
                        present,
                        new SeparatorMenuItem(),
                        shortcut("text-larger", Texts.get("view.look.larger"), KeyCode.PLUS, teaching::larger),
                        shortcut("text-smaller", Texts.get("view.look.smaller"), KeyCode.MINUS, teaching::smaller),
                        shortcut("text-usual", Texts.get("view.look.usual"), KeyCode.DIGIT0, look::usual),
                        new SeparatorMenuItem(),
                        check("high-contrast", Texts.get("view.look.high-contrast"), look.highContrastProperty()),
                        check("reduced-motion", Texts.get("view.look.reduced-motion"), look.reducedMotionProperty()),
                        new SeparatorMenuItem(),
                        item("teacher-sheet", Texts.get("view.look.sheet"), teaching.sheet()::open));
    }

    private static MenuItem item(String id, String text, Runnable command) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setOnAction(chosen -> command.run());
        return item;
    }

    private static MenuItem shortcut(String id, String text, KeyCode key, Runnable command) {
        MenuItem item = item(id, text, command);
        item.setAccelerator(new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN));
        return item;
    }

    private static CheckMenuItem check(String id, String text, BooleanProperty value) {
        CheckMenuItem item = new CheckMenuItem(text);
        item.setId(id);
        item.selectedProperty().bindBidirectional(value);
        return item;
    }
}
