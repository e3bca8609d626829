package rowreader.data.lesson;

import java.util.Optional;
import rowreader.data.lesson.TaskKind.Argument;
import rowreader.text.Text;

/**
 * What a page asks for.
 *
 * @param kind what
 * @param number the label, the row from 1, or what is compared with; NaN where there is none
 * @param atLeast whether a compared value has to reach {@code number}; if not, it must not be above it
 * @param trainingReader whether the reader asked for is the network in training; if not, it is the best reader
 * @param place what has to be shown; null where nothing has
 */
public record Task(TaskKind kind, double number, boolean atLeast, boolean trainingReader, Place place) {
    private static final int LABELS = 10;
    private static final int ROWS = 28;

    /** Whether a value is one that was asked for. */
    public boolean admits(double value) {
        return atLeast ? value >= number : value <= number;
    }

    /** Whether a label is the one asked for, or none is. */
    public boolean admitsLabel(int label) {
        return Double.isNaN(number) || label == (int) number;
    }

    /**
     * The task that {@code words} are, e.g. "learning-rate >= 1".
     *
     * @throws BadLessonException if they are none
     */
    static Task parse(String words) throws BadLessonException {
        String[] parts = words.split(" ", 2);
        String rest = parts.length == 1 ? "" : parts[1].strip();
        TaskKind kind = TaskKind.of(parts[0])
                .orElseThrow(
                        () -> new BadLessonException(Text.of("data.lesson.unknownTask", parts[0], TaskKind.all())));
        Argument argument = kind.argument;
        return switch (argument) {
            case NONE -> {
                if (!rest.isEmpty()) {
                    throw new BadLessonException(Text.of("data.lesson.nothingFollows", kind.word()));
                }
                yield new Task(kind, Double.NaN, true, false, null);
            }
            case MAYBE_LABEL, LABEL -> {
                if (rest.isEmpty() && argument == Argument.MAYBE_LABEL) {
                    yield new Task(kind, Double.NaN, true, false, null);
                }
                yield new Task(
                        kind,
                        whole(rest, 0, LABELS - 1)
                                .orElseThrow(() -> new BadLessonException(Text.of("data.lesson.label", kind.word()))),
                        true,
                        false,
                        null);
            }
            case ROW ->
                new Task(
                        kind,
                        whole(rest, 1, ROWS)
                                .orElseThrow(() -> new BadLessonException(Text.of("data.lesson.row", kind.word()))),
                        true,
                        false,
                        null);
            case READER -> {
                if (!rest.equals("best") && !rest.equals("training")) {
                    throw new BadLessonException(Text.of("data.lesson.reader", kind.word()));
                }
                yield new Task(kind, Double.NaN, true, rest.equals("training"), null);
            }
            case COMPARED -> compared(kind, rest);
            case PLACE -> new Task(kind, Double.NaN, true, false, place(rest));
        };
    }

    static Place place(String word) throws BadLessonException {
        return Place.of(word)
                .orElseThrow(() -> new BadLessonException(Text.of("data.lesson.unknownPlace", word, Place.all())));
    }

    private static Task compared(TaskKind kind, String rest) throws BadLessonException {
        boolean atLeast = rest.startsWith(">=");
        if (atLeast || rest.startsWith("<=")) {
            try {
                double number = Double.parseDouble(rest.substring(2).strip());
                if (Double.isFinite(number)) {
                    return new Task(kind, number, atLeast, false, null);
                }
            } catch (NumberFormatException e) {
                // Told below like any other.
            }
        }
        throw new BadLessonException(Text.of("data.lesson.compared", kind.word()));
    }

    private static Optional<Integer> whole(String word, int least, int most) {
        try {
            int number = Integer.parseInt(word);
            return number >= least && number <= most ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
