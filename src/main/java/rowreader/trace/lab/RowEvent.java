package rowreader.trace.lab;

import rowreader.data.Digit;

/** What can happen in a line of a digit, in reading order, that a unit may wait for. */
public enum RowEvent {
    /** The first line with ink has it in the first third. */
    STARTS_FIRST_THIRD {
        @Override
        boolean happens(float[][] lines, int at) {
            return starts(lines, at) && third(lines[at]) == 0;
        }
    },
    /** The first line with ink has it in the middle third. */
    STARTS_MIDDLE_THIRD {
        @Override
        boolean happens(float[][] lines, int at) {
            return starts(lines, at) && third(lines[at]) == 1;
        }
    },
    /** The first line with ink has it in the last third. */
    STARTS_LAST_THIRD {
        @Override
        boolean happens(float[][] lines, int at) {
            return starts(lines, at) && third(lines[at]) == 2;
        }
    },
    /** The ink ends: a blank line after one with ink. */
    ENDS {
        @Override
        boolean happens(float[][] lines, int at) {
            return at > 0 && ink(lines[at]) == 0 && ink(lines[at - 1]) > 0;
        }
    },
    /** A long stroke along the line: ink in at least {@value RowEvent#LONG} pixels. */
    LONG_STROKE {
        @Override
        boolean happens(float[][] lines, int at) {
            return ink(lines[at]) >= LONG;
        }
    },
    /** One stroke becomes two. */
    SPLITS {
        @Override
        boolean happens(float[][] lines, int at) {
            return at > 0 && strokes(lines[at - 1]) == 1 && strokes(lines[at]) == 2;
        }
    },
    /** Two strokes become one. */
    JOINS {
        @Override
        boolean happens(float[][] lines, int at) {
            return at > 0 && strokes(lines[at - 1]) == 2 && strokes(lines[at]) == 1;
        }
    };

    /** Pixels with ink that make a long stroke. */
    static final int LONG = 12;

    private static final float INK = 0.3f;

    /** @param lines the digit's lines in reading order, [28][28] */
    abstract boolean happens(float[][] lines, int at);

    /** The first line in which it happens; -1 if it never does. */
    public int first(float[][] lines) {
        for (int at = 0; at < Digit.SIDE; at++) {
            if (happens(lines, at)) {
                return at;
            }
        }
        return -1;
    }

    static boolean starts(float[][] lines, int at) {
        for (int before = 0; before < at; before++) {
            if (ink(lines[before]) > 0) {
                return false;
            }
        }
        return ink(lines[at]) > 0;
    }

    static int ink(float[] line) {
        int ink = 0;
        for (float pixel : line) {
            ink += pixel >= INK ? 1 : 0;
        }
        return ink;
    }

    /** In which third the middle of the ink is. */
    static int third(float[] line) {
        int sum = 0;
        for (int position = 0; position < line.length; position++) {
            sum += line[position] >= INK ? position : 0;
        }
        return Math.min(2, 3 * sum / ink(line) / line.length);
    }

    static int strokes(float[] line) {
        int strokes = 0;
        boolean in = false;
        for (float pixel : line) {
            strokes += pixel >= INK && !in ? 1 : 0;
            in = pixel >= INK;
        }
        return strokes;
    }
}
