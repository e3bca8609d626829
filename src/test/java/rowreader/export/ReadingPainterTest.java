package rowreader.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rowreader.data.Dataset;
import rowreader.network.weights.ReadingOrder;
import rowreader.network.weights.SequenceWeights;
import rowreader.trace.Quantity;
import rowreader.trace.Reading;
import rowreader.trace.TestDigits;
import rowreader.trace.TestWeights;
import rowreader.trace.Trace;
import rowreader.trace.Tracer;
import rowreader.trace.UnitGroup;

/** The frames, pixel by pixel, against the trace. Where things stand is written here again, so that none moves unseen. */
class ReadingPainterTest {
    private static final int WHITE = 0xffffff;
    private static final int TEXT = 0x1f2328;
    private static final int MUTED = 0x59636e;
    private static final int GRID = 0xd8dee4;
    private static final int ACCENT = 0x0969da;
    private static final DivergingColours STATES = new DivergingColours(0x2166ac, 0xf7f7f7, 0xb35806);

    private static final int LEFT = 24;
    private static final int TOP = 88;
    private static final int ROW = 10;
    private static final int SIDE = 280;
    private static final int MAP_LEFT = 324;
    private static final int MAP_RIGHT = 936;
    private static final int UNITS = 12;

    static Stream<SequenceWeights> networks() {
        return Stream.concat(
                TestWeights.ofEveryKind(UNITS, ReadingOrder.TOP_DOWN, 4).stream(),
                Stream.of(
                        TestWeights.rnn(UNITS, ReadingOrder.COLUMNS, 4),
                        TestWeights.bidirectional(UNITS, ReadingOrder.COLUMNS, 4),
                        TestWeights.gru(UNITS, ReadingOrder.BOTTOM_UP, 4)));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void linesThatWereReadAreAsTheyAreAndTheOthersVeiled(SequenceWeights weights) {
        Trace trace = trace(weights, 2);
        for (int timestep : new int[] {0, 9, 27, 29}) {
            BufferedImage frame = frame(trace, timestep);
            for (int row = 0; row < 28; row++) {
                for (int column = 0; column < 28; column++) {
                    int line = trace.traversal().order().readsRows() ? row : column;
                    int grey = 255 - Math.round(255 * trace.digit().at(row, column));
                    boolean read = trace.traversal().hasRead(line, timestep);
                    int expected = read ? grey : Math.round(grey + (255 - grey) * 178 / 255f);
                    assertThat(frame.getRGB(LEFT + column * ROW + 5, TOP + row * ROW + 5) & 0xff)
                            .isBetween(expected - 2, expected + 2);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    void theLinesBeingReadAreMarkedAndNoOthers(SequenceWeights weights) {
        Trace trace = trace(weights, 2);
        boolean rows = trace.traversal().order().readsRows();
        for (int timestep : new int[] {0, 9, 20, 28}) {
            BufferedImage frame = frame(trace, timestep);
            List<Integer> marked = timestep < 28
                    ? Arrays.stream(trace.traversal().lines(timestep)).boxed().toList()
                    : List.of();
            for (int line = 0; line < 28; line++) {
                int middle = line * ROW + 5;
                // The mark lies around the line and is seen beside the edges of the picture.
                int before = rgb(frame, rows ? LEFT - 1 : LEFT + middle, rows ? TOP + middle : TOP - 1);
                int after = rgb(frame, rows ? LEFT + SIDE + 1 : LEFT + middle, rows ? TOP + middle : TOP + SIDE + 1);
                assertThat(before == ACCENT).isEqualTo(marked.contains(line));
                assertThat(after == ACCENT).isEqualTo(marked.contains(line));
            }
            assertThat(rgb(frame, MAP_LEFT - 1, TOP + timestep * ROW + 5)).isEqualTo(ACCENT);
            assertThat(rgb(frame, MAP_RIGHT + 1, TOP + timestep * ROW + 5)).isEqualTo(ACCENT);
            assertThat(count(frame, MAP_LEFT - 1, TOP - 3, 1, 28 * ROW + 26, ACCENT))
                    .isBetween(ROW, ROW + 4);
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    void statesAreColouredUpToTheLastLineReadAndHatchedBelow(SequenceWeights weights) {
        Trace trace = trace(weights, 2);
        int timestep = 9;
        BufferedImage frame = frame(trace, timestep);
        double each = (double) (MAP_RIGHT - MAP_LEFT) / trace.units();
        for (int unit = 0; unit < trace.units(); unit++) {
            int x = (int) (MAP_LEFT + (unit + 0.5) * each);
            for (int step = 0; step < trace.timesteps(); step++) {
                int y = TOP + step * ROW + 5;
                if (step <= timestep) {
                    assertThat(rgb(frame, x, y))
                            .isEqualTo(STATES.argb(trace.value(Quantity.HIDDEN_STATE, step, unit)) & WHITE);
                }
            }
        }
        int below = TOP + (timestep + 2) * ROW;
        for (int y = below; y < below + 16; y++) {
            for (int x = MAP_LEFT + 4; x < MAP_LEFT + 20; x++) {
                assertThat(rgb(frame, x, y)).isEqualTo((x + y) % 8 == 0 ? GRID : WHITE);
            }
        }
        int bottom = TOP + trace.timesteps() * ROW;
        assertThat(rgb(frame, MAP_LEFT + 6, bottom)).isEqualTo(GRID);
        assertThat(count(frame, MAP_LEFT, bottom + 1, MAP_RIGHT - MAP_LEFT, 2, WHITE))
                .isEqualTo(2 * (MAP_RIGHT - MAP_LEFT));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void groupsAreDividedByALineAndNamedBelowTheirMiddle(SequenceWeights weights) {
        Trace trace = trace(weights, 2);
        BufferedImage frame = frame(trace, 5);
        int bottom = TOP + trace.timesteps() * ROW;
        List<UnitGroup> groups = trace.equations().groups();
        for (UnitGroup group : groups) {
            int left = MAP_LEFT + (MAP_RIGHT - MAP_LEFT) * group.first() / trace.units();
            int right = MAP_LEFT + (MAP_RIGHT - MAP_LEFT) * group.end() / trace.units();
            int y = TOP + 12;
            boolean divided = rgb(frame, left - 1, y) == TEXT && rgb(frame, left, y) == TEXT;
            assertThat(divided).isEqualTo(group.first() > 0);
            Ink name = ink(frame, left, bottom + 4, right - left, 20);
            assertThat(name.isEmpty()).isEqualTo(groups.size() == 1);
            if (!name.isEmpty()) {
                assertThat(name.left + name.right).isBetween(left + right - 8, left + right + 8);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    void barsAreAsHighAsTheReadoutAndNamedBelow(SequenceWeights weights) {
        Trace trace = trace(weights, 2);
        for (int timestep : new int[] {3, 29}) {
            BufferedImage frame = frame(trace, timestep);
            int foot = frame.getHeight() - 46;
            double each = (MAP_RIGHT - MAP_LEFT) / 10.0;
            for (int label = 0; label < 10; label++) {
                boolean top = label == trace.prediction(timestep);
                int left = (int) Math.round(MAP_LEFT + label * each);
                int width = (int) Math.round(each * 0.7);
                int height = Math.round(100 * trace.readout(timestep, label));
                for (int x : new int[] {left, left + width - 1}) {
                    assertThat(count(frame, x, foot - height, 1, height, top ? ACCENT : MUTED))
                            .isEqualTo(height);
                    assertThat(count(frame, x, foot - 100, 1, 100 - height, GRID))
                            .isEqualTo(100 - height);
                }
                assertThat(rgb(frame, left - 1, foot - 1)).isEqualTo(WHITE);
                assertThat(rgb(frame, left + width, foot - 1)).isEqualTo(WHITE);
                assertThat(rgb(frame, left, foot)).isEqualTo(WHITE);
                assertThat(rgb(frame, left, foot - 101)).isEqualTo(WHITE);
                Ink name = ink(frame, left, foot + 2, width, 40);
                assertThat(name.left + name.right).isBetween(2 * left + width - 8, 2 * left + width + 8);
                assertThat(count(frame, left, foot + 2, width, 40, top ? ACCENT : TEXT))
                        .isPositive();
                assertThat(count(frame, left, foot + 2, width, 40, top ? TEXT : ACCENT))
                        .isZero();
            }
        }
    }

    @Test
    void theAnswerIsGreyUntilTheLastLine() {
        Trace trace = trace(TestWeights.random(UNITS, 4), 0);
        for (int timestep : new int[] {3, 26, 27}) {
            BufferedImage frame = frame(trace, timestep);
            int top = TOP + SIDE + 36;
            boolean last = timestep == 27;
            Ink digit = ink(frame, LEFT, top + 30, 120, 80);
            assertThat(digit.bottom - digit.top).isBetween(50, 80);
            assertThat(count(frame, LEFT, top + 30, 120, 80, ACCENT) > 0).isEqualTo(last);
            assertThat(count(frame, LEFT, top + 30, 120, 80, MUTED) > 0).isEqualTo(!last);
            assertThat(ink(frame, LEFT, top - 4, 200, 22).left).isBetween(LEFT, LEFT + 4);
            Ink percent = ink(frame, LEFT + 130, top + 60, SIDE - 120, 60);
            assertThat(percent.right).isBetween(LEFT + SIDE - 6, LEFT + SIDE);
        }
        assertThat(sameInk(frame(trace, 26), frame(trace, 27), LEFT, TOP + SIDE + 32, 200, 22))
                .isFalse();
        assertThat(sameInk(frame(trace, 25), frame(trace, 26), LEFT, TOP + SIDE + 32, 200, 22))
                .isTrue();
    }

    @Test
    void theTitleNamesTheLineAndTheScaleGoesFromMinusOneToOne() {
        Trace trace = trace(TestWeights.random(UNITS, 4), 3);
        BufferedImage frame = frame(trace, 4);
        assertThat(ink(frame, LEFT, 10, 400, 40).left).isBetween(LEFT, LEFT + 6);
        Ink kind = ink(frame, 500, 10, 460, 40);
        assertThat(kind.right).isBetween(MAP_RIGHT - 4, MAP_RIGHT);
        assertThat(ink(frame, LEFT, TOP - 30, 200, 28).left).isBetween(LEFT, LEFT + 4);
        assertThat(ink(frame, MAP_LEFT, TOP - 30, 300, 26).left).isBetween(MAP_LEFT, MAP_LEFT + 4);
        assertThat(sameInk(frame, frame(trace, 5), LEFT, 10, 400, 40)).isFalse();
        assertThat(sameInk(frame, frame(trace, 29), LEFT, 10, 400, 40)).isFalse();
        assertThat(sameInk(frame(trace, 29), frame(trace, 30), 500, 10, 460, 40))
                .isFalse();
        assertThat(sameInk(frame, frame(trace, 29), 500, 10, 460, 40)).isTrue();
        int scale = MAP_RIGHT - 14 - 80;
        for (int x = 0; x < 80; x++) {
            int expected = STATES.argb(2.0 * x / 79 - 1) & WHITE;
            assertThat(rgb(frame, scale + x, TOP - 22)).isEqualTo(expected);
            assertThat(rgb(frame, scale + x, TOP - 11)).isEqualTo(expected);
            assertThat(rgb(frame, scale + x, TOP - 23)).isEqualTo(WHITE);
        }
        assertThat(ink(frame, scale - 30, TOP - 24, 29, 14).right).isBetween(scale - 10, scale - 5);
        assertThat(ink(frame, scale + 81, TOP - 24, 30, 14).right).isBetween(MAP_RIGHT - 5, MAP_RIGHT);
    }

    private static Trace trace(SequenceWeights weights, int blankRows) {
        return new Tracer(weights).trace(Reading.of(TestDigits.blot(6)).withBlankRowsAfter(blankRows));
    }

    private static BufferedImage frame(Trace trace, int timestep) {
        ReadingPainter painter = new ReadingPainter(trace, Dataset.DIGIT_NAMES);
        assertThat(painter.frames()).isEqualTo(trace.timesteps());
        BufferedImage frame = painter.frame(timestep);
        assertThat(frame.getWidth()).isEqualTo(960);
        assertThat(frame.getHeight()).isEqualTo(TOP + trace.timesteps() * ROW + 210);
        return frame;
    }

    private static int rgb(BufferedImage frame, int x, int y) {
        return frame.getRGB(x, y) & WHITE;
    }

    private static int count(BufferedImage frame, int left, int top, int width, int height, int colour) {
        int count = 0;
        for (int y = top; y < top + height; y++) {
            for (int x = left; x < left + width; x++) {
                count += rgb(frame, x, y) == colour ? 1 : 0;
            }
        }
        return count;
    }

    private static boolean sameInk(BufferedImage one, BufferedImage other, int left, int top, int width, int height) {
        for (int y = top; y < top + height; y++) {
            for (int x = left; x < left + width; x++) {
                if (rgb(one, x, y) != rgb(other, x, y)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The box of what is not white. */
    private static Ink ink(BufferedImage frame, int left, int top, int width, int height) {
        Ink ink = new Ink();
        for (int y = top; y < top + height; y++) {
            for (int x = left; x < left + width; x++) {
                if (rgb(frame, x, y) != WHITE) {
                    ink.left = Math.min(ink.left, x);
                    ink.right = Math.max(ink.right, x);
                    ink.top = Math.min(ink.top, y);
                    ink.bottom = Math.max(ink.bottom, y);
                }
            }
        }
        return ink;
    }

    private static final class Ink {
        private int left = Integer.MAX_VALUE;
        private int right = -1;
        private int top = Integer.MAX_VALUE;
        private int bottom = -1;

        boolean isEmpty() {
            return right < 0;
        }
    }
}
