package rowreader.trace.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rowreader.network.training.GiveWay;
import rowreader.network.weights.LstmWeights;
import rowreader.network.weights.Matrix;
import rowreader.network.weights.ReadingOrder;
import rowreader.network.weights.RnnWeights;
import rowreader.network.weights.StackedLstmWeights;
import rowreader.trace.Gradients;
import rowreader.trace.Quantity;
import rowreader.trace.TestDigits;
import rowreader.trace.TestWeights;
import rowreader.trace.Trace;
import rowreader.trace.Tracer;
import rowreader.trace.UnitGroup;
import rowreader.trace.lab.GradientFlow.Course;
import rowreader.trace.lab.GradientFlow.Example;
import rowreader.trace.lab.GradientFlow.Verdict;

class GradientFlowTest {
    private static final List<Example> BLOTS = IntStream.range(0, 9)
            .mapToObj(number -> new Example(TestDigits.blot(number), number))
            .toList();

    /** With states near 0, where tanh's slope is 1, every step back multiplies the gradient by the recurrent weight. */
    private static RnnWeights scaling(float factor) {
        return new RnnWeights(
                new Matrix(28, 2, new float[56]),
                new Matrix(2, 2, new float[] {factor, 0, 0, factor}),
                new Matrix(1, 2, new float[2]),
                new Matrix(2, 10, new float[] {1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0}),
                new Matrix(1, 10, new float[10]),
                ReadingOrder.TOP_DOWN);
    }

    @ParameterizedTest
    @CsvSource({"0.5, VANISHES", "1, HOLDS", "2, EXPLODES"})
    void theVerdictSaysWhatWasMeasured(float factor, Verdict verdict) {
        GradientFlow flow = GradientFlow.of(scaling(factor), BLOTS, new GiveWay());
        Course course = flow.memory();
        assertThat(course.quantity()).isEqualTo(Quantity.HIDDEN_STATE);
        assertThat(course.median()).hasSize(27);
        assertThat(course.arrived()).isCloseTo(Math.pow(factor, 26), within(1e-4 * Math.pow(factor, 26)));
        assertThat(course.verdict()).isEqualTo(verdict);
        assertThat(flow.digits()).isEqualTo(9);
    }

    @Test
    void digitsOfClassesThatTheNetworkDoesNotHaveAreLeftOut() {
        GradientFlow flow = GradientFlow.of(TestWeights.random(28, 6, 3, 1), BLOTS, new GiveWay());
        assertThat(flow.digits()).isEqualTo(3);
    }

    @Test
    void anLstmRemembersByItsCellState() {
        GradientFlow flow = GradientFlow.of(TestWeights.random(12, 7), BLOTS, new GiveWay());
        assertThat(flow.courses())
                .extracting(Course::quantity)
                .containsExactly(Quantity.HIDDEN_STATE, Quantity.CELL_STATE);
        assertThat(flow.memory().quantity()).isEqualTo(Quantity.CELL_STATE);
        assertThat(flow.memory().median()).hasSize(28).endsWith(1.0);
    }

    @Test
    void theMedianLiesBetweenTheQuartiles() {
        for (Course course :
                GradientFlow.of(TestWeights.random(12, 7), BLOTS, new GiveWay()).courses()) {
            for (int timestep = 0; timestep < course.median().length; timestep++) {
                assertThat(course.median()[timestep]).isBetween(course.lower()[timestep], course.upper()[timestep]);
            }
        }
    }

    /** Nudging c itself and reading on is what the derivative with respect to c is about. */
    @Test
    void theGradientOfTheCellStateIsThatOfANudge() {
        LstmWeights weights = TestWeights.random(6, 3);
        Trace trace = new Tracer(weights).trace(TestDigits.blot(2));
        Gradients gradients = Gradients.ofLoss(trace, 4);
        float[] last = gradients.ofCellState(27);
        float[] hidden = gradients.ofHiddenState(27);
        for (int unit = 0; unit < 6; unit++) {
            double tanh = Math.tanh(trace.value(Quantity.CELL_STATE, 27, unit));
            double expected = hidden[unit] * trace.value(Quantity.OUTPUT_GATE, 27, unit) * (1 - tanh * tanh);
            assertThat((double) last[unit]).isCloseTo(expected, within(1e-6));
            // One row earlier it also goes on through the forget gate.
            double before = Math.tanh(trace.value(Quantity.CELL_STATE, 26, unit));
            double through = gradients.ofHiddenState(26)[unit]
                    * trace.value(Quantity.OUTPUT_GATE, 26, unit)
                    * (1 - before * before);
            assertThat((double) gradients.ofCellState(26)[unit])
                    .isCloseTo(through + last[unit] * trace.value(Quantity.FORGET_GATE, 27, unit), within(1e-6));
        }
    }

