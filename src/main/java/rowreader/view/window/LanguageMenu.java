package rowreader.view.window;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import rowreader.text.Language;
import rowreader.text.Texts;
import rowreader.view.Tip;

/** Chooses the language of the window, each by its own name. */
final class LanguageMenu extends MenuButton {
    /** @param language the one in use, one of those offered */
    LanguageMenu(ObjectProperty<Locale> language) {
        super(nameOf(language.get()));
        setId("language");
        getStyleClass().add(Styles.FLAT);
        setMinWidth(Region.USE_PREF_SIZE);
        setMnemonicParsing(false);
        new Tip(Texts.get("view.language.tooltip")).on(this);
        setAccessibleText(Texts.get("view.language.accessible", nameOf(language.get())));
        ToggleGroup group = new ToggleGroup();
        for (Locale offered : forPeople(language.get())) {
            RadioMenuItem item = new RadioMenuItem(nameOf(offered));
            item.setId("language-" + offered.toLanguageTag());
            item.setMnemonicParsing(false);
            item.setToggleGroup(group);
            item.setSelected(offered.equals(language.get()));
            item.setOnAction(chosen -> language.set(offered));
            getItems().add(item);
        }
    }

    /** The pseudo language is for those who look after the texts, and asked for on the command line. */
    private static List<Locale> forPeople(Locale inUse) {
        Stream<Locale> offered = Language.offered().stream();
        return offered.filter(one -> !one.equals(Language.PSEUDO) || one.equals(inUse))
                .toList();
    }

    private static String nameOf(Locale language) {
        return Texts.nameOf(language);
    }
}
