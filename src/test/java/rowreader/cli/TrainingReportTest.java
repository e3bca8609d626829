package rowreader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rowreader.network.training.TrainingState;
import rowreader.text.Text;

class TrainingReportTest {
    private final TrainingReport report = new TrainingReport(System::nanoTime) {
        @Override
        void printSummary() {
            // Its subclasses do.
        }
    };

    @ParameterizedTest
    @EnumSource(names = {"FINISHED", "FAILED"})
    @Timeout(value = 5, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void whoWaitsIsToldHowTheRunEnded(TrainingState end) throws InterruptedException {
        report.onStateChanged(TrainingState.TRAINING);
        new Thread(() -> report.onStateChanged(end)).start();
        assertThat(report.awaitEnd()).isEqualTo(end);
    }

    @Test
    void thereIsSomethingToSaveAfterTheFirstIteration() {
        assertThat(report.hasTrained()).isFalse();
        report.onIteration(1, 64, 2.3);
        assertThat(report.hasTrained()).isTrue();
    }

    @Test
    void theReasonOfAFailureIsKept() {
        assertThat(report.failure()).isNull();
        Text reason = Text.of("text.reason", "It diverged.");
        report.onFailed(reason);
        assertThat(report.failure()).isEqualTo(reason);
    }
}
