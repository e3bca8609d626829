package rowreader.viewmodel.lesson;

import java.util.EnumSet;
import java.util.Set;
import rowreader.data.lesson.Page;
import rowreader.data.lesson.Place;
import rowreader.data.lesson.Spot;
import rowreader.data.lesson.Task;

/** What stands around the reading: a presentation leaves it out, but for what the lesson's page talks about. */
public enum Surrounding {
    /** The bar with the choice of who reads. */
    HEADER,
    /** The tools to draw with, and other digits. */
    DRAWING_TOOLS,
    /** What plays the reading. */
    PLAYBACK,
    /** The training, the lab or the race. */
    SIDE;

    /** All that a page points at, opens, or asks to be used. */
    static Set<Surrounding> of(Page page) {
        Set<Surrounding> needed = EnumSet.noneOf(Surrounding.class);
        page.pointsAt().ifPresent(spot -> add(needed, spot));
        page.opens().ifPresent(place -> add(needed, place));
        page.asksFor().ifPresent(task -> add(needed, task));
        return needed;
    }

    private static void add(Set<Surrounding> needed, Spot spot) {
        switch (spot) {
            case READER -> needed.add(HEADER);
            case RANDOM_DIGIT, CLEAR, KEEP, MY_DRAWINGS, EXAMPLES -> needed.add(DRAWING_TOOLS);
            case PLAYBACK, PLAY, SPEED -> needed.add(PLAYBACK);
            case TRAIN, RESET, LEARNING_RATE, LOSS, ACCURACY, SIDE, RACE_START, RACE_TABLE -> needed.add(SIDE);
            case DRAWING, NETWORK_SEES, PROBABILITIES, ANSWER, MEMORY -> {}
        }
    }

    private static void add(Set<Surrounding> needed, Place place) {
        switch (place) {
            case PICTURE_UNROLLED, PICTURE_CELL, PICTURE_UNIT, PICTURE_PRODUCT, MAP -> {}
            default -> needed.add(SIDE);
        }
    }

    private static void add(Set<Surrounding> needed, Task task) {
        switch (task.kind()) {
            case DRAWN -> {
                needed.add(DRAWING_TOOLS);
                if (!Double.isNaN(task.number())) {
                    // It is to be read as that: by whom, can be chosen.
                    needed.add(HEADER);
                }
            }
            case ANSWER, ANSWER_CHANGED, TEST_DIGIT, EXAMPLE, KEPT -> needed.add(DRAWING_TOOLS);
            case PLAYED, AT_ROW -> needed.add(PLAYBACK);
            case READER -> needed.add(HEADER);
            case VIEW -> add(needed, task.place());
            case TRAINING_RUNNING, SAMPLES, LOSS, LEARNING_RATE, WHAT_IF_CHANGED, RACING, RACE_OVER -> needed.add(SIDE);
            case PHASE, UNIT_CHOSEN -> {}
        }
    }
}
