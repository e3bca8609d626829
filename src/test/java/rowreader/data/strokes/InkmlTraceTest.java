package rowreader.data.strokes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import rowreader.data.drawing.Stroke;
import rowreader.data.strokes.InkmlChannels.Channel;

class InkmlTraceTest {
    /** X, Y and a channel that may be left out. */
    private static final InkmlChannels THREE = new InkmlChannels(0, 1, false, false, 2, 3);

    @Test
    void numbersMayHaveSignsFractionsAndExponents() throws BadLineException {
        assertPoints("-1.5 +2, .5-3 , 1e2 2E-1, 3. 1e+1", THREE, -1.5, 2, 0.5, -3, 100, 0.2, 3, 10);
        assertPoints("90 19", THREE, 90, 19);
    }

    @Test
    void numbersMayBeHexadecimal() throws BadLineException {
        assertPoints("#1f #0A, '#10 '#1, #2 #3", THREE, 31, 10, 47, 11, 49, 14);
    }

    @Test
    void axesMayPointToTheLeftAndUp() throws BadLineException {
        assertPoints("1 2, 3 -4", new InkmlChannels(0, 1, true, true, 2, 2), -1, -2, -3, 4);
        assertPoints("1 2", new InkmlChannels(1, 0, true, false, 2, 2), -2, 1);
    }

    @Test
    void valuesBesideThePlaceMayBeTruthsUnknownOrLeftOut() throws BadLineException {
        assertPoints("1 2 T, 3 4 F, 5 6 ?, 7 8, '1'1 9", THREE, 1, 2, 3, 4, 5, 6, 7, 8, 8, 9);
    }

    @Test
    void aDifferenceAfterAPlaceCountsOnFromTheStepThatLedThere() throws BadLineException {
        // Steps of 3 after a difference of 10 and 13: each step is 3 longer than the last.
        assertPoints("10 0, 20 0, \"3 0, 3 0", new InkmlChannels(0, 1, false, false, 2, 2), 10, 0, 20, 0, 33, 0, 49, 0);
    }

    @Test
    void aNumberHasAtMostFourHundredLetters() throws BadLineException {
        String zeros = "0".repeat(399);
        assertPoints(zeros + "7 2", THREE, 7, 2);
        assertThatExceptionOfType(BadLineException.class).isThrownBy(() -> read("0" + zeros + "7 2", THREE));
    }

    @Test
    void aTextWithoutAPointIsNone() {
        assertThatExceptionOfType(BadLineException.class).isThrownBy(() -> read(" ", THREE));
        assertThatExceptionOfType(BadLineException.class).isThrownBy(() -> read("1 2 3 4", THREE));
    }

    @Test
    void theFirstChannelsNamedXAndYAreThePlace() {
        InkmlChannels channels = InkmlChannels.of(
                List.of(
                        new Channel("Y", false),
                        new Channel("X", true),
                        new Channel("X", false),
                        new Channel("Y", true)),
                2);
        assertThat(channels).isEqualTo(new InkmlChannels(1, 0, true, false, 2, 4));
        assertThat(InkmlChannels.of(List.of(new Channel("X", false)), 1)).isNull();
        assertThat(InkmlChannels.of(List.of(new Channel("Y", false)), 1)).isNull();
    }

    private static Stroke read(String text, InkmlChannels channels) throws BadLineException {
        return InkmlTrace.points(text, channels).build();
    }

    private static void assertPoints(String text, InkmlChannels channels, double... coordinates)
            throws BadLineException {
        Stroke stroke = read(text, channels);
        double[] found = new double[2 * stroke.size()];
        for (int i = 0; i < stroke.size(); i++) {
            found[2 * i] = stroke.x(i);
            found[2 * i + 1] = stroke.y(i);
        }
        assertThat(found).containsExactly(coordinates);
    }
}
