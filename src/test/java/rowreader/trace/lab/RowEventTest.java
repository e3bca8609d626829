package rowreader.trace.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Events in pictures that are drawn in letters: '#' is ink, '+' just enough of it, '.' too little, ' ' none. */
class RowEventTest {
    /** The picture's lines from the third one on. */
    private static float[][] picture(String... drawn) {
        float[][] lines = new float[28][28];
        for (int line = 0; line < drawn.length; line++) {
            for (int position = 0; position < drawn[line].length(); position++) {
                lines[2 + line][position] = switch (drawn[line].charAt(position)) {
                    case '#' -> 1;
                    case '+' -> 0.3f;
                    case '.' -> 0.29f;
                    default -> 0;
                };
            }
        }
        return lines;
    }

    /** What happens in it and in which line first, counted from the first that is drawn. */
    private static Map<RowEvent, Integer> events(String... drawn) {
        Map<RowEvent, Integer> events = new EnumMap<>(RowEvent.class);
        for (RowEvent event : RowEvent.values()) {
            int first = event.first(picture(drawn));
            if (first >= 0) {
                events.put(event, first - 2);
            }
        }
        return events;
    }

    @Test
    void aPictureStartsInTheThirdWhereTheMiddleOfItsFirstInkIs() {
        assertThat(events("...", "   ##", "", "###", "")).containsEntry(RowEvent.STARTS_FIRST_THIRD, 1);
        // The middle third begins at 28/3: a single pixel at 9 is before it, at 10 within; the last begins at 56/3.
        assertThat(events(" ".repeat(9) + "#")).containsKey(RowEvent.STARTS_FIRST_THIRD);
        assertThat(events(" ".repeat(10) + "#")).containsKey(RowEvent.STARTS_MIDDLE_THIRD);
        assertThat(events(" ".repeat(18) + "#")).containsKey(RowEvent.STARTS_MIDDLE_THIRD);
        assertThat(events(" ".repeat(19) + "#")).containsKey(RowEvent.STARTS_LAST_THIRD);
        assertThat(events(" ".repeat(27) + "#")).containsKey(RowEvent.STARTS_LAST_THIRD);
        // Of ink in two places it is the middle between them that counts.
        assertThat(events("#" + " ".repeat(26) + "#"))
                .containsKey(RowEvent.STARTS_MIDDLE_THIRD)
                .doesNotContainKeys(RowEvent.STARTS_FIRST_THIRD, RowEvent.STARTS_LAST_THIRD);
        assertThat(events("..", " ".repeat(20) + "+.")).containsEntry(RowEvent.STARTS_LAST_THIRD, 1);
    }

    @Test
    void theInkEndsInTheFirstBlankLineAfterIt() {
        assertThat(events("", "###", "#", "...", "", "#")).containsEntry(RowEvent.ENDS, 3);
        assertThat(events("", "", "")).isEmpty();

        float[][] toTheEdge = new float[28][28];
        for (float[] line : toTheEdge) {
            line[5] = 1;
        }
        assertThat(RowEvent.ENDS.first(toTheEdge)).isEqualTo(-1);
        assertThat(RowEvent.STARTS_FIRST_THIRD.first(toTheEdge)).isZero();
    }

    @Test
    void aStrokeIsLongFromTwelvePixelsWithInkOn() {
        assertThat(events("#".repeat(11), "#".repeat(11) + ".")).doesNotContainKey(RowEvent.LONG_STROKE);
        assertThat(events("#".repeat(11), "#".repeat(11) + "+")).containsEntry(RowEvent.LONG_STROKE, 1);
    }

    @Test
    void strokesSplitAndJoinBetweenALineAndTheNext() {
        assertThat(events("  ##", " #..#", " #  #", "  ##"))
                .containsEntry(RowEvent.SPLITS, 1)
                .containsEntry(RowEvent.JOINS, 3);
        // Out of nothing come no two strokes of one, and three are not two.
        assertThat(events("# #", "# # #", "#")).doesNotContainKeys(RowEvent.SPLITS, RowEvent.JOINS);
        assertThat(events("", "#", "# # #", "# #", "", "#")).doesNotContainKeys(RowEvent.SPLITS, RowEvent.JOINS);
    }
}
