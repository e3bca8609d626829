package rowreader.data.lesson;

import java.util.Arrays;
import java.util.Optional;
import rowreader.text.Text;

/** What a page can ask for, by the words that stand in a chapter's file. */
public enum TaskKind {
    /** Something is drawn by hand; with a label: and it is read as that. */
    DRAWN(Argument.MAYBE_LABEL),
    /** The answer is this label, whatever is read. */
    ANSWER(Argument.LABEL),
    /** The answer is another than when the page was opened. */
    ANSWER_CHANGED(Argument.NONE),
    /** A digit of the test set is shown. */
    TEST_DIGIT(Argument.NONE),
    /** A digit of the examples is shown. */
    EXAMPLE(Argument.NONE),
    /** The reading was played up to its last row. */
    PLAYED(Argument.NONE),
    /** The reading stands after this row. */
    AT_ROW(Argument.ROW),
    /** A phase inside a row is shown. */
    PHASE(Argument.NONE),
    /** Another unit is chosen in the picture of the cell. */
    UNIT_CHOSEN(Argument.NONE),
    /** This network reads. */
    READER(Argument.READER),
    /** A training runs. */
    TRAINING_RUNNING(Argument.NONE),
    /** The run has seen so many samples. */
    SAMPLES(Argument.COMPARED),
    /** The loss, averaged over about 20 iterations, in nats. */
    LOSS(Argument.COMPARED),
    /** The learning rate in use. */
    LEARNING_RATE(Argument.COMPARED),
    /** A place is shown. */
    VIEW(Argument.PLACE),
    /** The pixels of What if were changed. */
    WHAT_IF_CHANGED(Argument.NONE),
    /** One more drawing is kept. */
    KEPT(Argument.NONE),
    /** A race runs. */
    RACING(Argument.NONE),
    /** A race is over. */
    RACE_OVER(Argument.NONE);

    /** What follows the word. */
    enum Argument {
        NONE,
        MAYBE_LABEL,
        LABEL,
        ROW,
        READER,
        COMPARED,
        PLACE
    }

    final Argument argument;

    TaskKind(Argument argument) {
        this.argument = argument;
    }

    static Optional<TaskKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** What stands in a file. */
    public String word() {
        return FileWord.of(this);
    }

    static Text all() {
        return Text.list(Arrays.stream(values()).map(TaskKind::word).toList());
    }
}
