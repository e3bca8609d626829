package rowreader.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rowreader.data.Digit;
import rowreader.network.weights.ReadingOrder;

class TraversalTest {
    @ParameterizedTest
    @EnumSource
    void everyLineIsReadAtItsTimestepAndStaysRead(ReadingOrder order) {
        Traversal scan = new Traversal(order, false);
        for (int timestep = 0; timestep < Digit.SIDE; timestep++) {
            int line = scan.lines(timestep)[0];
            assertThat(scan.timestepOf(line)).isEqualTo(timestep);
            assertThat(scan.hasRead(line, timestep)).isTrue();
            assertThat(scan.hasRead(line, timestep - 1)).isFalse();
        }
    }

    @Test
    void whoReadsBothWaysHasReadAllAfterHalfOfTheTimesteps() {
        Traversal scan = new Traversal(ReadingOrder.TOP_DOWN, true);
        assertThat(scan.lines(3)).containsExactly(3, 24);
        for (int line = 0; line < Digit.SIDE; line++) {
            assertThat(scan.hasRead(line, 13)).isTrue();
        }
        assertThat(scan.hasRead(13, 12)).isFalse();
    }

    @Test
    void columnsAreArrangedAsRows() {
        Digit digit = TestDigits.blot(1);
        Digit arranged = new Traversal(ReadingOrder.COLUMNS, false).arranged(digit);
        assertThat(arranged.at(5, 20)).isEqualTo(digit.at(20, 5));
    }
}
