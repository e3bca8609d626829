package rowreader.trace;

import rowreader.data.Digit;

/**
 * What is read, and under which circumstances.
 *
 * @param digit the picture
 * @param blankRowsAfter how many blank rows follow it, so that the answer has to be held for longer
 * @param knockOut the units out of action
 */
public record Reading(Digit digit, int blankRowsAfter, Ablation knockOut) {
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
        return new Reading(other, blankRowsAfter, knockOut);
    }

    /** The same with another number of blank rows after the digit. */
    public Reading withBlankRowsAfter(int rows) {
        return new Reading(digit, rows, knockOut);
    }

    /** The same with other units out of action. */
    public Reading withKnockOut(Ablation other) {
        return new Reading(digit, blankRowsAfter, other);
    }

    /** Rows read: those of the digit and the blank ones after it. */
    public int timesteps() {
        return Digit.SIDE + blankRowsAfter;
    }
}
