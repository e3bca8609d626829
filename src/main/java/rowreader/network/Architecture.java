package rowreader.network;

/** The kinds of network that there are, and what each is at its best with. */
public enum Architecture {
    /** The network that this program exists to show. */
    LSTM(
            "LSTM",
            "Reads row by row; gates decide what its cell state keeps, takes in and shows.",
            150,
            0.001,
            0,
            new LstmDesign()),
    /** The textbook's recurrent network, without gates. */
    RNN(
            "Simple RNN",
            "Reads row by row without gates; every row multiplies what it remembers by the same weights.",
            150,
            0.0005,
            1,
            new RnnDesign()),
    /** The LSTM's younger relative. */
    GRU(
            "GRU",
            "Reads row by row like the LSTM, with two gates instead of three and no separate cell state.",
            150,
            0.001,
            1,
            new GruDesign()),
    /** No time at all. */
    MLP(
            "Dense network",
            "Sees all 784 pixels at once through two hidden layers and knows nothing of rows.",
            256,
            0.001,
            0,
            new MlpDesign()),
    /** The picture as a picture. */
    LENET(
            "LeNet",
            "Looks for the same small shapes everywhere in the picture, by two convolution layers.",
            500,
            0.001,
            0,
            new LeNetDesign());

    private final String displayName;
    private final String explanation;
    private final int hiddenSize;
    private final double learningRate;
    private final double gradientClip;
    private final Design design;

    Architecture(
            String displayName,
            String explanation,
            int hiddenSize,
            double learningRate,
            double gradientClip,
            Design design) {
        this.displayName = displayName;
        this.explanation = explanation;
        this.hiddenSize = hiddenSize;
        this.learningRate = learningRate;
        this.gradientClip = gradientClip;
        this.design = design;
    }

    /** What people call it. */
    public String displayName() {
        return displayName;
    }

    /** One sentence for people who have not met it. */
    public String explanation() {
        return explanation;
    }

    /** The recipe that suits it. */
    public Recipe recipe() {
        return Recipe.SEED
                .withArchitecture(this)
                .withHiddenSize(hiddenSize)
                .withLearningRate(learningRate)
                .withGradientClip(gradientClip);
    }

    Design design() {
        return design;
    }
}
