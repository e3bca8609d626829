package rowreader.data.sets;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rowreader.data.DatasetSource;
import rowreader.data.builtin.BuiltInDigits;
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
     * The digits in what was named, a folder or a file; or else those of the environment's folder, the user's cache or a
     * download; or else, where there is no network, the built-in digits. A named place that is bad is an error, and nothing
     * stands in for it.
     */
    public static DatasetSource of(Optional<Path> named) {
        DatasetSource source = named.<DatasetSource>map(NamedSet::new)
                .orElseGet(() -> MnistSource.of(Optional.empty()).orElse(new BuiltInDigits(SEED)));
        return progress -> Upright.of(source.load(progress), progress);
    }
}
