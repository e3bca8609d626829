package rowreader.network.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.Deflater;
import rowreader.data.Digit;
import rowreader.data.DigitSet;
import rowreader.files.UnusableFileException;
import rowreader.network.design.Designs;
import rowreader.network.engine.Evaluations;
import rowreader.network.engine.Minibatch;
import rowreader.network.engine.Network;
import rowreader.network.engine.NetworkState;
import rowreader.network.recipe.Recipe;
import rowreader.network.record.Evaluation;
import rowreader.network.record.TrainingRecord;
import rowreader.network.weights.SequenceWeights;
import rowreader.network.weights.Weights;
import rowreader.text.Text;

/** A trained network, as a model file holds it. Immutable. */
public final class Model {
    private final Weights weights;
    private final List<String> classNames;
    private final NetworkState state;
    private final TrainingRecord record;

    public Model(Weights weights, List<String> classNames, NetworkState state, TrainingRecord record) {
        this.weights = Objects.requireNonNull(weights);
        this.classNames = List.copyOf(classNames);
        this.state = Objects.requireNonNull(state);
        this.record = Objects.requireNonNull(record);
    }

    /**
     * Reads a model file.
     *
     * @throws rowreader.files.UnusableFileException if it is not there, is no model, or is one of another shape
     */
    public static Model open(Path file) throws IOException {
        return ModelFile.read(file);
    }

    /**
     * Reads a model that comes with the program.
     *
     * @throws IOException if it is not on the class path; the program was not built whole then
     */
    public static Model open(BuiltInModel builtIn) throws IOException {
        try (InputStream in = Model.class.getResourceAsStream(builtIn.resource())) {
            if (in == null) {
                throw new UnusableFileException(Text.of("network.model.notBuiltIn", builtIn.resource()));
            }
            return ModelFile.read(Path.of(builtIn.resource()), in);
        }
    }

    /** The weights to read digits with. */
    public Weights weights() {
        return weights;
    }

    /**
     * The weights of a network that reads line by line.
     *
     * @throws IOException if this one does not; the message is for the user
     */
    public SequenceWeights sequenceWeights() throws IOException {
        if (weights instanceof SequenceWeights recurrent) {
            return recurrent;
        }
        Text kind = Text.of(record.recipe().architecture(), "name");
        throw new UnusableFileException(Text.of("network.model.notByRows", kind));
    }

    /** All that the network learned, as its library lays it out. */
    public NetworkState state() {
        return state;
    }

    /** A name for each label. */
    public List<String> classNames() {
        return classNames;
    }

    /**
     * The same weights before the first iteration of another run.
     *
     * @param recipe of the same network; the optimizer starts afresh
     */
    public Model asStartOf(Recipe recipe) {
        return new Model(weights, classNames, state.afresh(), TrainingRecord.start(recipe));
    }

    /** The run that it comes from; of no iterations where another program wrote the file. */
    public TrainingRecord record() {
        return record;
    }

    /**
     * Writes a model file.
     *
     * @throws IOException with a message for the user; what stood at {@code file} is as it was then
     */
    public void save(Path file) throws IOException {
        save(file, Deflater.DEFAULT_COMPRESSION);
    }

    /** The same, but a larger file for less work: weights hardly get smaller anyway. */
    public void saveQuickly(Path file) throws IOException {
        save(file, Deflater.NO_COMPRESSION);
    }

    private void save(Path file, int compression) throws IOException {
        try (Network network = network()) {
            ModelFile.save(file, network, classNames, record, compression);
        }
    }

    /** Reads every digit of {@code digits} and counts. */
    public Evaluation evaluate(DigitSet digits) {
        try (Network network = network()) {
            return Evaluations.of(network, digits, classNames.size());
        }
    }

    /** Whether it answers a blank, a black and a striped picture with numbers, as weights that are far too large do not. */
    boolean answersInNumbers() {
        float[] pixels = new float[3 * Digit.PIXELS];
        Arrays.fill(pixels, Digit.PIXELS, 2 * Digit.PIXELS, 1);
        for (int pixel = 0; pixel < Digit.PIXELS; pixel += 2) {
            pixels[2 * Digit.PIXELS + pixel] = 1;
        }
        try (Network network = network()) {
            for (float probability : network.probabilities(new Minibatch(pixels, new int[3]))) {
                if (!Float.isFinite(probability)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** A network that goes on from here. */
    public Network network() {
        return Designs.network(record.recipe(), weights.classes()).goingOnFrom(state);
    }

    /** How many numbers a network by {@code recipe} learns, with so many classes to tell apart. On any thread. */
    public static int parameters(Recipe recipe, int classes) {
        return Designs.parameters(recipe, classes);
    }
}
