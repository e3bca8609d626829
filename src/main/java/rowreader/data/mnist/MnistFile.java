package rowreader.data.mnist;

import java.util.List;

/** The four files of MNIST, and how the published .gz of each is recognised. */
enum MnistFile {
    TRAINING_IMAGES(
            "train-images",
            "idx3-ubyte",
            9_912_422,
            "440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609"),
    TRAINING_LABELS(
            "train-labels", "idx1-ubyte", 28_881, "3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c"),
    TEST_IMAGES(
            "t10k-images", "idx3-ubyte", 1_648_877, "8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6"),
    TEST_LABELS("t10k-labels", "idx1-ubyte", 4_542, "f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6");

    private final String stem;
    private final String type;
    private final PublishedFile published;

    MnistFile(String stem, String type, long zippedBytes, String zippedSha256) {
        this.stem = stem;
        this.type = type;
        this.published = new PublishedFile(zippedName(), zippedBytes, zippedSha256);
    }

    String zippedName() {
        return stem + "-" + type + ".gz";
    }

    /** The names it goes by, the most usual first; a dot before the type is what some programs unpack it to. */
    List<String> acceptedNames() {
        String dotted = stem + "." + type;
        return List.of(stem + "-" + type, zippedName(), dotted, dotted + ".gz");
    }

    /** As the mirrors have it. */
    PublishedFile published() {
        return published;
    }
}
