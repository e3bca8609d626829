package rowreader.network.recipe;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import rowreader.data.builtin.BuiltInDigits;
import rowreader.network.recipe.PointValues.Choice;
import rowreader.network.recipe.PointValues.Range;
import rowreader.network.weights.ReadingOrder;
import rowreader.text.Text;
import rowreader.text.UnusableValueException;

/**
 * Every point of a recipe, in the order in which a form asks for them: its values, its names, how it is read from a recipe
 * and changed in one. What checks, edits, explains or parses recipes goes over this list. Immutable; any thread.
 *
 * <p>A value is an Integer, a Long or a Double, a Boolean, or a constant of an enum.
 */
public enum RecipePoint {
    ARCHITECTURE(
            Part.NETWORK,
            new Names("architecture", ""),
            Choice.of(Architecture.class).explained(Architecture::explanation),
            Recipe::architecture,
            Recipe::withArchitecture),
    HIDDEN_SIZE(
            Part.NETWORK,
            new Names("hiddenSize", "--hidden"),
            // Beyond it a laptop cannot train in a lesson.
            new Range<>(Number::intValue, NumberBounds.whole(1, 1024), StepValues.multiplesOf(10)),
            Recipe::hiddenSize,
            Recipe::withHiddenSize),
    LAYERS(
            Part.NETWORK,
            new Names("layers", "--layers"),
            new Choice<>(
                    Integer.class,
                    RecipePoint::layers,
                    layers -> Text.of("network.recipe.whole", layers),
                    layers -> ""),
            Recipe::layers,
            Recipe::withLayers),
    READING_ORDER(
            Part.NETWORK,
            new Names("readingOrder", "--order"),
            new Choice<>(ReadingOrder.class, RecipePoint::orders, Choice::named, order -> ""),
            Recipe::readingOrder,
            Recipe::withReadingOrder),
    RECURRENT_START(
            Part.NETWORK,
            new Names("recurrentStart", "--start"),
            new Choice<>(RecurrentStart.class, RecurrentStart::of, Choice::named, RecurrentStart::explanation),
            Recipe::recurrentStart,
            Recipe::withRecurrentStart),
    OPTIMIZER(
            Part.TRAINING,
            new Names("optimizer", "--optimizer"),
            Choice.of(Optimizer.class).explained(Optimizer::explanation),
            Recipe::optimizer,
            Recipe::withOptimizer),
    LEARNING_RATE(
            Part.TRAINING,
            new Names("learningRate", "--learning-rate"),
            // With less than is offered, nothing is seen to happen.
            new Range<>(Number::doubleValue, NumberBounds.above(0, 1), StepValues.oneTwoFive(-5))
                    .offering(NumberBounds.decimal(1e-5, 1)),
            Recipe::learningRate,
            Recipe::withLearningRate),
    SCHEDULE(
            Part.TRAINING,
            new Names("schedule", "--schedule"),
            Choice.of(LearningRateSchedule.class).explained(LearningRateSchedule::explanation),
            Recipe::schedule,
            Recipe::withSchedule),
    GRADIENT_CLIP(
            Part.TRAINING,
            new Names("gradientClip", "--clip"),
            // A longer gradient than is offered means that the training has failed.
            new Range<>(Number::doubleValue, NumberBounds.notBelow(0), StepValues.oneTwoFive(-1))
                    .offering(NumberBounds.decimal(0, 1000)),
            Recipe::gradientClip,
            Recipe::withGradientClip),
    BATCH_SIZE(
            Part.TRAINING,
            new Names("batchSize", "--batch"),
            new Range<>(Number::intValue, NumberBounds.whole(1, 4096), StepValues.powersOfTwo()),
            Recipe::batchSize,
            Recipe::withBatchSize),
    SAMPLES(
            Part.DATA,
            new Names("samples", "--samples"),
            // Offered up to 500 times all of MNIST: more than any network here learns from.
            new Range<>(Number::longValue, NumberBounds.whole(1, 1_000_000_000), StepValues.oneTwoFive(2))
                    .offering(NumberBounds.whole(1, 30_000_000)),
            Recipe::samples,
            Recipe::withSamples),
    AUGMENTED(
            Part.DATA,
            new Names("augmented", ""),
            new Choice<>(Boolean.class, any -> List.of(false, true), RecipePoint::onOrOff, on -> ""),
            Recipe::augmented,
            Recipe::withAugmented),
    BUILT_IN_DIGITS(
            Part.DATA,
            new Names("builtInDigits", ""),
            new Range<>(
                    Number::intValue,
                    NumberBounds.whole(0, BuiltInDigits.TRAINING_SIZE),
                    StepValues.multiplesOf(5_000)),
            Recipe::builtInDigits,
            Recipe::withBuiltInDigits),
    SEED(
            Part.DATA,
            new Names("seed", "--seed"),
            // Eighteen figures, whatever they are, fit a long.
            new Range<>(
                            Number::longValue,
                            NumberBounds.whole(Long.MIN_VALUE, Long.MAX_VALUE),
                            StepValues.multiplesOf(1))
                    .offering(NumberBounds.whole(-999_999_999_999_999_999L, 999_999_999_999_999_999L)),
            Recipe::seed,
            Recipe::withSeed),
    EVALUATION_INTERVAL(
            Part.MEASURING,
            new Names("evaluationInterval", ""),
            new Range<>(Number::intValue, NumberBounds.whole(1, Integer.MAX_VALUE), StepValues.multiplesOf(10)),
            Recipe::evaluationInterval,
            Recipe::withEvaluationInterval);

