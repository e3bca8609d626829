package rowreader.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ChoiceFormat;
import java.text.Format;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rowreader.text.SourceTexts.Use;

/** What sources say and what bundles hold is the same, and nothing that a person reads is anywhere else. */
class TextBundlesTest {
    private static final Path BUNDLES = Path.of("src/main/resources/rowreader");

    private static SourceTexts sources;

    /** The English texts of all rooms by their keys. */
    private static Map<String, String> texts;

    @BeforeAll
    static void read() throws IOException {
        sources = SourceTexts.of(Path.of("src/main/java"));
        texts = new TreeMap<>();
        for (Path bundle : bundles("texts.properties")) {
            texts.putAll(load(bundle));
        }
    }

    private static List<Path> bundles(String pattern) throws IOException {
        try (Stream<Path> all = Files.walk(BUNDLES)) {
            return all.filter(file -> file.getFileName().toString().matches(pattern))
                    .sorted()
                    .toList();
        }
    }

    private static Map<String, String> load(Path bundle) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(bundle, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        Map<String, String> read = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> read.put(key, properties.getProperty(key)));
        return read;
    }

    @Test
    void thereAreTextsAndUsesOfThem() {
        assertThat(texts).hasSizeGreaterThan(100);
        assertThat(sources.uses()).hasSizeGreaterThan(100);
    }

    @Test
    void everyTextIsInTheBundleOfTheRoomThatItsKeyNames() throws IOException {
        for (Path bundle : bundles("texts(_.+)?\\.properties")) {
            String room = bundle.getParent().getFileName().toString();
            assertThat(load(bundle).keySet()).as(bundle.toString()).allMatch(key -> key.startsWith(room + "."));
        }
    }

    /** Of a key that stands twice only the last text is shown, and the first one is mended in vain. */
    @Test
    void noKeyStandsTwiceInABundle() throws IOException {
        List<String> twice = new ArrayList<>();
        for (Path bundle : bundles("texts(_.+)?\\.properties")) {
            Properties told = new Properties() {
                private static final long serialVersionUID = 1L;

                @Override
                public synchronized Object put(Object key, Object text) {
                    Object before = super.put(key, text);
                    if (before != null) {
                        twice.add(bundle + ": " + key);
                    }
                    return before;
                }
            };
            try (Reader reader = Files.newBufferedReader(bundle, StandardCharsets.UTF_8)) {
                told.load(reader);
            }
        }
        assertThat(twice).isEmpty();
    }

    @Test
    void everyTextThatASourceAsksForIsThere() {
        List<String> missing = sources.uses().stream()
                .flatMap(use -> use.keys().stream()
                        .filter(key -> !texts.containsKey(key))
                        .map(key -> use.place() + ": there is no text " + key))
                .toList();
        assertThat(missing).isEmpty();
    }

    @Test
    void everyKeyStandsInTheSourceAsAWhole() {
        List<String> built = sources.uses().stream()
                .filter(use -> use.keys().isEmpty())
                .map(Use::place)
                .toList();
        assertThat(built).isEmpty();
    }

    @Test
    void everyTextIsGivenAsManyArgumentsAsItSpeaksOf() {
        List<String> wrong = sources.uses().stream()
                .flatMap(use -> use.keys().stream()
                        .filter(key -> texts.containsKey(key) && arguments(texts.get(key)) != use.arguments())
                        .map(key -> use.place() + ": " + key + " speaks of " + arguments(texts.get(key))
                                + " arguments and is given " + use.arguments()))
                .toList();
        assertThat(wrong).isEmpty();
    }

    /** The number of the last argument that a text speaks of, from 1, within choices too. */
    private static int arguments(String text) {
        int last = 0;
        for (Format format : new MessageFormat(text, Locale.ENGLISH).getFormats()) {
            if (format instanceof ChoiceFormat choice) {
                for (Object branch : choice.getFormats()) {
                    last = Math.max(last, arguments((String) branch));
                }
            }
        }
        return Math.max(last, new MessageFormat(text, Locale.ENGLISH).getFormatsByArgumentIndex().length);
    }

    @Test
    void everyTextIsSaidSomewhere() {
        Set<String> unused = new TreeSet<>(texts.keySet());
        unused.removeAll(sources.literals());
        unused.removeIf(TextBundlesTest::isOfAConstant);
        assertThat(unused).isEmpty();
    }

    private static boolean isOfAConstant(String key) {
        int dot = key.lastIndexOf('.');
        return sources.constants().contains(key.substring(0, dot))
                && sources.literals().contains(key.substring(dot + 1));
    }

    @Test
    void whatAPersonReadsInTheWindowIsInNoSource() {
        assertThat(sources.said().stream()
                        .filter(said -> said.room().equals("view"))
                        .map(SourceTexts.Said::toString)
                        .toList())
                .isEmpty();
    }

    @Test
    void everyTextIsAMessageWhoseBracesAllMeanArguments() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path bundle : bundles("texts(_.+)?\\.properties")) {
            load(bundle).forEach((key, text) -> {
                String problem = problem(text);
                if (!problem.isEmpty()) {
                    wrong.add(bundle + ": " + key + ": " + problem);
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    /** What a network learns from is something else than the digits that show something about it. */
    @Test
    void whatIsLearntFromAndTheShelfHaveNamesOfTheirOwn() throws IOException {
        List<Path> views = bundles("texts.*").stream()
                .filter(file -> file.getParent().endsWith("view"))
                .toList();
        assertThat(views).hasSize(5);
        for (Path view : views) {
            Path network = BUNDLES.resolve("network").resolve(view.getFileName());
            assertThat(load(view).get("view.examples.button"))
                    .as(view.toString())
                    .isNotBlank()
                    .isNotEqualToIgnoringCase(load(network).get("network.RecipePoint.SAMPLES.name"));
        }
    }

    @Test
    void aSwallowedArgumentIsFound() {
        assertThat(problem("the network's {0}")).isNotEmpty();
        assertThat(problem("the network''s {0}")).isEmpty();
        assertThat(problem("{0,choice,0#none|1#the network''s {1}}")).isNotEmpty();
        assertThat(problem("{0")).isNotEmpty();
        assertThat(problem("{0,choice,0#column|1#row} {1} of {2}")).isEmpty();
        assertThat(arguments("{0,choice,0#none|1#{2} of {1}}")).isEqualTo(3);
    }

    /** What is wrong with a text; empty if nothing is. */
    private static String problem(String text) {
        if (text.replace("''", "").replaceAll("'[{}]+'", "").contains("'")) {
            return "an apostrophe is written twice";
        }
        try {
            MessageFormat message = new MessageFormat(text, Locale.ENGLISH);
            for (int number = 0; number < 3; number++) {
                String said = message.format(
                        new Object[] {number, number, number, number, number, number, number, number, number, number});
                // Choices are messages themselves: what is quoted once too little shows here.
                if (said.contains("{") != text.contains("'{") || said.contains("'") != text.contains("''")) {
                    return "says " + said;
                }
            }
            return "";
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
    }

    @Test
    void everyTranslationSpeaksOfWhatTheEnglishDoes() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path bundle : bundles("texts_.+\\.properties")) {
            Map<String, String> english = load(bundle.resolveSibling("texts.properties"));
            Map<String, String> translated = load(bundle);
            wrong.addAll(translated.entrySet().stream()
                    .filter(text -> !english.containsKey(text.getKey())
                            || arguments(english.get(text.getKey())) != arguments(text.getValue()))
                    .map(text -> bundle + ": " + text.getKey())
                    .toList());
        }
        assertThat(wrong).isEmpty();
    }
}
