package rowreader.network;

import java.io.IOException;
import java.nio.file.Path;
import rowreader.data.Dataset;
import rowreader.network.design.Designs;
import rowreader.network.engine.Network;
import rowreader.network.model.ModelFile;
import rowreader.network.recipe.Recipe;
import rowreader.network.record.TrainingRecord;
import rowreader.network.training.NonFiniteLossException;
import rowreader.network.training.Trainer;
import rowreader.network.training.TrainingListener;

/** Model files for the tests of other rooms. */
public final class TrainedModels {
    private TrainedModels() {}

    /** Trains a network of {@code recipe} on digits that it learns at once, and writes it to {@code file}. */
    public static void save(Recipe recipe, int iterations, Path file) throws IOException, NonFiniteLossException {
        Network network = Designs.network(recipe, 10);
        TrainingRecord start = TrainingRecord.start(recipe);
        try (Trainer trainer = new Trainer(network, SimpleDigits.dataset(200, 50), start, new TrainingListener() {})) {
            for (int i = 0; i < iterations; i++) {
                trainer.iterate();
            }
            ModelFile.save(file, network, Dataset.DIGIT_NAMES, trainer.record());
        }
    }
}
