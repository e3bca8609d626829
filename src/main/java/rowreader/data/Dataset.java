package rowreader.data;

import java.nio.file.Path;
import java.util.List;
import rowreader.text.Text;

/**
 * What a network is trained and tested on.
 *
 * @param name what it is called in files, e.g. "MNIST"; for people, see {@link #title}
 * @param origin where it came from, for the user: a folder, "downloaded", "made by this program"
 * @param classNames a name for each label, in the order of the labels; "0".."9" for digits
 * @param training the digits to train on
 * @param test the digits that no training sees
 * @param drawings what people drew to train on besides: written anew each time it is shown
 */
public record Dataset(
        String name, Text origin, List<String> classNames, DigitSet training, DigitSet test, DigitWriter drawings) {
    /** The name of those that the program writes itself. */
    public static final String BUILT_IN = "Built-in digits";

    /** The name of the set that all others are compared with. */
    public static final String MNIST = "MNIST";

    /** The names of the ten digits. */
    public static final List<String> DIGIT_NAMES = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");

    public Dataset {
        classNames = List.copyOf(classNames);
    }

    /** What the class of {@code label} is called: its name, or else the label itself. */
    public static String className(List<String> classNames, int label) {
        return label < classNames.size() ? classNames.get(label) : Integer.toString(label);
    }

    /** What a set of one's own is called: as its folder, and never as one that is known. */
    public static String nameOf(Path folder) {
        Path whole = folder.toAbsolutePath().normalize();
        String name = String.valueOf(whole.getFileName());
        if (!name.equals(MNIST) && !name.equals(BUILT_IN)) {
            return name;
        }
        // "downloads/MNIST" holds what was found there, whatever it is, and so does "/MNIST".
        int names = whole.getNameCount();
        return names < 2 ? whole.toString() : whole.subpath(names - 2, names).toString();
    }

    /** What to call it on screen. */
    public Text title() {
        return titleOf(name);
    }

    /** What to call the one of this name on screen: proper names are the same in all languages. */
    public static Text titleOf(String name) {
        return name.equals(BUILT_IN) ? Text.of("data.builtIn.name") : Text.of("data.name", name);
    }

    /** Without drawings. */
    public Dataset(String name, Text origin, List<String> classNames, DigitSet training, DigitSet test) {
        this(name, origin, classNames, training, test, DigitWriter.NONE);
    }
}
