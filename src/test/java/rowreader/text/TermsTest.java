package rowreader.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One table of terms for all languages: the README shows it, every bundle names it, and the texts keep to it. */
class TermsTest {
    private static final Path BUNDLES = Path.of("src/main/resources/rowreader");
    private static final Path TABLE = BUNDLES.resolve("text/terms.md");
    /** In the order of the table's columns. */
    private static final List<String> LANGUAGES = List.of("en", "zh-Hant", "zh-Hans", "de", "es");

    /** English words that also mean something else, so that another word is right somewhere. */
    private static final Set<String> AMBIGUOUS = Set.of(
            "row", "column", "class", "sample", "reading", "unit", "label", "layer", "weights", "reader", "seed");

    /** Of a word of German or Spanish, what no ending changes. */
    private static final int STEM = 5;

    private static List<String> table(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .dropWhile(line -> !line.startsWith("| English |"))
                .takeWhile(line -> line.startsWith("|"))
                .toList();
    }

    /** Each term, in the languages' order, without remarks in brackets. */
    private static List<List<String>> terms() throws IOException {
        return table(TABLE).stream()
                .skip(2)
                .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                        .map(cell -> cell.replaceAll("\\(.*?\\)", "").strip())
                        .filter(cell -> !cell.isEmpty())
                        .toList())
                .toList();
    }

    private static Properties load(Path room, String language) throws IOException {
        String name = language.equals("en") ? "texts" : "texts_" + language.replace('-', '_');
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(room.resolve(name + ".properties"), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }

    private static List<Path> rooms() throws IOException {
        try (Stream<Path> all = Files.list(BUNDLES)) {
            return all.filter(room -> Files.exists(room.resolve("texts.properties")))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void theReadmeShowsTheTableThatTheBundlesName() throws IOException {
        assertThat(table(Path.of("README.md"))).isEqualTo(table(TABLE)).hasSizeGreaterThan(40);
        for (Path room : rooms()) {
            try (Stream<Path> bundles = Files.list(room)) {
                for (Path bundle : bundles.filter(
                                file -> file.getFileName().toString().endsWith(".properties"))
                        .filter(file -> file.getFileName().toString().startsWith("texts"))
                        .toList()) {
                    assertThat(Files.readAllLines(bundle).get(0))
                            .as(bundle.toString())
                            .startsWith("#")
                            .contains("rowreader/text/terms.md");
                }
            }
        }
    }

    @Test
    void everyTermIsThereInEveryLanguage() throws IOException {
        assertThat(terms()).allSatisfy(term -> assertThat(term).hasSize(LANGUAGES.size()));
        assertThat(terms().stream().map(term -> term.get(0)))
                .contains(
                        "hidden state",
                        "gate",
                        "cell state",
                        "minibatch",
                        "learning rate",
                        "belief",
                        "probe",
                        "ablation");
    }

    @Test
    void theTextsOfALanguageUseItsTerms() throws IOException {
        List<String> others = new ArrayList<>();
        int[] checked = {0};
        for (Path room : rooms()) {
            Properties english = load(room, "en");
            for (int column = 1; column < LANGUAGES.size(); column++) {
                Properties texts = load(room, LANGUAGES.get(column));
                for (List<String> term : terms()) {
                    if (AMBIGUOUS.contains(term.get(0))) {
                        continue;
                    }
                    Pattern said =
                            Pattern.compile("\\b" + Pattern.quote(term.get(0)) + "s?\\b", Pattern.CASE_INSENSITIVE);
                    for (String key : english.stringPropertyNames()) {
                        if (said.matcher(english.getProperty(key)).find()) {
                            checked[0]++;
                            if (!uses(texts.getProperty(key, ""), term.get(column))) {
                                others.add(LANGUAGES.get(column) + " " + key + " without " + term.get(column) + ": "
                                        + texts.getProperty(key));
                            }
                        }
                    }
                }
            }
        }
        assertThat(checked[0]).isGreaterThan(600);
        assertThat(others).isEmpty();
    }

    private static boolean uses(String text, String term) {
        String words = text.toLowerCase(Locale.ROOT);
        return Arrays.stream(term.split("[\u3001,]")[0].toLowerCase(Locale.ROOT).split(" "))
                .allMatch(word -> words.contains(word.substring(0, Math.min(STEM, word.length()))));
    }

    @Test
    void anotherWordIsNoticed() {
        assertThat(uses("Die Lernraten sind zu groß.", "Lernrate")).isTrue();
        assertThat(uses("Die Schrittweite ist zu groß.", "Lernrate")).isFalse();
        assertThat(uses("\u5b78\u7fd2\u7387\u592a\u5927", "\u5b78\u7fd2\u7387")).isTrue();
        assertThat(uses("\u5b78\u7fd2\u901f\u5ea6\u592a\u5927", "\u5b78\u7fd2\u7387"))
                .isFalse();
    }
}
