package rowreader.view.race;

import rowreader.data.Dataset;
import rowreader.network.recipe.Recipe;
import rowreader.text.Texts;
import rowreader.viewmodel.race.LaneModel;
import rowreader.viewmodel.race.RaceModel;
import rowreader.viewmodel.race.RaceState;

/** What a race is, and how far, in a line. */
final class RaceText {
    private RaceText() {}

    /** Its name, or what stands for one. */
    static String title(RaceModel.Shown shown) {
        return shown.name().isEmpty() ? Texts.get("view.race.this") : shown.name();
    }

    /** Over what it goes: what all its networks have in common. */
    static String distance(RaceModel.Shown shown) {
        if (shown.isEmpty()) {
            return "";
        }
        Recipe common = shown.lanes().get(0).recipe();
        return Texts.get(
                "view.race.distance",
                Dataset.titleOf(shown.dataset()),
                common.samples(),
                common.batchSize(),
                common.seed());
    }

    /** How far it is. */
    static String progress(RaceState state, RaceModel.Shown shown) {
        return switch (state) {
            case CHOOSING -> "";
            case WAITING -> Texts.get("view.race.waiting");
            case RACING -> Texts.get("view.race.done", Math.round(100 * fraction(shown)));
            case PAUSED -> Texts.get("view.race.done-paused", Math.round(100 * fraction(shown)));
            case OVER -> fraction(shown) < 1 ? Texts.get("view.race.ended") : Texts.get("view.race.finished");
        };
    }

    /** How much of it is done, [0, 1]; a network that diverged is done. */
    static double fraction(RaceModel.Shown shown) {
        return shown.lanes().stream().mapToDouble(RaceText::fraction).average().orElse(0);
    }

    private static double fraction(LaneModel lane) {
        return lane.failure().isEmpty()
                ? (double) lane.samples() / lane.recipe().samples()
                : 1;
    }
}
