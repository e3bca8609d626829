package rowreader.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The texts of all languages beside each other: nothing is missing in one, or left in English. */
class LanguagesTest {
    private static final Path BUNDLES = Path.of("src/main/resources/rowreader");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
    private static final String CHINESE = "[\\u3400-\\u9fff]";

    private final Locale before = Language.inUse();

    @AfterEach
    void speakAsBefore() {
        Language.use(before);
    }

    /** Those with bundles of their own. */
    private static List<Locale> translated() {
        return Language.offered().stream()
                .filter(language -> !language.equals(Locale.ENGLISH) && !language.equals(Language.PSEUDO))
                .toList();
    }

    private static List<Path> rooms() throws IOException {
        try (Stream<Path> all = Files.list(BUNDLES)) {
            return all.filter(room -> Files.exists(room.resolve("texts.properties")))
                    .sorted()
                    .toList();
        }
    }

    private static Map<String, String> load(Path bundle) throws IOException {
        Properties properties = new Properties();
        if (Files.exists(bundle)) {
            try (Reader reader = Files.newBufferedReader(bundle, StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
        }
        Map<String, String> read = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> read.put(key, properties.getProperty(key)));
        return read;
    }

    private static Path bundle(Path room, Locale language) {
        return room.resolve("texts_" + language.toLanguageTag().replace('-', '_') + ".properties");
    }

    /** What a check says of the texts in each language, by key, English first. */
    private static List<String> wrong(List<Locale> languages, BiFunction<String, String, String> check)
            throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path room : rooms()) {
            Map<String, String> english = load(room.resolve("texts.properties"));
            for (Locale language : languages) {
                load(bundle(room, language)).forEach((key, text) -> {
                    String problem = check.apply(english.getOrDefault(key, text), text);
                    if (!problem.isEmpty()) {
                        wrong.add(language.toLanguageTag() + " " + key + ": " + problem);
                    }
                });
            }
        }
        return wrong;
    }

    @Test
    void everyBundleIsOfALanguageThatIsOffered() throws IOException {
        Set<String> offered =
                translated().stream().map(Locale::toLanguageTag).collect(Collectors.toCollection(TreeSet::new));
        Set<String> written = new TreeSet<>();
        for (Path room : rooms()) {
            try (Stream<Path> files = Files.list(room)) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.startsWith("texts_"))
                        .map(name -> name.substring(6, name.indexOf('.')).replace('_', '-'))
                        .forEach(written::add);
            }
        }
        assertThat(written).isEqualTo(offered).contains("zh-Hant", "zh-Hans");
    }

    @Test
    void noTextOfALanguageFallsBackToEnglish() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Path room : rooms()) {
            for (Locale language : translated()) {
                Set<String> keys =
                        new TreeSet<>(load(room.resolve("texts.properties")).keySet());
                keys.removeAll(load(bundle(room, language)).keySet());
                keys.forEach(key -> missing.add(language.toLanguageTag() + " " + key));
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyTextSpeaksOfTheSameArgumentsAsTheEnglishOne() throws IOException {
        assertThat(wrong(
                        translated(),
                        (english, text) -> arguments(english).equals(arguments(text))
                                ? ""
                                : arguments(english) + " but " + arguments(text)))
                .isEmpty();
        assertThat(arguments("{0,choice,0#none|1#{2} of {1}}")).containsExactly("0", "1", "2");
    }

    private static Set<String> arguments(String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = ARGUMENT.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    @Test
    void aMnemonicOfTheEnglishTextIsTheSameLetterOrAnotherButThere() throws IOException {
        Pattern mnemonic = Pattern.compile("_\\p{L}");
        assertThat(wrong(translated(), (english, text) -> {
                    boolean wanted = mnemonic.matcher(english).find() && !english.contains("XDG_CACHE_HOME");
                    return !wanted
                                    || english.contains("x_train")
                                    || mnemonic.matcher(text).find()
                            ? ""
                            : text;
                }))
                .isEmpty();
    }

    @Test
    void noNumberIsPartedFromItsSignAtTheEndOfALine() throws IOException {
        Pattern breakable = Pattern.compile("[0-9}] %");
        List<String> parted = new ArrayList<>();
        for (Path room : rooms()) {
            // What a command prints is not broken into lines.
            if (!room.endsWith("cli")) {
                for (Locale language : Language.offered()) {
                    Path bundle =
                            language.equals(Locale.ENGLISH) ? room.resolve("texts.properties") : bundle(room, language);
                    load(bundle).forEach((key, text) -> {
                        if (breakable.matcher(text).find()) {
                            parted.add(language + " " + key);
                        }
                    });
                }
            }
        }
        assertThat(parted).isEmpty();
        assertThat(breakable.matcher("100 %").find()).isTrue();
    }

    @Test
    void chineseIsWrittenWithItsOwnPunctuationAndWithoutBlanks() throws IOException {
        List<Locale> chinese = translated().stream()
                .filter(language -> language.getLanguage().equals("zh"))
                .toList();
        Pattern odd = Pattern.compile(CHINESE + " " + CHINESE + "|" + CHINESE + "[,;:?!](?!\\d)|" + CHINESE
                + "\\.(?![a-z ])|[\\u3002\\uff0c\\uff1a\\uff1b] |\\} %");
        assertThat(wrong(chinese, (english, text) -> odd.matcher(text).find() ? text : ""))
                .isEmpty();
        assertThat(odd.matcher("\u7db2 \u8def").find()).isTrue();
        assertThat(odd.matcher("\u7db2,\u8def").find()).isTrue();
        assertThat(odd.matcher("\u7db2\u8def\uff0cLSTM").find()).isFalse();
    }

    @Test
    void theTwoKindsOfChineseAreNotTheSame() throws IOException {
        int same = 0;
        int all = 0;
        for (Path room : rooms()) {
            Map<String, String> mainland = load(bundle(room, Language.SIMPLIFIED_CHINESE));
            for (Map.Entry<String, String> text :
                    load(bundle(room, Language.TRADITIONAL_CHINESE)).entrySet()) {
                if (text.getValue()
                                .codePoints()
                                .filter(Character::isIdeographic)
                                .count()
                        > 8) {
                    all++;
                    same += text.getValue().equals(mainland.get(text.getKey())) ? 1 : 0;
                }
            }
        }
        assertThat(all).isGreaterThan(400);
        assertThat(same).isLessThan(all / 100);
    }

    @Test
    void numbersInTextsAreWrittenAsTheLanguageDoes() {
        Text size = Text.of("viewmodel.recipe.size", 12800);
        assertThat(size.words(Locale.ENGLISH)).contains("12,800");
        assertThat(size.words(Language.TRADITIONAL_CHINESE)).isEqualTo("12,800\u500b\u53c3\u6578");
        assertThat(size.words(Locale.GERMAN)).contains("12.800");
        Language.use(Locale.GERMAN);
        assertThat(Numbers.shown().count(12800)).isEqualTo("12.800");
    }
}
