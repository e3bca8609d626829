package rowreader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import rowreader.network.record.AccuracyPoint;
import rowreader.network.record.AccuracyPoint.Split;
import rowreader.network.training.TrainingState;

class JsonTrainingReportTest {
    @Test
    void everyMeasurementOnTestDigitsIsALineAndTheRunAsAWholeTheLast() {
        StringWriter written = new StringWriter();
        JsonTrainingReport report = new JsonTrainingReport(new JsonLines(new PrintWriter(written)));
        report.onStateChanged(TrainingState.TRAINING);
        report.onIteration(20, 1_000, 1.5);
        report.onEvaluated(new AccuracyPoint(20, 1_000, Split.TRAINING_MINIBATCH, 0.5, 20));
        report.onEvaluated(new AccuracyPoint(20, 1_000, Split.TEST_MINIBATCH, 0.25, 20));
        report.onIteration(40, 2_000, 0.5);
        report.onEvaluated(new AccuracyPoint(40, 2_000, Split.TEST, 0.75, 200));
        report.onStateChanged(TrainingState.FINISHED);
        report.printSummary();
        List<String> lines = written.toString().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0))
                .isEqualTo("{\"iteration\":20,\"samples\":1000,\"trainingLoss\":1.5,\"trainingMinibatchAccuracy\":0.5,"
                        + "\"testMinibatchAccuracy\":0.25}");
        assertThat(lines.get(1))
                .isEqualTo(
                        "{\"iteration\":40,\"samples\":2000,\"trainingLoss\":0.5,\"testAccuracy\":0.75,\"count\":200}");
        assertThat(lines.get(2)).startsWith("{\"samples\":2000,\"iterations\":40,\"testAccuracy\":0.75,\"seconds\":");
    }
}
