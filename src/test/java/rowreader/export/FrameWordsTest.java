package rowreader.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rowreader.network.weights.ReadingOrder;
import rowreader.network.weights.SequenceWeights;
import rowreader.text.InEnglish;
import rowreader.trace.Reading;
import rowreader.trace.TestDigits;
import rowreader.trace.TestWeights;
import rowreader.trace.Tracer;

@ExtendWith(InEnglish.class)
class FrameWordsTest {
    private static FrameWords words(SequenceWeights weights, int blankRows) {
        return new FrameWords(
                new Tracer(weights).trace(Reading.of(TestDigits.blot(6)).withBlankRowsAfter(blankRows)));
    }

    @Test
    void linesAreCountedFromOneAndInTheOrderThatTheyAreReadIn() {
        FrameWords rows = words(TestWeights.random(6, 4), 2);
        assertThat(rows.title(0)).isEqualTo("Row 1 of 30");
        assertThat(rows.title(27)).isEqualTo("Row 28 of 30");
        assertThat(rows.title(28)).isEqualTo("Blank row 29 of 30");
        assertThat(rows.title(29)).isEqualTo("Blank row 30 of 30");
        assertThat(words(TestWeights.gru(6, ReadingOrder.BOTTOM_UP, 4), 0).title(0))
                .isEqualTo("Row 28 of 28");
        assertThat(words(TestWeights.bidirectional(6, ReadingOrder.COLUMNS, 4), 0)
                        .title(4))
                .isEqualTo("Columns 5 and 24 of 28");
    }

    @Test
    void onlyAfterTheLastLineItIsTheAnswer() {
        FrameWords rows = words(TestWeights.random(6, 4), 0);
        assertThat(rows.kind(26)).isEqualTo("what the readout says after this row");
        assertThat(rows.kind(27)).isEqualTo("the answer, after the last row");
        assertThat(rows.prediction(26)).isEqualTo("So far");
        assertThat(rows.prediction(27)).isEqualTo("Prediction");
        FrameWords columns = words(TestWeights.rnn(6, ReadingOrder.COLUMNS, 4), 0);
        assertThat(columns.kind(27)).isEqualTo("the answer, after the last column");
        assertThat(columns.states()).isEqualTo("Hidden state of 6 units, a line for each column");
    }
}
