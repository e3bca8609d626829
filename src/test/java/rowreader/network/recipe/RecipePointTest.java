package rowreader.network.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import rowreader.network.weights.ReadingOrder;
import rowreader.text.Text;
import rowreader.text.UnusableValueException;

class RecipePointTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A value of each point that is not the seed network's. */
    private static final Map<RecipePoint, Object> OTHERS = Map.ofEntries(
            Map.entry(RecipePoint.ARCHITECTURE, Architecture.GRU),
            Map.entry(RecipePoint.HIDDEN_SIZE, 20),
            Map.entry(RecipePoint.LAYERS, 3),
            Map.entry(RecipePoint.READING_ORDER, ReadingOrder.COLUMNS),
            Map.entry(RecipePoint.RECURRENT_START, RecurrentStart.UNIFORM),
            Map.entry(RecipePoint.OPTIMIZER, Optimizer.MOMENTUM),
            Map.entry(RecipePoint.LEARNING_RATE, 0.02),
            Map.entry(RecipePoint.SCHEDULE, LearningRateSchedule.ONE_CYCLE),
            Map.entry(RecipePoint.GRADIENT_CLIP, 2.5),
            Map.entry(RecipePoint.BATCH_SIZE, 7),
            Map.entry(RecipePoint.SAMPLES, 5_000L),
            Map.entry(RecipePoint.AUGMENTED, true),
            Map.entry(RecipePoint.BUILT_IN_DIGITS, 100),
            Map.entry(RecipePoint.SEED, -9L),
            Map.entry(RecipePoint.EVALUATION_INTERVAL, 3));

    private static Recipe base(RecipePoint point) {
        return switch (point) {
            case LAYERS -> Architecture.STACKED_LSTM.recipe();
            case RECURRENT_START -> Architecture.RNN.recipe();
            default -> Recipe.SEED;
        };
    }

    @Test
    void theListHasEveryComponentOfTheRecipeThatCanBeChosenByItsName() {
        assertThat(RecipePoint.values())
                .extracting(RecipePoint::json)
                .containsExactlyInAnyOrder(Arrays.stream(Recipe.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        // Only a network that another program made has sizes of its own.
                        .filter(name -> !name.equals("sizes"))
                        .toArray(String[]::new));
    }

    @ParameterizedTest
    @EnumSource(RecipePoint.class)
    void aPointIsChangedAloneAndReadAgain(RecipePoint point) {
        Recipe changed = point.with(base(point), OTHERS.get(point));
        assertThat(point.get(changed)).isEqualTo(OTHERS.get(point)).isNotEqualTo(point.get(base(point)));
        for (RecipePoint other : RecipePoint.values()) {
            if (other != point) {
                assertThat(other.get(changed)).as("%s", other).isEqualTo(other.get(base(point)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(RecipePoint.class)
    void filesCallAPointByItsName(RecipePoint point) throws Exception {
        Recipe changed = point.with(base(point), OTHERS.get(point));
        JsonNode json = JSON.valueToTree(changed);
        assertThat(json.path(point.json()).asText())
                .isEqualTo(
                        OTHERS.get(point) instanceof Enum<?> constant
                                ? constant.name()
                                : OTHERS.get(point).toString());
        assertThat(json.size()).isEqualTo(RecipePoint.values().length);
        assertThat(JSON.treeToValue(json, Recipe.class)).isEqualTo(changed);
    }

    @Test
    void aFileThatSaysDistortedIsRead() throws Exception {
        String json = JSON.writeValueAsString(Recipe.BEST).replace("\"augmented\"", "\"distorted\"");
        assertThat(JSON.readValue(json, Recipe.class)).isEqualTo(Recipe.BEST);
    }

    static Stream<Arguments> wrongValues() {
        return Stream.of(
                Arguments.of(RecipePoint.HIDDEN_SIZE, List.of(0, -1, 1025), "The hidden size must be 1 to 1,024, not "),
                Arguments.of(RecipePoint.LAYERS, List.of(0, 1, 5), "layers of the Stacked LSTM must be 2 to 4, not "),
                Arguments.of(
                        RecipePoint.LEARNING_RATE,
                        List.of(0.0, -0.1, 1.01, Double.NaN, Double.POSITIVE_INFINITY),
                        "The learning rate must be more than 0 and at most 1, not "),
                Arguments.of(
                        RecipePoint.GRADIENT_CLIP,
                        List.of(-0.5, Double.NaN, Double.POSITIVE_INFINITY),
                        "The gradient clip must be at least 0, not "),
                Arguments.of(RecipePoint.BATCH_SIZE, List.of(0, 4097), "The batch size must be 1 to 4,096, not "),
                Arguments.of(
                        RecipePoint.SAMPLES,
                        List.of(0L, -5L, 1_000_000_001L),
                        "The number of samples must be 1 to 1,000,000,000, not "),
                Arguments.of(
                        RecipePoint.BUILT_IN_DIGITS,
                        List.of(-1, 1_000_000),
                        "The number of built-in digits must be 0 to 60,000, not "),
                Arguments.of(RecipePoint.EVALUATION_INTERVAL, List.of(0, -20), "The evaluation interval must be "));
    }

    @ParameterizedTest
    @MethodSource("wrongValues")
    void aValueThatItCannotHaveIsRefusedInASentence(RecipePoint point, List<Object> values, String sentence) {
        for (Object value : values) {
            if (point == RecipePoint.LAYERS && value.equals(0)) {
                // None said: as many as usual, for files from before there was a choice.
                assertThat(point.get(point.with(base(point), value))).isEqualTo(2);
                continue;
            }
            assertThatThrownBy(() -> point.with(base(point), value))
                    .as("%s", value)
                    .isInstanceOf(UnusableValueException.class)
                    .hasMessageContaining(sentence)
                    .hasMessageEndingWith(point.shown(value) + ".");
        }
    }

    @Test
    void whatSeesThePictureAtOnceHasNoReadingOrder() {
        assertThatThrownBy(() -> Architecture.MLP.recipe().withReadingOrder(ReadingOrder.COLUMNS))
                .isInstanceOf(UnusableValueException.class)
                .hasMessage("The Dense network sees the whole picture at once and has no reading order:"
                        + " \"Left to right\" cannot be chosen.");
    }

    @ParameterizedTest
    @EnumSource(Architecture.class)
    void whatIsUsualIsAllowedAndOffered(Architecture architecture) {
        for (RecipePoint point : RecipePoint.values()) {
            Object usual = point.usual(architecture);
            assertThat(point.allows(usual, architecture)).as("%s", point).isTrue();
            if (point.isTyped()) {
                assertThat(point.offered().contains((Number) usual))
                        .as("%s", point)
                        .isTrue();
            } else {
                assertThat(point.choices(architecture)).as("%s", point).contains(usual);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(RecipePoint.class)
    void whatIsOfferedIsAllowed(RecipePoint point) {
        for (Architecture architecture : Architecture.values()) {
            if (point.isTyped()) {
                for (BigDecimal end :
                        List.of(point.offered().least(), point.offered().most())) {
                    assertThat(point.allows(end, architecture)).as("%s", end).isTrue();
                }
            } else {
                assertThat(point.choices(architecture))
                        .isNotEmpty()
                        .allMatch(value -> point.allows(value, architecture));
            }
        }
    }

    @Test
    void everyPointThatIsEditedIsNamedAndExplained() {
        for (RecipePoint point : RecipePoint.edited()) {
            assertThat(point.title().toString()).isNotBlank();
            assertThat(point.explanation().toString()).endsWith(".");
        }
    }

    @Test
    void anOptionSaysWhatIsUsualWithTheLstmAndWhatOthersHaveInstead() {
        assertThat(RecipePoint.HIDDEN_SIZE.optionText())
                .hasToString("Hidden units of a layer (150, mlp 256, lenet 500).");
        assertThat(RecipePoint.SCHEDULE.optionText())
                .hasToString("How the learning rate changes over the run: constant, one-cycle (constant, lenet"
                        + " one-cycle).");
    }

    @Test
    void whatAValueIsCalledIsSaidInTheLanguageOfWhoeverReadsIt() {
        Text constant = RecipePoint.SCHEDULE.shown(LearningRateSchedule.CONSTANT);
        assertThat(constant.words(Locale.GERMAN)).isEqualTo("Konstant");
        assertThat(constant.words(Locale.ENGLISH)).isEqualTo("Constant");
        Text off = RecipePoint.AUGMENTED.shown(false);
        assertThat(off.words(Locale.GERMAN)).isEqualTo("aus");
        assertThat(off.words(Locale.ENGLISH)).isEqualTo("off");
    }
}
