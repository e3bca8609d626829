package rowreader.trace.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rowreader.trace.Ablation;
import rowreader.trace.Reading;
import rowreader.trace.TestDigits;
import rowreader.trace.TestWeights;
import rowreader.trace.Trace;
import rowreader.trace.Tracer;

class BeliefMatrixTest {
    @Test
    void everyRowOfTheMatrixIsTheTraceOfItsSnapshot() {
        List<Snapshot> snapshots =
                List.of(new Snapshot(0, TestWeights.random(20, 1)), new Snapshot(300, TestWeights.random(20, 2)));
        Reading reading = new Reading(TestDigits.blot(1), 2, new Ablation(Set.of(1), Ablation.Kind.CELL_FROZEN, 4));
        BeliefMatrix matrix = BeliefMatrix.of(snapshots, reading);

        assertThat(matrix.snapshots()).isEqualTo(2);
        assertThat(matrix.timesteps()).isEqualTo(30);
        assertThat(matrix.samples(1)).isEqualTo(300);
        for (int s = 0; s < 2; s++) {
            Trace trace = new Tracer(snapshots.get(s).weights()).trace(reading);
            for (int t = 0; t < 30; t++) {
                assertThat(matrix.prediction(s, t)).isEqualTo(trace.prediction(t));
                for (int label = 0; label < 10; label++) {
                    assertThat(matrix.probability(s, t, label)).isEqualTo(trace.readout(t, label));
                }
            }
        }
    }

    @Test
    void noSnapshotsMakeAnEmptyMatrix() {
        assertThat(BeliefMatrix.of(List.of(), Reading.of(TestDigits.blot(1))).snapshots())
                .isZero();
    }
}