    /** The largest probability is 1 in float; that of the others is not 0, and neither is the gradient. */
    @Test
    void aConfidentAnswerHasAGradientStill() {
        RnnWeights weights = scaling(1);
        float[] bias = new float[10];
        bias[3] = 20;
        RnnWeights sure = new RnnWeights(
                weights.inputWeights(),
                weights.recurrentWeights(),
                weights.bias(),
                weights.outputWeights(),
                new Matrix(1, 10, bias),
                ReadingOrder.TOP_DOWN);
        Trace trace = new Tracer(sure).trace(TestDigits.blot(1));
        assertThat(trace.probabilities()[3]).isEqualTo(1f);
        double others = 0;
        for (int label = 0; label < 10; label++) {
            others += label == 3 ? 0 : trace.probabilities()[label];
        }
        assertThat(others).isPositive();
        float[] ofLast = Gradients.ofLoss(trace, 3).ofHiddenState(27);
        assertThat(ofLast[0]).isPositive();
    }

    /** The same quartiles as a library's of every digit's own norms. */
    @ParameterizedTest
    @ValueSource(ints = {1, 4, 8, 9})
    void theQuartilesAreThoseOfTheDigitsOwnNorms(int count) {
        StackedLstmWeights weights = TestWeights.stacked(7, ReadingOrder.TOP_DOWN, 7);
        List<Example> examples = BLOTS.subList(0, count);
        GradientFlow flow = GradientFlow.of(weights, examples, new GiveWay());
        List<Gradients> gradients = examples.stream()
                .map(each -> Gradients.ofLoss(new Tracer(weights).trace(each.digit()), each.label()))
                .toList();

        assertThat(flow.digits()).isEqualTo(count);
        assertThat(flow.courses()).extracting(course -> course.units().first()).containsExactly(0, 0, 7, 7);
        for (Course course : flow.courses()) {
            boolean hidden = course.quantity() == Quantity.HIDDEN_STATE;
            int end = hidden ? 26 : 27;
            assertThat(course.lower()).hasSize(end + 1);
            for (int timestep = 0; timestep <= end; timestep++) {
                int at = timestep;
                double[] parts = gradients.stream()
                        .mapToDouble(of -> norm(of, hidden, at, course.units()) / norm(of, hidden, end, course.units()))
                        .toArray();
                Percentile library = new Percentile().withEstimationType(Percentile.EstimationType.R_7);
                library.setData(parts);
                assertThat(course.lower()[at]).isCloseTo(library.evaluate(25), withinPercentage(0.01));
                assertThat(course.median()[at]).isCloseTo(library.evaluate(50), withinPercentage(0.01));
                assertThat(course.upper()[at]).isCloseTo(library.evaluate(75), withinPercentage(0.01));
            }
        }
    }

    private static double norm(Gradients of, boolean hidden, int timestep, UnitGroup units) {
        float[] gradient = hidden ? of.ofHiddenState(timestep) : of.ofCellState(timestep);
        double sum = 0;
        for (int unit = units.first(); unit < units.end(); unit++) {
            sum += Math.pow(gradient[unit], 2);
        }
        return Math.sqrt(sum);
    }

    @ParameterizedTest
    @CsvSource({"0.0999, VANISHES", "0.1, HOLDS", "10, HOLDS", "10.01, EXPLODES"})
    void aTenthAndTenTimesStillHold(double arrived, Verdict verdict) {
        double[] course = {arrived, 1};
        assertThat(new Course(null, Quantity.HIDDEN_STATE, course, course, course).verdict())
                .isEqualTo(verdict);
    }

    @Test
    void ofANetworkThatHearsNothingThereIsNoCourse() {
        RnnWeights heard = scaling(1);
        RnnWeights deaf = new RnnWeights(
                heard.inputWeights(),
                heard.recurrentWeights(),
                heard.bias(),
                new Matrix(2, 10, new float[20]),
                heard.outputBias(),
                ReadingOrder.TOP_DOWN);

        GradientFlow flow = GradientFlow.of(deaf, BLOTS, new GiveWay());

        assertThat(flow.digits()).isZero();
        assertThat(flow.courses()).isEmpty();
        assertThat(flow.memory()).isNull();
    }
}
