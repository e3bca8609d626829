package rowreader.network.race;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import rowreader.data.Dataset;
import rowreader.network.design.Designs;
import rowreader.network.engine.Network;
import rowreader.network.recipe.Recipe;
import rowreader.network.record.AccuracyPoint;
import rowreader.network.record.TrainingRecord;
import rowreader.network.training.NonFiniteLossException;
import rowreader.network.training.Trainer;
import rowreader.network.training.TrainingListener;
import rowreader.network.weights.Weights;
import rowreader.text.Text;
import rowreader.text.UnusableValueException;

/**
 * Trains several networks on the same minibatches in the same order. The next iteration is always that of the network which
 * has used the least time, so that all have the same share of it until they are done. Belongs to one thread.
 */
public final class Race implements AutoCloseable {
    /** So few are no race. */
    public static final int MIN_LANES = 2;

    /** So many curves can still be told apart. */
    public static final int MAX_LANES = 5;

    /** The test accuracy that they race to. */
    public static final double GOAL = 0.97;

    private final Dataset dataset;
    private final RaceListener listener;
    private final List<Lane> lanes = new ArrayList<>();
    /** To be freed in the end; more than there are lanes where one of these could not be made. */
    private final List<Network> made = new ArrayList<>();

    /**
     * Networks with their initial weights.
     *
     * @param recipes of the same seed, batch size, number of samples and augmentation
     * @throws UnusableValueException if the recipes are too few or too many or do not agree; the message is for the user
     */
    public Race(Dataset dataset, List<Recipe> recipes, RaceListener listener) {
        this(dataset, recipes, listener, () -> {});
    }

    /**
     * The same where a person may need the cores.
     *
     * @param between runs now and then while all test digits are measured; what runs between two iterations is the caller's
     */
    public Race(Dataset dataset, List<Recipe> recipes, RaceListener listener, Runnable between) {
        this(dataset, recipes, listener, between, Designs::network);
    }

    /** The same with networks of another make. */
    Race(
            Dataset dataset,
            List<Recipe> recipes,
            RaceListener listener,
            Runnable between,
            BiFunction<Recipe, Integer, Network> networks) {
        requireFair(recipes);
        this.dataset = dataset;
        this.listener = listener;
        try {
            for (Recipe recipe : recipes) {
                int classes = dataset.classNames().size();
                TimedNetwork network = new TimedNetwork(networks.apply(recipe, classes));
                made.add(network);
                lanes.add(new Lane(lanes.size(), recipe, network, between));
            }
        } catch (RuntimeException | Error e) {
            // Whoever has too little memory for the last network gets that of the others back.
            close();
            throw e;
        }
    }

    /**
     * Asks whether these may race, without making their networks.
     *
     * @throws UnusableValueException if not; the message is for the user
     */
    public static void requireFair(List<Recipe> recipes) {
        if (recipes.size() < MIN_LANES || recipes.size() > MAX_LANES) {
            throw new UnusableValueException(Text.of("network.race.lanes", MIN_LANES, MAX_LANES, recipes.size()));
        }
        Recipe first = recipes.get(0);
        for (Recipe recipe : recipes) {
            if (recipe.seed() != first.seed()
                    || recipe.batchSize() != first.batchSize()
                    || recipe.samples() != first.samples()
                    || recipe.augmented() != first.augmented()) {
                throw new UnusableValueException(Text.of("network.race.unfair"));
            }
        }
    }

    private final class Lane implements TrainingListener {
        private final int number;
        private final TimedNetwork network;
        private final Trainer trainer;
        private final int parameters;
        private final List<Double> seconds = new ArrayList<>();
        private Divergence divergence;

        Lane(int number, Recipe recipe, TimedNetwork network, Runnable between) {
            this.number = number;
            this.network = network;
            parameters = Designs.parameters(recipe, dataset.classNames().size());
            trainer = new Trainer(network, dataset, TrainingRecord.start(recipe), this, between);
        }

        boolean runs() {
            return divergence == null && !trainer.isDone();
        }

        void iterate() {
            try {
                trainer.iterate();
            } catch (NonFiniteLossException e) {
                divergence = new Divergence(e.iteration(), e.loss());
                int kept = trainer.record().losses().size();
                seconds.subList(kept, seconds.size()).clear();
                listener.onFailed(number, divergence.text());
            }
        }

        @Override
        public void onIteration(long iteration, long samples, double trainingLoss) {
            seconds.add(network.seconds());
            listener.onIteration(number, samples, network.seconds(), trainingLoss);
        }

        @Override
        public void onEvaluated(AccuracyPoint evaluated) {
            listener.onEvaluated(number, network.seconds(), evaluated);
        }

        RaceLane result() {
            return new RaceLane(trainer.record(), parameters, seconds, divergence);
        }
    }

    /** Whether every network has used all samples, or diverged. */
    public boolean isOver() {
        return lanes.stream().noneMatch(Lane::runs);
    }

    /** One iteration of the network whose turn it is; nothing once the race is over. */
    public void iterate() {
        Lane next = null;
        for (Lane lane : lanes) {
            if (lane.runs() && (next == null || lane.network.seconds() < next.network.seconds())) {
                next = lane;
            }
        }
        if (next != null) {
            next.iterate();
        }
    }

    /** A snapshot of the weights of a network. */
    public Weights weights(int lane) {
        return lanes.get(lane).network.weights();
    }

    /** How the race stands. */
    public RaceResult result() {
        return new RaceResult(dataset.name(), lanes.stream().map(Lane::result).toList());
    }

    @Override
    public void close() {
        made.forEach(Network::close);
    }
}
