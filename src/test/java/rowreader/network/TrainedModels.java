package rowreader.network;

import java.io.IOException;
import java.nio.file.Path;
import rowreader.data.Dataset;

/** Model files for the tests of other rooms. */
public final class TrainedModels {
    private TrainedModels() {}

    /** Trains a network of {@code recipe} on digits that it learns at once, and writes it to {@code file}. */
    public static void save(Recipe recipe, int iterations, Path file) throws IOException, NonFiniteLossException {
        Network network = recipe.network(10);
        TrainingRecord start = TrainingRecord.start(recipe);
        try (Trainer trainer = new Trainer(network, SimpleDigits.dataset(200, 50), start, new TrainingListener() {})) {
            for (int i = 0; i < iterations; i++) {
                trainer.iterate();
            }
            ModelFile.save(file, network, Dataset.DIGIT_NAMES, trainer.record());
        }
    }
}
