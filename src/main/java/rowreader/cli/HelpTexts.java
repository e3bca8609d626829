package rowreader.cli;

import java.util.Collections;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import rowreader.text.Text;

/**
 * The commands' help for picocli, in the language that is in use when it is printed. An option names its text as its
 * description's key; what picocli gives names of its own stands in a table here.
 */
final class HelpTexts extends ResourceBundle {
    private static final Map<String, String> OF_PICOCLI = Map.ofEntries(
            Map.entry("usage.synopsisHeading", "cli.help.usage"),
            Map.entry("usage.commandListHeading", "cli.help.commands"),
            Map.entry("mixinStandardHelpOptions.help", "cli.help.help"),
            Map.entry("mixinStandardHelpOptions.version", "cli.help.version"),
            Map.entry("rowreader.usage.description", "cli.help.program"),
            Map.entry("rowreader.train.usage.description", "cli.help.train"),
            Map.entry("rowreader.evaluate.usage.description", "cli.help.evaluate"),
            Map.entry("rowreader.read.usage.description", "cli.help.read"),
            Map.entry("rowreader.race.usage.description", "cli.help.race"),
            Map.entry("rowreader.generate-man-page.usage.description", "cli.help.manPage"));

    // Stand for picocli's variables while a text is put in words, which must leave these as they are.
    private static final String CANDIDATES = "\ue000";
    private static final String DEFAULT = "\ue001";

    private final Set<String> keys = new HashSet<>(OF_PICOCLI.keySet());

    HelpTexts() {
        keys.addAll(ResourceBundle.getBundle("rowreader.cli.texts", Locale.ROOT).keySet());
    }

    @Override
    protected Object handleGetObject(String key) {
        if (!keys.contains(key)) {
            return null;
        }
        String words = new Text(OF_PICOCLI.getOrDefault(key, key), List.of(CANDIDATES, DEFAULT))
                .words()
                .replace("%", "%%")
                .replace(CANDIDATES, "${COMPLETION-CANDIDATES}")
                .replace(DEFAULT, "${DEFAULT-VALUE}");
        return switch (key) {
            case "usage.synopsisHeading" -> words + " ";
            case "usage.commandListHeading" -> words + "%n";
            default -> words;
        };
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(keys);
    }
}
