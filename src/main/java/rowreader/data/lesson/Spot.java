package rowreader.data.lesson;

import java.util.Arrays;
import java.util.Optional;
import rowreader.text.Text;

/** What a page can point at, by the words that stand in a chapter's file. */
public enum Spot {
    /** The sheet that one draws on. */
    DRAWING,
    /** The picture of 28 rows that the network sees. */
    NETWORK_SEES,
    /** The bars of the ten probabilities. */
    PROBABILITIES,
    /** The network's answer in large. */
    ANSWER,
    /** The bar that plays the reading. */
    PLAYBACK,
    /** The button that plays. */
    PLAY,
    /** How fast it plays. */
    SPEED,
    /** The memory: the picture of the cell or the map of the hidden state, whichever is shown. */
    MEMORY,
    /** A digit of the test set, at random. */
    RANDOM_DIGIT,
    /** Takes the drawing away. */
    CLEAR,
    /** Keeps the drawing with its true label. */
    KEEP,
    /** The drawings that were kept. */
    MY_DRAWINGS,
    /** The digits that show something. */
    EXAMPLES,
    /** Which network reads. */
    READER,
    /** Starts the training, and pauses it. */
    TRAIN,
    /** Goes back to the initial weights. */
    RESET,
    /** The step that the optimizer takes. */
    LEARNING_RATE,
    /** The loss of the training. */
    LOSS,
    /** The accuracy of the training. */
    ACCURACY,
    /** The view of the lab, or the race, at the right. */
    SIDE,
    /** Starts the race. */
    RACE_START,
    /** The table of the networks that race. */
    RACE_TABLE;

    /** The one that {@code word} is, e.g. "network-sees". */
    static Optional<Spot> of(String word) {
        return Arrays.stream(values()).filter(spot -> spot.word().equals(word)).findFirst();
    }

    /** What brings it into sight where it is not. */
    public Optional<Place> home() {
        return switch (this) {
            case TRAIN, RESET, LEARNING_RATE, LOSS, ACCURACY -> Optional.of(Place.TRAINING);
            case RACE_START, RACE_TABLE -> Optional.of(Place.RACE);
            // A small window shows them beside the unrolled picture only.
            case DRAWING, NETWORK_SEES, PROBABILITIES, ANSWER, RANDOM_DIGIT, CLEAR, KEEP, MY_DRAWINGS, EXAMPLES ->
                Optional.of(Place.PICTURE_UNROLLED);
            case PLAYBACK, PLAY, SPEED, MEMORY, READER, SIDE -> Optional.empty();
        };
    }

    /** What stands in a file. */
    public String word() {
        return FileWord.of(this);
    }

    static Text all() {
        return Text.list(Arrays.stream(values()).map(Spot::word).toList());
    }
}
