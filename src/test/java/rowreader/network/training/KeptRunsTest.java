package rowreader.network.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rowreader.data.Dataset;
import rowreader.files.FolderLock;
import rowreader.network.SimpleDigits;
import rowreader.network.model.Model;
import rowreader.network.recipe.LearningRateSchedule;
import rowreader.network.recipe.Recipe;
import rowreader.text.Text;

class KeptRunsTest {
    private static final Recipe RECIPE = new Recipe(4, 10, 300, 0.01, LearningRateSchedule.CONSTANT, 0, false, 0, 5, 3);
    private static final Dataset DATASET = SimpleDigits.dataset(50, 20);

    @TempDir
    Path parent;

    private final List<Text> told = new ArrayList<>();

    private static Model run(int iterations) throws Exception {
        try (Training training = new Training(progress -> DATASET, RECIPE)) {
            for (int i = 0; i < iterations; i++) {
                training.iterateOnce();
            }
            return training.model().get(60, TimeUnit.SECONDS);
        }
    }

    private KeptRuns open() throws Exception {
        return KeptRuns.open(parent).orElseThrow();
    }

    private List<String> files(KeptRuns runs) throws Exception {
        try (var files = Files.list(runs.folder())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void theNewestRunComesBackAndOneBeforeItIsThere() throws Exception {
        try (KeptRuns runs = open()) {
            for (int iterations = 1; iterations <= 4; iterations++) {
                runs.keep(run(iterations));
            }
            assertThat(files(runs)).containsExactly(".lock", "run-3.zip", "run-4.zip");
        }
        try (KeptRuns runs = open()) {
            Model newest = runs.offer(told::add).orElseThrow().model();
            assertThat(newest.record()).isEqualTo(run(4).record());
            assertThat(newest.state().parameters()).isEqualTo(run(4).state().parameters());
            assertThat(newest.state().optimizerState()).isEqualTo(run(4).state().optimizerState());
            assertThat(told).isEmpty();
        }
    }

    @Test
    void aDamagedRunIsSetAsideAndTheOneBeforeIsOffered() throws Exception {
        try (KeptRuns runs = open()) {
            runs.keep(run(1));
            runs.keep(run(2));
            byte[] whole = Files.readAllBytes(runs.folder().resolve("run-2.zip"));
            Files.write(runs.folder().resolve("run-2.zip"), java.util.Arrays.copyOf(whole, whole.length / 2));
        }
        try (KeptRuns runs = open()) {
            assertThat(runs.offer(told::add).orElseThrow().model().record().iterations())
                    .isEqualTo(1);
            assertThat(told).singleElement().asString().contains("damaged-run.zip");
            assertThat(files(runs)).containsExactly(".lock", "damaged-run.zip", "run-1.zip");
        }
    }

    @Test
    void whatIsOfferedStaysUntilItIsAnswered() throws Exception {
        try (KeptRuns runs = open()) {
            runs.keep(run(1));
        }
        try (KeptRuns runs = open()) {
            runs.offer(told::add).orElseThrow();
            for (int iterations = 2; iterations <= 5; iterations++) {
                runs.keep(run(iterations));
            }
            assertThat(files(runs)).containsExactly(".lock", "run-1.zip", "run-4.zip", "run-5.zip");
            runs.answered();
            assertThat(files(runs)).containsExactly(".lock", "run-4.zip", "run-5.zip");
        }
    }

    @Test
    void whatAKilledProgramLeftIsRemoved() throws Exception {
        try (KeptRuns runs = open()) {
            Files.writeString(runs.folder().resolve(".rowreader-0123456789abcdef.part"), "half");
        }
        try (KeptRuns runs = open()) {
            assertThat(files(runs)).containsExactly(".lock");
        }
    }

    @Test
    void twoProgramsHaveAFolderEachAndTheOneUsedLastIsTakenFirst() throws Exception {
        try (KeptRuns first = open();
                KeptRuns second = open()) {
            assertThat(first.folder()).isNotEqualTo(second.folder());
            second.keep(run(1));
        }
        try (KeptRuns again = open()) {
            assertThat(again.offer(told::add)).isPresent();
        }
    }

    @Test
    void aFolderThatCannotBeSweptIsLeftToOthers() throws Exception {
        Path folder = Files.createDirectories(parent.resolve("1"));
        Files.createFile(
                Files.createDirectories(folder.resolve(".rowreader-0.part")).resolve("in the way"));

        assertThatThrownBy(this::open).isInstanceOf(IOException.class);

        try (FolderLock lock = FolderLock.take(folder).orElseThrow()) {
            assertThat(lock).isNotNull();
        }
    }
}
