package rowreader.network.recipe;

import java.util.Locale;

/** The kinds of network that there are, and what each is at its best with. */
public enum Architecture {
    /** The network that this program exists to show. */
    LSTM(
            "LSTM",
            "Reads row by row; gates decide what its cell state keeps, takes in and shows.",
            150,
            0.001,
            LearningRateSchedule.CONSTANT,
            0,
            LayerRange.only(1),
            true,
            false),
    /** The LSTM's younger relative. */
    GRU(
            "GRU",
            "Reads row by row like the LSTM, with two gates instead of three and no separate cell state.",
            150,
            0.001,
            LearningRateSchedule.CONSTANT,
            1,
            LayerRange.only(1),
            true,
            false),
    /** The textbook's recurrent network, without gates. */
    RNN(
            "Simple RNN",
            "Reads row by row without gates; every row multiplies what it remembers by the same weights.",
            150,
            0.0005,
            LearningRateSchedule.CONSTANT,
            1,
            LayerRange.only(1),
            true,
            false),
    /** Depth in space besides depth in time. */
    STACKED_LSTM(
            "Stacked LSTM",
            "LSTMs one upon the other: the lowest reads the rows, each other one what the one below says of every row.",
            150,
            0.001,
            LearningRateSchedule.CONSTANT,
            0,
            new LayerRange(2, 4, 2),
            true,
            false),
    /** Both ends of the picture at once. */
    BIDIRECTIONAL_LSTM(
            "Bidirectional LSTM",
            "Two LSTMs, one reading from the first row to the last, one from the last to the first; both answer together.",
            150,
            0.001,
            LearningRateSchedule.CONSTANT,
            0,
            LayerRange.only(1),
            true,
            false),
    /** The same network, but asked after each row: what is a probe of the other is an answer of this one. */
    LSTM_EVERY_ROW(
            "LSTM, answering after every row",
            "The same LSTM with a loss at every row: it is trained to say after each row what it believes so far.",
            150,
            0.001,
            LearningRateSchedule.CONSTANT,
            0,
            LayerRange.only(1),
            true,
            true),
    /** No time at all. */
    MLP(
            "Dense network",
            "Sees all 784 pixels at once through its hidden layers and knows nothing of rows.",
            256,
            0.001,
            LearningRateSchedule.CONSTANT,
            0,
            new LayerRange(1, 4, 2),
            false,
            false),
    /** The picture as a picture. */
    LENET(
            "LeNet",
            "Looks for the same small shapes everywhere in the picture, by two convolution layers.",
            500,
            0.002,
            LearningRateSchedule.ONE_CYCLE,
            0,
            LayerRange.only(3),
            false,
            false);

    private final String displayName;
    private final String explanation;
    private final int hiddenSize;
    private final double learningRate;
    private final LearningRateSchedule schedule;
    private final double gradientClip;
    private final LayerRange layers;
    private final boolean readsLines;
    private final boolean answersAtEveryRow;

    Architecture(
            String displayName,
            String explanation,
            int hiddenSize,
            double learningRate,
            LearningRateSchedule schedule,
            double gradientClip,
            LayerRange layers,
            boolean readsLines,
            boolean answersAtEveryRow) {
        this.displayName = displayName;
        this.explanation = explanation;
        this.hiddenSize = hiddenSize;
        this.learningRate = learningRate;
        this.schedule = schedule;
        this.gradientClip = gradientClip;
        this.layers = layers;
        this.readsLines = readsLines;
        this.answersAtEveryRow = answersAtEveryRow;
    }

    /** What people call it. */
    public String displayName() {
        return displayName;
    }

    /** One sentence for people who have not met it. */
    public String explanation() {
        return explanation;
    }

    /** Whether it is trained to answer after every row, and not only at the end. */
    public boolean answersAtEveryRow() {
        return answersAtEveryRow;
    }

    /** How many hidden layers it may have, one upon the other. */
    public LayerRange layers() {
        return layers;
    }

    /** Whether it reads a picture line by line; if not, it sees all of it at once. */
    public boolean readsLines() {
        return readsLines;
    }

    /** The recipe that suits it. */
    public Recipe recipe() {
        return Recipe.SEED
                .withArchitecture(this)
                .withHiddenSize(hiddenSize)
                .withLearningRate(learningRate)
                .withSchedule(schedule)
                .withGradientClip(gradientClip);
    }

    /** The name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
