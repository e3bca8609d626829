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
        Traversal traversal = new Traversal(order, false);
        for (int timestep = 0; timestep < Digit.SIDE; timestep++) {
            int line = traversal.lines(timestep)[0];
            assertThat(traversal.timestepOf(line)).isEqualTo(timestep);
            assertThat(traversal.hasRead(line, timestep)).isTrue();
            assertThat(traversal.hasRead(line, timestep - 1)).isFalse();
        }
    }

    @Test
    void whoReadsBothWaysHasReadAllAfterHalfOfTheTimesteps() {
        Traversal traversal = new Traversal(ReadingOrder.TOP_DOWN, true);
        assertThat(traversal.lines(3)).containsExactly(3, 24);
        for (int line = 0; line < Digit.SIDE; line++) {
            assertThat(traversal.hasRead(line, 13)).isTrue();
        }
        assertThat(traversal.hasRead(13, 12)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void aNetworksIsThatOfItsEquations(ReadingOrder order) {
        assertThat(TestWeights.ofEveryKind(3, order, 1))
                .allSatisfy(weights -> assertThat(Traversal.of(weights))
                        .isEqualTo(RecurrentEquations.of(weights).traversal()));
    }

    @Test
    void columnsAreArrangedAsRows() {
        Digit digit = TestDigits.blot(1);
        Digit arranged = new Traversal(ReadingOrder.COLUMNS, false).arranged(digit);
        assertThat(arranged.at(5, 20)).isEqualTo(digit.at(20, 5));
    }
}
