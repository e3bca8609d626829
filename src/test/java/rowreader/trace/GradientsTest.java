package rowreader.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rowreader.data.Digit;
import rowreader.network.weights.ReadingOrder;
import rowreader.network.weights.SequenceWeights;

/** Backpropagation against finite differences of the very equations that it follows back. */
class GradientsTest {
    private static final int H = 6;
    private static final int LABEL = 3;
    private static final float STEP = 1e-2f;
    private static final Digit DIGIT = TestDigits.blot(1);

    record Case(SequenceWeights weights, Ablation ablation) {
        @Override
        public String toString() {
            return weights.getClass().getSimpleName() + " " + ablation.kind() + " of " + ablation.units();
        }
    }

    static Stream<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (SequenceWeights weights : TestWeights.ofEveryKind(H, ReadingOrder.COLUMNS, 5)) {
            cases.add(new Case(weights, Ablation.NONE));
            for (Ablation.Kind kind : Ablation.Kind.values()) {
                cases.add(new Case(weights, new Ablation(Set.of(1, 4), kind, 8)));
            }
        }
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyPixelsShareOfTheLossIsThatOfFiniteDifferences(Case each) {
        RecurrentEquations equations = RecurrentEquations.of(each.weights());
        Reading reading = Reading.of(DIGIT).withAblation(each.ablation());
        float[] gradient = Gradients.ofLoss(new Tracer(each.weights()).trace(reading), LABEL)
                .ofPixels();

        double[] expected = new double[Digit.PIXELS];
        double largest = 0;
        for (int pixel = 0; pixel < Digit.PIXELS; pixel++) {
            expected[pixel] =
                    (loss(equations, reading, pixel, STEP) - loss(equations, reading, pixel, -STEP)) / (2 * STEP);
            largest = Math.max(largest, Math.abs(expected[pixel]));
        }
        assertThat(largest).as("something to compare").isGreaterThan(1e-3);
        for (int pixel = 0; pixel < Digit.PIXELS; pixel++) {
            assertThat((double) gradient[pixel])
                    .as("pixel %d", pixel)
                    .isCloseTo(expected[pixel], within(0.01 * largest + 1e-4));
        }
    }

    private static double loss(RecurrentEquations equations, Reading reading, int pixel, float change) {
        float[] pixels = reading.digit().pixels();
        pixels[pixel] += change;
        ForwardPass pass = new ForwardPass(equations);
        pass.begin(pixels, reading.ablation());
        pass.readToEnd();
        return -Math.log(pass.probabilities()[LABEL]);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theGradientOfAHiddenStateIsWhatTheLossDoesWhenThatStateIsChanged(Case each) {
        RecurrentEquations equations = RecurrentEquations.of(each.weights());
        Trace trace = new Tracer(each.weights()).trace(Reading.of(DIGIT).withAblation(each.ablation()));
        Gradients gradients = Gradients.ofLoss(trace, LABEL);

        for (int timestep : new int[] {4, 15, 26, 27}) {
            // Not those below the top: the layers above have read them before they could be changed here.
            for (int unit = equations.firstOutputUnit(); unit < equations.units(); unit++) {
                double expected =
                        (loss(equations, each, timestep, unit, STEP) - loss(equations, each, timestep, unit, -STEP))
                                / (2 * STEP);
                assertThat((double) gradients.ofHiddenState(timestep)[unit])
                        .as("unit %d at timestep %d", unit, timestep)
                        .isCloseTo(expected, within(0.01 * Math.abs(expected) + 5e-4));
            }
        }
    }

    private static double loss(RecurrentEquations equations, Case each, int changedAt, int unit, float change) {
        float[] lines = equations.traversal().arranged(DIGIT).pixels();
        CellValues[] now = equations.blankValues();
        for (int timestep = 0; timestep < Digit.SIDE; timestep++) {
            CellValues[] before = now;
            now = equations.blankValues();
            for (int index = 0; index < now.length; index++) {
                RecurrentLayer layer = equations.layers().get(index);
                if (layer.readsLines()) {
                    layer.cell().project(lines, layer.line(timestep, Digit.SIDE) * Digit.SIDE, now[index].sums);
                }
            }
            equations.step(timestep, List.of(each.ablation()), before, now);
            if (timestep == changedAt) {
                int index = equations.layerIndexOf(unit);
                now[index]
                        .hiddenState[
                        unit - equations.layers().get(index).units().first()] += change;
            }
        }
        return -Math.log(equations.probabilities(now)[LABEL]);
    }
}
