package rowreader.trace.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import rowreader.network.weights.Matrix;
import rowreader.network.weights.ReadingOrder;
import rowreader.network.weights.RnnWeights;
import rowreader.trace.TestDigits;
import rowreader.trace.TestWeights;
import rowreader.trace.Trace;
import rowreader.trace.Tracer;
import rowreader.trace.lab.GradientNorms.Course;

class GradientNormsTest {
    private final Trace trace = new Tracer(TestWeights.stacked(8, ReadingOrder.TOP_DOWN, 3)).trace(TestDigits.blot(1));

    @Test
    void theLossIsAgainstTheTruthWhereItIsKnownAndElseAgainstTheAnswer() {
        assertThat(GradientNorms.of(trace, 7).label()).isEqualTo(7);
        assertThat(GradientNorms.of(trace, 7).labelIsTruth()).isTrue();
        assertThat(GradientNorms.of(trace, null).label()).isEqualTo(trace.prediction());
        assertThat(GradientNorms.of(trace, null).labelIsTruth()).isFalse();
        assertThat(GradientNorms.of(trace, 10).label()).as("unknown label").isEqualTo(trace.prediction());
    }

    @Test
    void eachLayerHasItsCourse() {
        assertThat(GradientNorms.of(trace, 7).courses())
                .hasSize(2)
                .allSatisfy(course -> assertThat(course.norms()).hasSize(28).doesNotContain(0));
    }

    /** With weights of half the identity and states near 0, where tanh's slope is 1, every step back halves the gradient. */
    @Test
    void aSimpleNetworkThatHalvesItsStateHalvesTheGradientAtEveryTimestep() {
        RnnWeights halving = new RnnWeights(
                new Matrix(28, 2, new float[56]),
                new Matrix(2, 2, new float[] {0.5f, 0, 0, 0.5f}),
                new Matrix(1, 2, new float[2]),
                new Matrix(2, 10, new float[] {1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0}),
                new Matrix(1, 10, new float[10]),
                ReadingOrder.TOP_DOWN);
        Course course = GradientNorms.of(new Tracer(halving).trace(TestDigits.blot(1)), 4)
                .courses()
                .get(0);
        for (int timestep = 1; timestep < 28; timestep++) {
            assertThat(course.norms()[timestep - 1] / course.norms()[timestep]).isCloseTo(0.5, within(1e-6));
        }
        assertThat(course.left()).isCloseTo(Math.pow(0.5, 27), within(1e-14));
    }
}
