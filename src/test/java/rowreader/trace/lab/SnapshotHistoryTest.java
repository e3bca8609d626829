package rowreader.trace.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rowreader.network.weights.LstmWeights;
import rowreader.trace.TestWeights;

class SnapshotHistoryTest {
    private static final LstmWeights WEIGHTS = TestWeights.random(1, 1);
    private final SnapshotHistory history = new SnapshotHistory(64);

    @ParameterizedTest
    @ValueSource(ints = {1, 50, 137})
    void itStaysBoundedAndEvenHoweverLongTheTraining(int between) {
        long samples = 0;
        for (int i = 0; i < 5000; i++) {
            history.add(samples, WEIGHTS);
            assertThat(history.snapshots()).hasSizeLessThanOrEqualTo(64);
            assertThat(first(history)).isZero();
            assertThat(last(history)).isEqualTo(samples);
            samples += between;
        }
        assertThat(history.snapshots()).hasSizeGreaterThanOrEqualTo(31);
        assertEven();
    }

    @Test
    void itStaysEvenWhenWeightsComeIrregularly() {
        Random random = new Random(3);
        long samples = 0;
        for (int i = 0; i < 5000; i++) {
            history.add(samples, WEIGHTS);
            samples += 1 + random.nextInt(100);
        }
        assertEven();
    }

    /** Except for the newest, which is there however near it lies to the last one kept. */
    private void assertEven() {
        List<Snapshot> snapshots = history.snapshots();
        long[] distances = IntStream.range(1, snapshots.size() - 1)
                .mapToLong(
                        i -> snapshots.get(i).samples() - snapshots.get(i - 1).samples())
                .toArray();
        long shortest = Arrays.stream(distances).min().orElseThrow();
        long longest = Arrays.stream(distances).max().orElseThrow();
        assertThat(longest).isLessThanOrEqualTo(3 * shortest);
    }

    @Test
    void aShortTrainingIsKeptWhole() {
        for (int samples = 0; samples < 60; samples++) {
            history.add(samples, WEIGHTS);
        }
        assertThat(history.snapshots()).hasSize(60);
    }

    @Test
    void theSameNumberOfSamplesTwiceIsHeldOnceWithItsNewestWeights() {
        LstmWeights newer = TestWeights.random(1, 2);
        history.add(0, WEIGHTS);
        history.add(0, newer);

        assertThat(history.snapshots()).extracting(Snapshot::weights).containsExactly(newer);
    }

    @Test
    void anEmptyHistoryHasNoSnapshotsAndAClearedOneStartsAnew() {
        assertThat(history.snapshots()).isEmpty();
        history.add(100, WEIGHTS);
        history.clear();
        assertThat(history.snapshots()).isEmpty();
        history.add(5, WEIGHTS);
        assertThat(first(history)).isEqualTo(5);
    }

    @Test
    void goingBackWithoutClearingIsRefused() {
        history.add(100, WEIGHTS);
        assertThatThrownBy(() -> history.add(99, WEIGHTS)).hasMessageContaining("99 after 100");
    }

    private static long first(SnapshotHistory history) {
        return history.snapshots().get(0).samples();
    }

    private static long last(SnapshotHistory history) {
        List<Snapshot> snapshots = history.snapshots();
        return snapshots.get(snapshots.size() - 1).samples();
    }

    @Test
    void aTrainingThatGoesOnFarFromItsBeginningIsKeptAsEvenly() {
        for (int i = 0; i < 5000; i++) {
            history.add(1_000_000 + 100L * i, WEIGHTS);
        }
        assertThat(history.snapshots()).hasSizeGreaterThanOrEqualTo(31);
        assertEven();
    }
}
