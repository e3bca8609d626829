package rowreader.data.mnist;

import java.util.List;
import java.util.stream.Stream;

/** The four files of MNIST, and how the published .gz of each is recognised. */
enum MnistFile {
    TRAINING_IMAGES(
            "train-images",
            "train-images",
            "idx3-ubyte",
            9_912_422,
            "440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609"),
    TRAINING_LABELS(
            "train-labels",
            "train-labels",
            "idx1-ubyte",
            28_881,
            "3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c"),
    TEST_IMAGES(
            "t10k-images",
            "test-images",
            "idx3-ubyte",
            1_648_877,
            "8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6"),
    TEST_LABELS(
            "t10k-labels",
            "test-labels",
            "idx1-ubyte",
            4_542,
            "f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6");

    /** Those of the ten digits first; the others are found to be refused for their labels. */
    private static final List<String> EMNIST_SETS =
            List.of("digits", "mnist", "letters", "balanced", "byclass", "bymerge");

    private final String stem;
    private final String emnistStem;
    private final String type;
    private final PublishedFile published;

    MnistFile(String stem, String emnistStem, String type, long zippedBytes, String zippedSha256) {
        this.stem = stem;
        this.emnistStem = emnistStem;
        this.type = type;
        this.published = new PublishedFile(zippedName(), zippedBytes, zippedSha256);
    }

    String zippedName() {
        return stem + "-" + type + ".gz";
    }

    /**
     * The names it goes by, the most usual first; a dot before the type is what some programs unpack it to. EMNIST's sets
     * go by their own (Cohen et al. 2017).
     */
    List<String> acceptedNames() {
        return Stream.concat(Stream.of(stem), EMNIST_SETS.stream().map(set -> "emnist-" + set + "-" + emnistStem))
                .flatMap(name -> Stream.of(name + "-" + type, name + "." + type))
                .flatMap(name -> Stream.of(name, name + ".gz"))
                .toList();
    }

    /** As the mirrors have it. */
    PublishedFile published() {
        return published;
    }
}