    /** What a point is about. */
    public enum Part {
        /** What the network is. */
        NETWORK,
        /** How it learns. */
        TRAINING,
        /** What it learns from, and where chance starts. */
        DATA,
        /** How often it is measured: not to be edited. */
        MEASURING
    }

    /**
     * What programs call a point.
     *
     * @param json the record's component, and so the name in files
     * @param option on the command line; empty where it cannot be given there
     */
    private record Names(String json, String option) {}

    private final Part part;
    private final Names names;
    private final PointValues<?> values;
    private final Function<Recipe, ?> getter;
    private final BiFunction<Recipe, Object, Recipe> wither;

    <T> RecipePoint(
            Part part,
            Names names,
            PointValues<T> values,
            Function<Recipe, T> getter,
            BiFunction<Recipe, T, Recipe> wither) {
        this.part = part;
        this.names = names;
        this.values = values;
        this.getter = getter;
        this.wither = (recipe, value) -> wither.apply(recipe, values.cast(value));
    }

    private static List<Integer> layers(Architecture architecture) {
        LayerRange range = architecture.layers();
        return IntStream.rangeClosed(range.fewest(), range.most()).boxed().toList();
    }

    private static List<ReadingOrder> orders(Architecture architecture) {
        return architecture.readsLines() ? List.of(ReadingOrder.values()) : List.of(ReadingOrder.TOP_DOWN);
    }

    private static Text onOrOff(boolean on) {
        return Text.of(on ? "network.recipe.on" : "network.recipe.off");
    }

    /** The points of one part. */
    public static List<RecipePoint> of(Part part) {
        return Arrays.stream(values()).filter(point -> point.part == part).toList();
    }

    /** The points that a person edits in a form. */
    public static List<RecipePoint> edited() {
        return Arrays.stream(values())
                .filter(point -> point.part != Part.MEASURING)
                .toList();
    }

    /** The points that can be given on the command line beside the architecture. */
    public static List<RecipePoint> options() {
        return Arrays.stream(values())
                .filter(point -> !point.names.option.isEmpty())
                .toList();
    }

    /** What it is about. */
    public Part part() {
        return part;
    }

    /** The record's component, and so the name in files. */
    public String json() {
        return names.json;
    }

    /** What it is called on the command line, e.g. {@code --hidden}; only of {@link #options()}. */
    public String option() {
        return names.option;
    }

    /** What it is called. */
    public Text title() {
        return Text.of(this, "name");
    }

    /** What it does, and what happens with too much and too little. */
    public Text explanation() {
        return Text.of(this, "explanation");
    }

    /** Whether choosing an architecture fills in what is usual with it; two networks are compared on the same digits. */
    public boolean followsArchitecture() {
        return this != ARCHITECTURE && this != READING_ORDER && (part == Part.NETWORK || part == Part.TRAINING);
    }

    /** The value in {@code recipe}. */
    public Object get(Recipe recipe) {
        return getter.apply(recipe);
    }

