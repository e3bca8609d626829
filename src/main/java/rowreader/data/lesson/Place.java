package rowreader.data.lesson;

import java.util.Arrays;
import java.util.Optional;
import rowreader.text.Text;

/** What a page can open, by the words that stand in a chapter's file. */
public enum Place {
    /** The training, at the right. */
    TRAINING,
    /** The race, at the right. */
    RACE,
    /** A view of the lab: every gate and the cell state. */
    CELL,
    /** A view of the lab: the probabilities after each row. */
    BELIEF,
    /** A view of the lab: which units push which class. */
    ANSWER,
    /** A view of the lab: the reading in the course of the training. */
    LEARNING,
    /** A view of the lab: which rows and pixels mattered. */
    EVIDENCE,
    /** A view of the lab: what is left of each earlier row. */
    MEMORY,
    /** A view of the lab: the units that matter for the digit, and what each waits for. */
    UNITS,
    /** A view of the lab: the gradient on its way back. */
    GRADIENT,
    /** A view of the lab: units set to 0. */
    ABLATION,
    /** A view of the lab: where the hidden state goes. */
    TRAJECTORY,
    /** A view of the lab: a picture changed pixel by pixel. */
    WHAT_IF,
    /** A view of the lab: two readings side by side. */
    COMPARE,
    /** A view of the lab: what the network confuses. */
    MISTAKES,
    /** The picture of the reading, unrolled. */
    PICTURE_UNROLLED,
    /** The picture of the reading: the cell. */
    PICTURE_CELL,
    /** The picture of the reading: one unit. */
    PICTURE_UNIT,
    /** The picture of the reading: one sum. */
    PICTURE_PRODUCT,
    /** The map of the hidden state. */
    MAP;

    static Optional<Place> of(String word) {
        return Arrays.stream(values())
                .filter(place -> place.word().equals(word))
                .findFirst();
    }

    /** What stands in a file. */
    public String word() {
        return FileWord.of(this);
    }

    static Text all() {
        return Text.list(Arrays.stream(values()).map(Place::word).toList());
    }
}
