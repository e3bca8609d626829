package rowreader.trace;

import rowreader.data.Digit;

/**
 * What is read, and under which circumstances.
 *
 * @param digit the picture
 * @param blankRowsAfter how many blank rows follow it, so that the answer has to be held for longer
 * @param ablation the ablated units
 */
public record Reading(Digit digit, int blankRowsAfter, Ablation ablation) {
    /** @throws IllegalArgumentException if the number of blank rows is negative */
    public Reading {
        if (blankRowsAfter < 0) {
            throw new IllegalArgumentException(blankRowsAfter + " blank rows");
        }
    }

    /** Just the digit. */
    public static Reading of(Digit digit) {
        return new Reading(digit, 0, Ablation.NONE);
    }

    /** The same with other pixels. */
    public Reading withDigit(Digit other) {
        return new Reading(other, blankRowsAfter, ablation);
    }

    /** The same with another number of blank rows after the digit. */
    public Reading withBlankRowsAfter(int rows) {
        return new Reading(digit, rows, ablation);
    }

    /** The same with other units ablated. */
    public Reading withAblation(Ablation other) {
        return new Reading(digit, blankRowsAfter, other);
    }

    /** Rows read: those of the digit and the blank ones after it. */
    public int timesteps() {
        return Digit.SIDE + blankRowsAfter;
    }
}
