package rowreader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ColumnsTest {
    private final StringWriter written = new StringWriter();

    @Test
    void cellsStandBelowTheirHeadingsHoweverWideTheseAre() {
        Columns columns = new Columns(new PrintWriter(written, true), -6, 4, 2);
        columns.headings("network", "loss", "samples");
        columns.line("rnn", "0.1", "12");
        assertThat(written.toString().lines()).containsExactly("network loss samples", "rnn      0.1      12");
    }

    @Test
    void aColumnIsAsWideAsItWasAskedForWhereItsHeadingIsNarrower() {
        Columns columns = new Columns(new PrintWriter(written, true), -6, 4);
        columns.headings("a", "b");
        columns.line("c", "d");
        columns.line("longer than", "that");
        assertThat(written.toString().lines()).containsExactly("a         b", "c         d", "longer than that");
    }

    @Test
    void chineseTakesTheRoomOfTwo() {
        assertThat(Columns.width("loss")).isEqualTo(4);
        assertThat(Columns.width("\u640d\u5931")).isEqualTo(4);
        assertThat(Columns.padded("\u640d\u5931", 6)).isEqualTo("  \u640d\u5931");
        assertThat(Columns.padded("\u640d\u5931", -6)).isEqualTo("\u640d\u5931  ");
    }

    /** An ideographic blank and a bracket, full-width brackets; a Hangul letter and a half-width mark are neither. */
    @Test
    void soDoesItsPunctuation() {
        assertThat(Columns.width("\u3000")).isEqualTo(2);
        assertThat(Columns.width("\u303f")).isEqualTo(2);
        assertThat(Columns.width("\uff00")).isEqualTo(2);
        assertThat(Columns.width("\uff60")).isEqualTo(2);
        assertThat(Columns.width("\u2fff")).isEqualTo(1);
        assertThat(Columns.width("\uff61")).isEqualTo(1);
    }

    @Test
    void aColumnWithoutAWidthOfItsOwnStandsOnTheRightBelowItsHeading() {
        Columns columns = new Columns(new PrintWriter(written, true), 0);
        columns.headings("loss");
        columns.line("1");
        assertThat(written.toString().lines()).containsExactly("loss", "   1");
    }
}
