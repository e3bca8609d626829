package rowreader.view.window;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.controlsfx.control.StatusBar;
import rowreader.text.Text;
import rowreader.text.Texts;
import rowreader.view.Tip;
import rowreader.viewmodel.window.AboutModel;
import rowreader.viewmodel.window.DigitsModel;
import rowreader.viewmodel.window.SettingsModel;

/** What the whole window stands on: the digits and the kernels in use, the language, the keys and the program itself. */
final class WindowStatusBar extends StatusBar {
    /** @param onHelp tells what all keys do, or no longer */
    WindowStatusBar(DigitsModel digits, SettingsModel settings, AboutModel about, Runnable onHelp) {
        setFocusTraversable(false);
        textProperty().bind(digits.descriptionProperty().map(Text::words));
        Tip whole = new Tip();
        whole.textProperty().bind(digits.descriptionProperty().map(Text::words));
        whole.setMaxWidth(WindowPlace.SMALLEST_WIDTH / 2);
        whole.on(this);
        getRightItems()
                .addAll(
                        kernels(about.kernels()),
                        new DigitsButton(digits),
                        new LanguageMenu(settings.languageProperty()),
                        help(onHelp),
                        new AboutButton(about));
    }

    private static Button help(Runnable onHelp) {
        Button help = new Button(Texts.get("view.keys.button"));
        help.setId("keys");
        help.getStyleClass().add(Styles.FLAT);
        help.setMinWidth(Region.USE_PREF_SIZE);
        help.setMnemonicParsing(true);
        new Tip(Texts.get("view.keys.tooltip")).on(help);
        help.setOnAction(pressed -> onHelp.run());
        return help;
    }

    private static Label kernels(String chosen) {
        Label kernels = new Label(
                chosen.isEmpty()
                        ? Texts.get("view.window.kernels.openblas")
                        : Texts.get("view.window.kernels", chosen));
        kernels.setId("kernels");
        kernels.setMinWidth(Region.USE_PREF_SIZE);
        kernels.setMaxHeight(Double.MAX_VALUE);
        kernels.getStyleClass().add("window-subtitle");
        new Tip(Texts.get("view.window.kernels.tip")).on(kernels);
        return kernels;
    }
}
