package rowreader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rowreader.network.recipe.Recipe;
import rowreader.network.training.TrainingState;
import rowreader.text.InEnglish;

@ExtendWith(InEnglish.class)
class TextTrainingReportTest {
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsSaidAfterTheLastIterationBeginsALine(boolean terminal) {
        StringWriter written = new StringWriter();
        PrintWriter out = new PrintWriter(written);
        TextTrainingReport report = new TextTrainingReport(out, Recipe.SEED.withSamples(128), terminal);
        report.onStateChanged(TrainingState.TRAINING);
        report.onIteration(1, 64, 2.3);
        report.onIteration(2, 128, 2.2);
        report.onStateChanged(TrainingState.FINISHED);
        out.println("Saved");
        report.printSummary();

        // The bar is painted over itself.
        assertThat(written.toString().replace("\r[", "[").lines().toList())
                .contains("Saved")
                .noneMatch(String::isBlank)
                .last()
                .asString()
                .contains("128");
    }
}
