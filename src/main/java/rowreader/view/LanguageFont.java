package rowreader.view;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javafx.scene.Parent;
import javafx.scene.text.Font;
import rowreader.text.Language;

/**
 * The letters of the language in use. Where the system's usual font lacks them, or has them as another country writes them,
 * it is the system's font for that language. Immutable; for the FX thread.
 */
public final class LanguageFont {
    /** By language tag, for those that need one: families that systems bring or offer, the best first. */
    private static final ResourceBundle FAMILIES = ResourceBundle.getBundle("rowreader.view.fonts", Locale.ROOT);

    private static final Map<Locale, LanguageFont> FOUND = new ConcurrentHashMap<>();

    private final Optional<String> family;
    private final boolean missing;

    private LanguageFont(Optional<String> family, boolean missing) {
        this.family = family;
        this.missing = missing;
    }

    /** That of the language in use. */
    public static LanguageFont inUse() {
        return FOUND.computeIfAbsent(
                Language.offeredInUse(), language -> among(Set.copyOf(Font.getFamilies()), language));
    }

    /** That of a language, where these families are installed. */
    static LanguageFont among(Set<String> installed, Locale language) {
        String tag = language.toLanguageTag();
        List<String> wanted =
                FAMILIES.containsKey(tag) ? List.of(FAMILIES.getString(tag).split(",")) : List.of();
        Optional<String> family = wanted.stream().filter(installed::contains).findFirst();
        return new LanguageFont(family, family.isEmpty() && !wanted.isEmpty());
    }

    /** Writes everything within {@code root} in it. */
    public void install(Parent root) {
        family.ifPresent(name -> root.setStyle("-fx-font-family: '" + name + "';"));
    }

    /** The family; nothing where the system's usual one does. */
    public Optional<String> family() {
        return family;
    }

    /** Whether the system has no font that is known to have the letters. */
    public boolean isMissing() {
        return missing;
    }
}
