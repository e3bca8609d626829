package rowreader.viewmodel.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rowreader.data.Dataset;
import rowreader.network.model.BuiltInModel;
import rowreader.network.model.Model;
import rowreader.trace.Garments;
import rowreader.trace.Trace;

class ComparisonModelTest {
    private final StudiesFixture fixture = new StudiesFixture();
    private final ComparisonModel model = fixture.studies.comparison();

    @BeforeEach
    void read() {
        fixture.ready();
        model.wanted(true);
    }

    @Test
    void aKeptReadingIsComparedWithWhatIsReadLater() {
        Trace kept = fixture.reading.getTrace();
        model.keep();
        assertThat(model.comparisonProperty().get().divergence().firstDivergence(0))
                .isEmpty();

        fixture.drawing.showTestDigit("Blots", 1, StudiesFixture.TEST.digit(1), 0, Dataset.DIGIT_NAMES);

        Comparison comparison = model.comparisonProperty().get();
        assertThat(comparison.first()).isSameAs(kept);
        assertThat(comparison.second()).isSameAs(fixture.reading.getTrace());
        assertThat(comparison.divergence().firstDivergence(0)).isPresent();
        assertThat(model.otherDescriptionProperty().get().words()).contains("after 1280 training samples");
    }

    @Test
    void theKeptReadingKeepsTheNamesOfItsClasses() {
        fixture.readyWithGarments();
        model.keep();

        fixture.ready();

        assertThat(model.comparisonProperty().get().first().className(0)).isEqualTo("T-shirt/top");
        assertThat(model.comparisonProperty().get().second().className(0)).isEqualTo("0");
        assertThat(model.otherWeights().getValue().classNames()).isEqualTo(Garments.NAMES);
    }

    @Test
    void withoutAnotherReadingThereIsNothingToCompare() {
        assertThat(model.comparisonProperty().get()).isNull();

        model.keep();
        model.clear();

        assertThat(model.comparisonProperty().get()).isNull();
        assertThat(model.otherDescriptionProperty().get()).isNull();
    }

    @Test
    void aFileThatIsNoModelIsToldAndTheKeptReadingStays() {
        model.keep();

        model.compareWith(new File("no-such-model.zip"));

        assertThat(model.failureProperty().get().words()).contains("no-such-model.zip");
        assertThat(model.comparisonProperty().get()).isNotNull();

        model.keep();
        assertThat(model.failureProperty().get()).isNull();
    }

    @Test
    void aModelThatIsReadTooLateIsNotCompared(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("other.zip");
        Model.open(BuiltInModel.SEED).saveQuickly(file);
        Waiting files = new Waiting();
        ComparisonModel slow = new ComparisonModel(fixture.lab, files, Runnable::run);
        slow.wanted(true);

        slow.compareWith(file.toFile());
        slow.clear();
        files.run();
        assertThat(slow.comparisonProperty().get()).isNull();

        slow.compareWith(file.toFile());
        slow.keep();
        files.run();
        assertThat(slow.otherDescriptionProperty().get().words()).doesNotContain("other.zip");

        slow.compareWith(file.toFile());
        files.run();
        assertThat(slow.otherDescriptionProperty().get().words()).contains("other.zip");
        assertThat(slow.comparisonProperty().get()).isNotNull();
    }
}
