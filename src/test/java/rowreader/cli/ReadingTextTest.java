package rowreader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rowreader.data.Digit;
import rowreader.network.weights.LstmWeights;
import rowreader.network.weights.ReadingOrder;
import rowreader.text.InEnglish;
import rowreader.text.Language;
import rowreader.trace.Tracer;

@ExtendWith(InEnglish.class)
class ReadingTextTest {
    private static final List<String> NAMES = List.of("cat", "dog", "sea horse");
    private static final String BLANK = " ".repeat(28);

    /**
     * One unit that remembers whether it has seen ink: its gates are open. Without ink the classes are as 3 to 1 to 1, with
     * it as 3 to 16 to 1.
     */
    private static LstmWeights sawInk(ReadingOrder order) {
        float[] inputWeights = new float[28 * LstmWeights.GATES];
        for (int pixel = 0; pixel < 28; pixel++) {
            inputWeights[pixel * LstmWeights.GATES + LstmWeights.CANDIDATE] = 1;
        }
        float remembered = (float) Math.tanh(1);
        return new LstmWeights(
                inputWeights,
                new float[LstmWeights.GATES],
                new float[] {50, 50, 50, 0},
                new float[] {0, (float) Math.log(16) / remembered, 0},
                new float[] {(float) Math.log(3), 0, 0},
                order);
    }

    /** Ink in row 3 and nowhere else: full on the left, half on the right. */
    private static Digit digit() {
        float[] pixels = new float[Digit.PIXELS];
        Arrays.fill(pixels, 2 * 28, 2 * 28 + 14, 1);
        Arrays.fill(pixels, 2 * 28 + 14, 3 * 28, 0.5f);
        return Digit.of(pixels);
    }

    private static List<String> byLines(LstmWeights weights) {
        StringWriter written = new StringWriter();
        PrintWriter out = new PrintWriter(written);
        ReadingText.byLines(out, new Tracer(weights).trace(digit()), NAMES);
        out.flush();
        return written.toString().lines().toList();
    }

    @Test
    void everyRowStandsInATableWithItsInkAndWhatTheNetworkWouldSay() {
        List<String> lines = byLines(sawInk(ReadingOrder.TOP_DOWN));
        assertThat(lines.subList(0, 7))
                .containsExactly(
                        "prediction: dog (80.0 %), unchanged since row 3",
                        "",
                        "probabilities in % after each row        cat   dog sea h",
                        "row  1  " + BLANK + "    60.0  20.0  20.0",
                        "row  2  " + BLANK + "    60.0  20.0  20.0",
                        "row  3  " + "@".repeat(14) + "+".repeat(14) + "    15.0  80.0   5.0",
                        "row  4  " + BLANK + "    15.0  80.0   5.0");
        assertThat(lines.subList(lines.size() - 3, lines.size()))
                .containsExactly(
                        "row 28  " + BLANK + "    15.0  80.0   5.0",
                        "",
                        "The network was trained to answer after row 28; the earlier rows show what it would say.");
        assertThat(lines).hasSize(3 + 28 + 2);
    }

    /** The row of ink is a pixel of every column then. */
    @Test
    void columnsAreCalledSo() {
        List<String> lines = byLines(sawInk(ReadingOrder.COLUMNS));
        assertThat(lines.get(0)).startsWith("prediction: dog (").endsWith("), unchanged since column 1");
        assertThat(lines.get(2)).isEqualTo("probabilities in % after each column        cat   dog sea h");
        assertThat(lines.get(3)).startsWith("column  1    @" + " ".repeat(25));
        assertThat(lines).last().asString().contains("after column 28");
    }

    @Test
    void rowsHaveTheirNumbersInThePictureHoweverTheyAreRead() {
        List<String> lines = byLines(sawInk(ReadingOrder.BOTTOM_UP));
        assertThat(lines.get(0)).endsWith("unchanged since row 3");
        assertThat(lines.get(3)).startsWith("row 28  ");
        assertThat(lines).last().asString().contains("after row 1;");
    }

    @Test
    void whereAnotherClassIsAsProbableTheNetworkIsUndecided() {
        LstmWeights saysNothing =
                new LstmWeights(new float[28 * 4], new float[4], new float[4], new float[3], new float[3]);
        assertThat(byLines(saysNothing))
                .first()
                .isEqualTo("prediction: cat (33.3 %), undecided: another class is nearly as probable");
    }

    /** German's heading is longer than the rows below it. */
    @Test
    void theTableIsAsWideAsItsHeadingNeeds() {
        Language.use(Locale.GERMAN);
        List<String> lines = byLines(sawInk(ReadingOrder.TOP_DOWN));
        assertThat(lines.get(2)).isEqualTo("Wahrscheinlichkeiten in % nach jeder Zeile   cat   dog sea h");
        assertThat(lines.get(3)).isEqualTo("Zeile  1  " + BLANK + "      60,0  20,0  20,0");
    }

    @Test
    void chineseRowsStandBelowTheirHeading() {
        Language.use(Locale.forLanguageTag("zh-Hans"));
        List<String> table = byLines(sawInk(ReadingOrder.TOP_DOWN)).subList(2, 2 + 1 + 28);
        assertThat(table).extracting(Columns::width).containsOnly(Columns.width(table.get(0)));
    }

    @Test
    void whatSeesAllAtOnceGivesOneProbabilityForEachClass() {
        StringWriter written = new StringWriter();
        PrintWriter out = new PrintWriter(written);
        ReadingText.atOnce(out, new float[] {0.25f, 0.0625f, 0.6875f}, NAMES);
        out.flush();
        assertThat(written.toString().lines())
                .containsExactly(
                        "prediction: sea horse (68.8 %)",
                        "",
                        "cat          25.0 %",
                        "dog           6.3 %",
                        "sea horse    68.8 %",
                        "",
                        "This network sees the whole picture at once: there is nothing to say row by row.");
    }
}
