package rowreader.viewmodel.race;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import rowreader.data.Dataset;
import rowreader.network.race.Race;
import rowreader.network.race.RaceListener;
import rowreader.network.race.RaceResult;
import rowreader.network.recipe.Recipe;
import rowreader.network.training.GiveWay;
import rowreader.network.weights.Weights;
import rowreader.text.Text;

/** A race on its thread: everything but {@link #rest} belongs to that. */
final class RaceRun {
    /** Between two snapshots of the weights: copying them costs the race time, and no person reads faster. */
    private static final long SNAPSHOT_GAP = Duration.ofMillis(200).toNanos();

    /** Who is told what happens, on the race's thread. */
    interface Watcher extends RaceListener {
        /** The networks were made. */
        void onLanes(RaceResult atStart);

        /** The newest weights, one for each lane. */
        void onWeights(List<Weights> weights);

        /** How it stands, now and then, to be kept. */
        void onProgress(RaceResult soFar);

        /** It rests, at its end or because it was asked to. */
        void onRest(RaceResult soFar, boolean over);

        /**
         * It cannot go on.
         *
         * @param sentence for the user
         * @param soFar how it stands; null if no network was made
         */
        void onBroken(Text sentence, RaceResult soFar);
    }

    private final Dataset dataset;
    private final List<Recipe> recipes;
    private final GiveWay giveWay;
    private final Watcher watcher;
    private final long progressGap;
    private volatile boolean wanted = true;
    private Race race;
    private long lastSnapshot;
    private long lastProgress;

    /**
     * @param giveWay asked between two iterations, and while test digits are measured
     * @param progressGap between two calls of {@link Watcher#onProgress}
     */
    RaceRun(Dataset dataset, List<Recipe> recipes, GiveWay giveWay, Watcher watcher, Duration progressGap) {
        this.progressGap = progressGap.toNanos();
        this.giveWay = giveWay;
        this.dataset = dataset;
        this.recipes = recipes;
        this.watcher = watcher;
    }

    /** Asks it to rest after the present iteration, or to go on when it is next run. On any thread. */
    void rest(boolean resting) {
        wanted = !resting;
    }

    /** Runs until it is over or asked to rest; what breaks it off is told and thrown on, to be logged. */
    void run() {
        try {
            if (race == null) {
                race = new Race(dataset, recipes, watcher, this::giveWay);
                watcher.onLanes(race.result());
            }
            lastProgress = System.nanoTime();
            while (wanted && !race.isOver()) {
                giveWay();
                race.iterate();
                if (System.nanoTime() - lastSnapshot >= SNAPSHOT_GAP) {
                    handOutWeights();
                }
                if (System.nanoTime() - lastProgress >= progressGap) {
                    watcher.onProgress(race.result());
                    lastProgress = System.nanoTime();
                }
            }
            handOutWeights();
            watcher.onRest(race.result(), race.isOver());
        } catch (OutOfMemoryError e) {
            breakOff(Text.of("viewmodel.race.memory"));
            throw e;
        } catch (RuntimeException | Error e) {
            // Errors, too: a library that does not load would leave a race that goes on for ever and cannot be stopped.
            breakOff(Text.of("viewmodel.race.broken"));
            throw e;
        }
    }

    private void breakOff(Text sentence) {
        RaceResult soFar = null;
        try {
            soFar = race == null ? null : race.result();
        } finally {
            // Even where there is no memory to say how it stands.
            watcher.onBroken(sentence, soFar);
        }
    }

    private void giveWay() {
        giveWay.rest(() -> !wanted);
    }

    private void handOutWeights() {
        List<Weights> weights = new ArrayList<>();
        for (int lane = 0; lane < recipes.size(); lane++) {
            weights.add(race.weights(lane));
        }
        watcher.onWeights(List.copyOf(weights));
        lastSnapshot = System.nanoTime();
    }

    /** Frees the networks. @return how far they came; null if none was made */
    RaceResult close() {
        if (race == null) {
            return null;
        }
        RaceResult result = race.result();
        race.close();
        race = null;
        return result;
    }
}
