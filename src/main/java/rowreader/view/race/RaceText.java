package rowreader.view.race;

import java.util.Locale;
import rowreader.network.recipe.Recipe;
import rowreader.viewmodel.race.LaneModel;
import rowreader.viewmodel.race.RaceModel;
import rowreader.viewmodel.race.RaceState;

/** What a race is, and how far, in a line. */
final class RaceText {
    private RaceText() {}

    /** Its name, or what stands for one. */
    static String title(RaceModel.Shown shown) {
        return shown.name().isEmpty() ? "This race" : shown.name();
    }

    /** Over what it goes: what all its networks have in common. */
    static String distance(RaceModel.Shown shown) {
        if (shown.isEmpty()) {
            return "";
        }
        Recipe common = shown.lanes().get(0).recipe();
        return String.format(
                Locale.ENGLISH,
                "%s, %,d samples each, batch size %,d, seed %d",
                shown.dataset(),
                common.samples(),
                common.batchSize(),
                common.seed());
    }

    /** How far it is. */
    static String progress(RaceState state, RaceModel.Shown shown) {
        return switch (state) {
            case CHOOSING -> "";
            case WAITING -> "Waiting for the digits and for the training to pause …";
            case RACING -> String.format(Locale.ENGLISH, "%.0f %% done", 100 * fraction(shown));
            case PAUSED -> String.format(Locale.ENGLISH, "%.0f %% done, paused", 100 * fraction(shown));
            case OVER -> fraction(shown) < 1 ? "Not run to its end" : "Finished";
        };
    }

    /** How much of it is done, [0, 1]; a network that fell out is done. */
    static double fraction(RaceModel.Shown shown) {
        return shown.lanes().stream().mapToDouble(RaceText::fraction).average().orElse(0);
    }

    private static double fraction(LaneModel lane) {
        return lane.failure().isEmpty()
                ? (double) lane.samples() / lane.recipe().samples()
                : 1;
    }
}
