package rowreader.network.training;

import rowreader.network.SimpleDigits;
import rowreader.network.recipe.LearningRateSchedule;
import rowreader.network.recipe.Recipe;

/** A training of a small network, for processes that do something else meanwhile. */
final class ShortTraining {
    private ShortTraining() {}

    /** Waits for its end, and says how it ended. */
    static TrainingState run(int samples) throws InterruptedException {
        Recipe recipe = new Recipe(8, 10, samples, 0.01, LearningRateSchedule.CONSTANT, 0, false, 0, 5, 3);
        try (Training training = new Training(progress -> SimpleDigits.dataset(200, 20), recipe)) {
            training.start();
            while (training.state() != TrainingState.FINISHED && training.state() != TrainingState.FAILED) {
                Thread.sleep(10);
            }
            return training.state();
        }
    }
}
