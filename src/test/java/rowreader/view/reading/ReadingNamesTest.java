package rowreader.view.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rowreader.network.weights.ReadingOrder;
import rowreader.text.InEnglish;
import rowreader.trace.Quantity;
import rowreader.trace.Traversal;

@ExtendWith(InEnglish.class)
class ReadingNamesTest {
    private static final Traversal COLUMNS = new Traversal(ReadingOrder.COLUMNS, false);
    private static final Traversal BOTH_WAYS = new Traversal(ReadingOrder.COLUMNS, true);
    private static final Traversal BOTTOM_UP = new Traversal(ReadingOrder.BOTTOM_UP, false);

    @Test
    void linesAreCountedFromOneInThePicture() {
        assertThat(ReadingNames.line(Traversal.TOP_DOWN, 13)).isEqualTo("row 14 of 28");
        assertThat(ReadingNames.line(COLUMNS, 0)).isEqualTo("column 1 of 28");
        assertThat(ReadingNames.line(BOTTOM_UP, 0)).isEqualTo("row 28 of 28");
        assertThat(ReadingNames.lineName(Traversal.TOP_DOWN, 27)).isEqualTo("row 28");
        assertThat(ReadingNames.lineNumber(BOTTOM_UP, 0)).isEqualTo(28);
    }

    @Test
    void whoReadsBothWaysReadsTwoLinesAtOnce() {
        assertThat(ReadingNames.line(BOTH_WAYS, 0)).isEqualTo("columns 1 and 28 of 28");
        assertThat(ReadingNames.lineName(BOTH_WAYS, 1)).isEqualTo("columns 2 and 27");
    }

    @Test
    void linesAfterTheDigitAreBlank() {
        assertThat(ReadingNames.line(Traversal.TOP_DOWN, 28)).isEqualTo("blank row 29");
        assertThat(ReadingNames.lineName(COLUMNS, 30)).isEqualTo("blank column 31");
        assertThat(ReadingNames.lineNumber(Traversal.TOP_DOWN, 28)).isEqualTo(29);
    }

    @Test
    void aPixelIsNamedByTheLineThatItIsReadWithFirst() {
        assertThat(ReadingNames.pixel(Traversal.TOP_DOWN, 13, 2)).isEqualTo("row 14 of 28 \u00b7 column 3");
        assertThat(ReadingNames.pixel(COLUMNS, 13, 2)).isEqualTo("column 3 of 28 \u00b7 row 14");
    }

    @Test
    void timestepsAreNamedWhereFormulasSpeakOfThem() {
        assertThat(ReadingNames.lineAndTimestep(Traversal.TOP_DOWN, 13)).isEqualTo("row 14 of 28 \u00b7 t = 13");
    }

    @Test
    void everyQuantityHasANameThatEndsWithItsSymbol() {
        for (Quantity quantity : Quantity.values()) {
            assertThat(ReadingNames.quantity(quantity)).endsWith(" " + quantity.symbol());
        }
    }
}
