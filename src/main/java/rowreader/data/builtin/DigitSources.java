package rowreader.data.builtin;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rowreader.data.DatasetSource;
import rowreader.data.mnist.MnistSource;
import rowreader.text.Text;

/** The order in which digits are looked for. */
public final class DigitSources {
    /** Of the built-in digits: the same for everyone, so that two laptops train on the same. */
    private static final long SEED = 1;

    private DigitSources() {}

    /** The places that {@link #of} looks in, in that order, each in a few words for the user. */
    public static List<Text> places(Optional<Path> named) {
        List<Text> places = new ArrayList<>(MnistSource.of(named).places());
        if (named.isEmpty()) {
            places.add(Text.of("data.place.builtIn"));
        }
        return places;
    }

    /**
     * MNIST from the named folder, or else from the environment's, the user's cache or a download; or else, where there
     * is no network, the built-in digits. A named folder that is bad is an error, and nothing stands in for it.
     */
    public static DatasetSource of(Optional<Path> named) {
        return MnistSource.of(named).orElse(new BuiltInDigits(SEED));
    }
}
