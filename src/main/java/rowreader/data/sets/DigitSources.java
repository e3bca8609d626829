package rowreader.data.sets;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rowreader.data.DatasetSource;
import rowreader.data.augmentation.WithDrawings;
import rowreader.data.builtin.BuiltInDigits;
import rowreader.data.mnist.MnistSource;
import rowreader.text.Text;

/**
 * Where the user wants digits from, and the order in which they are looked for.
 *
 * @param named a folder or a file with digits, if the user named one
 * @param strokes files of labelled drawings to train on besides
 */
public record DigitSources(Optional<Path> named, List<Path> strokes) {
    /** Of the built-in digits: the same for everyone, so that two laptops train on the same. */
    private static final long SEED = 1;

    public DigitSources {
        strokes = List.copyOf(strokes);
    }

    /** Without drawings. */
    public static DigitSources of(Optional<Path> named) {
        return new DigitSources(named, List.of());
    }

    /** The same drawings, with another folder or the usual places. */
    public DigitSources at(Optional<Path> folder) {
        return new DigitSources(folder, strokes);
    }

    /** The same, named so that it is found from whatever folder the program is started in. */
    public DigitSources absolute() {
        return at(named.map(Path::toAbsolutePath));
    }

    /** The places that {@link #source} looks in, in that order, each in a few words for the user. */
    public List<Text> places() {
        List<Text> places = new ArrayList<>(MnistSource.of(named).places());
        if (named.isEmpty()) {
            places.add(Text.of("data.place.builtIn"));
        }
        return places;
    }

    /**
     * The digits in what was named, a folder or a file; or else those of the environment's folder, the user's cache or a
     * download; or else, where there is no network, the built-in digits. A named place that is bad is an error, and nothing
     * stands in for it. The drawings join whatever was found.
     */
    public DatasetSource source() {
        DatasetSource found = named.<DatasetSource>map(NamedSet::new)
                .orElseGet(() -> MnistSource.of(Optional.empty()).orElse(new BuiltInDigits(SEED)));
        return new WithDrawings(progress -> Upright.of(found.load(progress), progress), strokes);
    }
}
