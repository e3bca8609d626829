package rowreader.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rowreader.data.Dataset;
import rowreader.network.race.RaceLane;
import rowreader.network.race.RaceResult;
import rowreader.network.recipe.Recipe;
import rowreader.network.record.AccuracyPoint;
import rowreader.network.record.TrainingRecord;
import rowreader.network.weights.ReadingOrder;
import rowreader.network.weights.SequenceWeights;
import rowreader.text.Language;
import rowreader.trace.Reading;
import rowreader.trace.TestDigits;
import rowreader.trace.TestWeights;
import rowreader.trace.Trace;
import rowreader.trace.Tracer;

/** What is taken away speaks the language in use, and counts as every program does. */
class ExportLanguagesTest {
    /** So many units that a language would group their thousands. */
    private static final int UNITS = 1200;

    private static final List<SequenceWeights> NETWORKS = List.of(
            TestWeights.random(UNITS, 4),
            TestWeights.bidirectional(UNITS / 2, ReadingOrder.TOP_DOWN, 4),
            TestWeights.bidirectional(UNITS / 2, ReadingOrder.COLUMNS, 4));
    private static final List<Trace> TRACES = NETWORKS.stream()
            .map(weights ->
                    new Tracer(weights).trace(Reading.of(TestDigits.blot(6)).withBlankRowsAfter(2)))
            .toList();

    /** As {@link ReadingPainter} places them: what the hidden state is, what its scale's ends are, a probability. */
    private static final Rectangle STATES = new Rectangle(324, 66, 480, 20);

    private static final Rectangle LEAST = new Rectangle(812, 62, 24, 18);
    private static final Rectangle PROBABILITY = new Rectangle(170, 465, 136, 60);

    private final Locale before = Language.inUse();

    @AfterEach
    void speakAsBefore() {
        Language.use(before);
    }

    static Stream<Locale> others() {
        return Language.offered().stream()
                .filter(language -> !language.equals(Locale.ENGLISH) && !language.equals(Language.PSEUDO));
    }

    private interface Said<T> {
        T say() throws IOException;
    }

    private static <T> T in(Locale language, Said<T> said) throws IOException {
        Language.use(language);
        return said.say();
    }

    private static List<String> words(Trace trace) {
        FrameWords words = new FrameWords(trace);
        int last = trace.timesteps() - 1;
        return List.of(
                words.title(4),
                words.title(last),
                words.kind(4),
                words.kind(last),
                words.sees(),
                words.states(),
                words.prediction(4),
                words.prediction(last));
    }

    private static List<String> numbers(Trace trace) {
        FrameWords words = new FrameWords(trace);
        return List.of(words.scale(-1), words.scale(1), words.probability(4), words.probability(29));
    }

    @ParameterizedTest
    @MethodSource("others")
    void aFrameHasWordsOfTheLanguageAndNumbersOfFiles(Locale language) throws IOException {
        for (Trace trace : TRACES) {
            List<String> english = in(Locale.ENGLISH, () -> words(trace));
            List<String> said = in(language, () -> words(trace));
            for (int i = 0; i < said.size(); i++) {
                assertThat(said.get(i)).isNotEqualTo(english.get(i)).doesNotContain("{", "}");
                // Their numbers are the same, digit by digit.
                assertThat(numbersIn(said.get(i))).isEqualTo(numbersIn(english.get(i)));
            }
            assertThat(said).anyMatch(words -> words.contains(Integer.toString(UNITS)));
            List<String> asInFiles = in(Locale.ROOT, () -> numbers(trace));
            assertThat(in(language, () -> numbers(trace)))
                    .isEqualTo(asInFiles)
                    .anyMatch(number -> number.contains("."));
        }
    }

    private static List<String> numbersIn(String words) {
        return Stream.of(words.replaceAll("[^0-9.,]+", " ").strip().split(" "))
                .map(number -> number.replaceAll("[.,]$", ""))
                .filter(number -> !number.isEmpty())
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("others")
    void aFrameShowsThem(Locale language) throws IOException {
        Trace trace = TRACES.get(0);
        BufferedImage english = in(Locale.ENGLISH, () -> frame(trace));
        BufferedImage said = in(language, () -> frame(trace));
        assertThat(pixels(said, STATES)).isNotEqualTo(pixels(english, STATES));
        for (Rectangle number : List.of(LEAST, PROBABILITY)) {
            assertThat(pixels(said, number)).isEqualTo(pixels(english, number));
            assertThat(Arrays.stream(pixels(said, number)).distinct().count())
                    .as("something is there")
                    .isGreaterThan(1);
        }
    }

    private static BufferedImage frame(Trace trace) {
        return new ReadingPainter(trace, Dataset.DIGIT_NAMES).frame(4);
    }

    private static int[] pixels(BufferedImage frame, Rectangle place) {
        return frame.getRGB(place.x, place.y, place.width, place.height, null, 0, place.width);
    }

    @ParameterizedTest
    @MethodSource("others")
    void whatStandsSideBySideFits(Locale language) throws IOException {
        for (Trace trace : TRACES) {
            FrameWords words = new FrameWords(trace);
            Language.use(language);
            for (int timestep : new int[] {4, 29}) {
                int title = width(words.title(timestep), Font.BOLD, 24);
                assertThat(title + width(words.kind(timestep), Font.PLAIN, 16))
                        .isLessThan(ReadingPainter.WIDTH - 3 * 24);
            }
            assertThat(width(words.states(), Font.PLAIN, 16)).isLessThan(STATES.width);
            assertThat(width(words.sees(), Font.PLAIN, 16)).isLessThan(280);
        }
    }

    private static int width(String words, int style, int size) {
        FontMetrics metrics = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB)
                .createGraphics()
                .getFontMetrics(new Font(Font.SANS_SERIF, style, size));
        return metrics.stringWidth(words);
    }

    @ParameterizedTest
    @MethodSource("others")
    void tablesAreTheSameInAllLanguages(Locale language) throws IOException {
        Trace trace = new Tracer(TestWeights.random(4, 4)).trace(TestDigits.blot(6));
        assertThat(in(language, () -> table(trace)))
                .isEqualTo(in(Locale.ENGLISH, () -> table(trace)))
                .contains("readout,0.");
        Recipe recipe = Recipe.SEED.withSamples(128_000);
        TrainingRecord run = new TrainingRecord(
                recipe,
                recipe.learningRate(),
                List.of(2.25, 0.125),
                List.of(new AccuracyPoint(1, 1_000, AccuracyPoint.Split.TEST, 0.5, 10_000)));
        RaceResult race = new RaceResult("digits", List.of(new RaceLane(run, 1_234, List.of(1_000.5, 2_000.5), null)));
        assertThat(in(language, race::csv))
                .isEqualTo(in(Locale.ENGLISH, race::csv))
                .contains(",1000.500000,2.250000,");
    }

    private static String table(Trace trace) throws IOException {
        StringWriter table = new StringWriter();
        TraceCsv.write(trace, table);
        return table.toString();
    }
}