    /**
     * {@code recipe} with another value.
     *
     * @param value of this point's type; any Number for a number
     * @throws UnusableValueException if it cannot have this value
     */
    public Recipe with(Recipe recipe, Object value) {
        return wither.apply(recipe, value);
    }

    /** What a network of an architecture usually has. */
    public Object usual(Architecture architecture) {
        return get(architecture.recipe());
    }

    /** Whether a network of an architecture may have {@code value}. */
    public boolean allows(Object value, Architecture architecture) {
        return values.contain(value, architecture);
    }

    /** @throws UnusableValueException if a network of an architecture may not have {@code value} */
    void require(Object value, Architecture architecture) {
        if (!allows(value, architecture)) {
            Text given = value == null ? Text.of("network.recipe.nothing") : shown(value);
            throw new UnusableValueException(
                    Text.of(this, "wrong", may(architecture), given, architecture.displayName()));
        }
    }

    /** What it may be. */
    private Object may(Architecture architecture) {
        return switch (this) {
            case LAYERS -> {
                LayerRange range = architecture.layers();
                yield range.isChoice()
                        ? Text.of("network.recipe.bounds.between", range.fewest(), range.most())
                        : range.fewest();
            }
            default -> bounds().map(NumberBounds::text).orElse(Text.of("network.recipe.nothing"));
        };
    }

    private Optional<NumberBounds> bounds() {
        return values instanceof Range<?> range ? Optional.of(range.allowed()) : Optional.empty();
    }

    /** Whether it is a number that is typed, with {@link #offered()} and {@link #steps()}; otherwise there are choices. */
    public boolean isTyped() {
        return values instanceof Range;
    }

    /** Which numbers to offer; only where it is typed. */
    public NumberBounds offered() {
        return ((Range<?>) values).offered();
    }

    /** The round numbers to step through; only where it is typed. */
    public StepValues steps() {
        return ((Range<?>) values).steps();
    }

    /** What a network of an architecture may choose among; one where there is no choice. Only where it is not typed. */
    public List<Object> choices(Architecture architecture) {
        return List.copyOf(((Choice<?>) values).among().apply(architecture));
    }

    /** Why a network of an architecture has no choice; only where there is one value. */
    public Text withoutChoice(Architecture architecture) {
        return Text.of(this, "withoutChoice", usual(architecture));
    }

    /** What {@code value} is called, or how it is written. */
    public Text shown(Object value) {
        if (values instanceof Choice<?> choice) {
            return choice.name(value);
        }
        if (this == SEED) {
            return Text.of("network.recipe.seed", value);
        }
        return Text.of(offered().whole() ? "network.recipe.whole" : "network.recipe.decimal", value);
    }

    /** What choosing {@code value} means, a sentence; empty where the point says enough. */
    public Optional<String> meaning(Object value) {
        return values instanceof Choice<?> choice
                ? Optional.of(choice.meaning(value)).filter(sentence -> !sentence.isEmpty())
                : Optional.empty();
    }

    /** {@code value} as it is written on the command line. */
    public String written(Object value) {
        return value instanceof Double number
                ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
                : value.toString();
    }

    /** What its option on the command line does, and what it usually is; only of {@link #options()}. */
    public Text optionText() {
        Object among = isTyped()
                ? ""
                : Text.list(Arrays.stream(Architecture.values())
                        .flatMap(architecture -> choices(architecture).stream())
                        .distinct()
                        .map(this::written)
                        .toList());
        return Text.of(this, "option", usualValues(), among);
    }

    /** The LSTM's usual value, and those that others have instead. */
    private Text usualValues() {
        Object ofLstm = usual(Architecture.LSTM);
        return Arrays.stream(Architecture.values())
                .filter(architecture -> !usual(architecture).equals(ofLstm))
                .map(architecture ->
                        Text.of("network.recipe.usualWith", architecture.toString(), written(usual(architecture))))
                .reduce(
                        Text.of("network.recipe.choice", written(ofLstm)),
                        (said, next) -> Text.of("network.recipe.list", said, next));
    }

    /** The type of its values. */
    public Class<?> type() {
        return values instanceof Choice<?> choice
                ? choice.type()
                : usual(Architecture.LSTM).getClass();
    }
}
