package rowreader.network.recipe;

import java.util.Locale;
import rowreader.text.Texts;

/** The kinds of network that there are, and what each is at its best with. */
public enum Architecture {
    /** The network that this program exists to show. */
    LSTM(150, 0.001, LearningRateSchedule.CONSTANT, 0, LayerRange.only(1), true, false),
    /** The LSTM's younger relative. */
    GRU(150, 0.001, LearningRateSchedule.CONSTANT, 1, LayerRange.only(1), true, false),
    /** The textbook's recurrent network, without gates. */
    RNN(150, 0.0005, LearningRateSchedule.CONSTANT, 1, LayerRange.only(1), true, false),
    /** Depth in space besides depth in time. */
    STACKED_LSTM(150, 0.001, LearningRateSchedule.CONSTANT, 0, new LayerRange(2, 4, 2), true, false),
    /** Both ends of the picture at once. */
    BIDIRECTIONAL_LSTM(150, 0.001, LearningRateSchedule.CONSTANT, 0, LayerRange.only(1), true, false),
    /** The same network, but asked after each row: what is a probe of the other is an answer of this one. */
    LSTM_EVERY_ROW(150, 0.001, LearningRateSchedule.CONSTANT, 0, LayerRange.only(1), true, true),
    /** No time at all. */
    MLP(256, 0.001, LearningRateSchedule.CONSTANT, 0, new LayerRange(1, 4, 2), false, false),
    /** The picture as a picture. */
    LENET(500, 0.002, LearningRateSchedule.ONE_CYCLE, 0, LayerRange.only(3), false, false);

    private final int hiddenSize;
    private final double learningRate;
    private final LearningRateSchedule schedule;
    private final double gradientClip;
    private final LayerRange layers;
    private final boolean readsLines;
    private final boolean answersAtEveryRow;

    Architecture(
            int hiddenSize,
            double learningRate,
            LearningRateSchedule schedule,
            double gradientClip,
            LayerRange layers,
            boolean readsLines,
            boolean answersAtEveryRow) {
        this.hiddenSize = hiddenSize;
        this.learningRate = learningRate;
        this.schedule = schedule;
        this.gradientClip = gradientClip;
        this.layers = layers;
        this.readsLines = readsLines;
        this.answersAtEveryRow = answersAtEveryRow;
    }

    /** What people call it, in the language in use. */
    public String displayName() {
        return Texts.get(this, "name");
    }

    /** One sentence for people who have not met it. */
    public String explanation() {
        return Texts.get(this, "explanation");
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
