package rowreader.trace.lab;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import rowreader.data.Dataset;
import rowreader.data.LoadingProgress;
import rowreader.data.mnist.MnistSource;
import rowreader.network.model.Model;

/**
 * Not a test: writes, beside each model in a folder, what MNIST's digits look like to it, for those that come with the
 * program. To be run again whenever a model there, or how it is learned, changes.
 */
final class FamiliarityFiles {
    private FamiliarityFiles() {}

    public static void main(String[] folder) throws Exception {
        Dataset mnist = MnistSource.of(Optional.<Path>empty()).load(LoadingProgress.NONE);
        for (String name : new String[] {"best", "seed"}) {
            Model model = Model.open(Path.of(folder[0], name + ".zip"));
            Path file = Path.of(folder[0], name + ".familiarity");
            Familiarity made = KeptFamiliarity.write(model.sequenceWeights(), mnist, file);
            System.out.println(file + ": " + Files.size(file) + " bytes; the usual digit is "
                    + made.measure(mnist.test().digit(0)).strangeness() + " strange");
        }
        System.exit(0);
    }
}
