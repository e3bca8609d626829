package rowreader.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rowreader.data.Digit;
import rowreader.network.weights.ReadingOrder;
import rowreader.network.weights.SequenceWeights;
import rowreader.text.Text;

/** What each layer of a network reads and who hears it, with three blank rows after the digit. */
class LayersOfATraceTest {
    private static final int UNITS = 5;
    private static final int TIMESTEPS = 31;
    private static final Digit DIGIT = TestDigits.blot(1);
    private static final Reading READING =
            Reading.of(DIGIT).withBlankRowsAfter(3).withAblation(Ablation.ofUnit(2));

    static Stream<Trace> traces() {
        return Stream.of(ReadingOrder.TOP_DOWN, ReadingOrder.BOTTOM_UP, ReadingOrder.COLUMNS)
                .flatMap(order -> TestWeights.ofEveryKind(UNITS, order, 5).stream())
                .map(weights -> new Tracer(weights).trace(READING));
    }

    private static Trace trace(int kind) {
        SequenceWeights weights =
                TestWeights.ofEveryKind(UNITS, ReadingOrder.TOP_DOWN, 5).get(kind);
        return new Tracer(weights).trace(READING);
    }

    /** A line of the picture; blank after the last. */
    private static float[] line(ReadingOrder order, int number) {
        float[] line = new float[28];
        for (int position = 0; position < 28 && number < 28; position++) {
            line[position] = switch (order) {
                case TOP_DOWN -> DIGIT.at(number, position);
                case BOTTOM_UP -> DIGIT.at(27 - number, position);
                default -> DIGIT.at(position, number);
            };
        }
        return line;
    }

    @ParameterizedTest
    @MethodSource("traces")
    void aLayerReadsTheLinesInItsOrderOrTheStatesBelow(Trace trace) {
        List<UnitGroup> groups = trace.equations().groups();
        for (int timestep = 0; timestep < TIMESTEPS; timestep++) {
            for (UnitGroup group : groups) {
                boolean isSecond = group.first() > 0;
                float[] expected =
                        switch (isSecond ? group.title().orElseThrow().key() : "") {
                            case "trace.units.backwards" ->
                                line(trace.traversal().order(), TIMESTEPS - 1 - timestep);
                            case "trace.units.layer" -> below(trace, timestep);
                            default -> line(trace.traversal().order(), timestep);
                        };
                assertThat(trace.input(timestep, group.end() - 1)).isEqualTo(expected);
                assertThat(trace.equations().readsLines(group)).isEqualTo(expected.length == 28);
            }
        }
    }

    private static float[] below(Trace trace, int timestep) {
        float[] below = new float[UNITS];
        for (int unit = 0; unit < UNITS; unit++) {
            below[unit] = trace.value(Quantity.HIDDEN_STATE, timestep, unit);
        }
        return below;
    }

    @ParameterizedTest
    @MethodSource("traces")
    void theUnitsThatAreHeardMakeTheLogits(Trace trace) {
        RecurrentEquations equations = trace.equations();
        for (int timestep = 0; timestep < TIMESTEPS; timestep++) {
            float[] logits = trace.logits(timestep);
            double exponentials = 0;
            for (int label = 0; label < 10; label++) {
                double sum = equations.outputBias(label);
                for (int unit = 0; unit < trace.units(); unit++) {
                    double weight = equations.outputWeight(unit, label);
                    assertThat(weight == 0).isNotEqualTo(equations.hears(equations.groupOf(unit)));
                    assertThat(weight == 0).isEqualTo(unit < equations.firstHeardUnit());
                    sum += trace.value(Quantity.HIDDEN_STATE, timestep, unit) * weight;
                }
                assertThat(sum).isCloseTo(logits[label], within(1e-5));
                exponentials += Math.exp(sum);
            }
            for (int label = 0; label < 10; label++) {
                assertThat((double) trace.readout(timestep, label))
                        .isCloseTo(Math.exp(logits[label]) / exponentials, within(1e-5));
            }
            assertThat(trace.isLast(timestep)).isEqualTo(timestep == 30);
        }
    }

    @ParameterizedTest
    @MethodSource("traces")
    void anotherDigitIsReadUnderTheSameCircumstances(Trace trace) {
        Digit other = TestDigits.blot(2);
        Trace read = new Tracer(trace.weights()).trace(READING.withDigit(other));

        assertThat(trace.probabilitiesOf(other)).isEqualTo(read.probabilities()).isNotEqualTo(trace.probabilities());
        assertThat(trace.isByLines()).isTrue();
        assertThat(trace.classes()).isEqualTo(10);
    }

    @Test
    void layersAndDirectionsAreNamedWhereThereAreTwo() {
        for (int kind = 0; kind < 3; kind++) {
            assertThat(trace(kind).equations().groups()).containsExactly(new UnitGroup(Optional.empty(), 0, UNITS));
            assertThat(trace(kind).traversal().bothWays()).isFalse();
        }
        assertThat(trace(3).equations().groups())
                .containsExactly(
                        new UnitGroup(Optional.of(Text.of("trace.units.layer", 1)), 0, UNITS),
                        new UnitGroup(Optional.of(Text.of("trace.units.layer", 2)), UNITS, UNITS));
        assertThat(trace(3).traversal().bothWays()).isFalse();
        assertThat(trace(4).equations().groups())
                .containsExactly(
                        new UnitGroup(Optional.of(Text.of("trace.units.forwards")), 0, UNITS),
                        new UnitGroup(Optional.of(Text.of("trace.units.backwards")), UNITS, UNITS));
        assertThat(trace(4).traversal().bothWays()).isTrue();
    }

    @Test
    void aLabelBeyondTheNamesIsItsOwnName() {
        Trace named = new Tracer(TestWeights.random(5, 3), Garments.NAMES.subList(0, 7)).trace(DIGIT);

        assertThat(named.classNames()).isEqualTo(Garments.NAMES.subList(0, 7));
        assertThat(named.className(6)).isEqualTo(Garments.NAMES.get(6));
        assertThat(named.className(7)).isEqualTo("7");
    }

    @Test
    void aLeadOfAFifthIsADecisionAndLessIsNone() {
        assertThat(Trace.decidedAt(new float[][] {{0, 1}, {0.2f, 0}, {0.9f, 0.1f}}))
                .hasValue(1);
        assertThat(Trace.decidedAt(new float[][] {{0.2f, 0}, {0.9f, 0.1f}})).hasValue(0);
        assertThat(Trace.decidedAt(new float[][] {{0.9f, 0.1f}, {0.199f, 0}})).isEmpty();
    }
}
