package rowreader.trace.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rowreader.data.DigitSet;
import rowreader.network.training.GiveWay;
import rowreader.network.weights.LstmWeights;
import rowreader.trace.TestDigits;
import rowreader.trace.TestWeights;

class KeptSurveysTest {
    private static final LstmWeights WEIGHTS = TestWeights.random(16, 3);
    private static final DigitSet DIGITS = TestDigits.set(40, 5);

    @TempDir
    private Path folder;

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }

    @Test
    void aSurveyReadFromItsFileSaysTheSame() throws IOException {
        UnitSurvey made = new KeptSurveys(folder).of(WEIGHTS, DIGITS, 30, new GiveWay());
        Path file = files().get(0);
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));

        UnitSurvey kept = new KeptSurveys(folder).of(WEIGHTS, DIGITS, 30, new GiveWay());

        assertThat(Files.getLastModifiedTime(file).toInstant())
                .as("it was read, not made again")
                .isAfter(Instant.EPOCH);
        assertThat(kept.size()).isEqualTo(30);
        for (int unit = 0; unit < 16; unit++) {
            assertThat(kept.caption(unit)).isEqualTo(made.caption(unit));
            assertThat(kept.mostExcited(unit, 30)).isEqualTo(made.mostExcited(unit, 30));
        }
        assertThat(kept.matches(5, 12, 16, 3)).isEqualTo(made.matches(5, 12, 16, 3));
    }

    @Test
    void aDamagedFileIsMadeAgain() throws IOException {
        UnitSurvey made = new KeptSurveys(folder).of(WEIGHTS, DIGITS, 30, new GiveWay());
        Path file = files().get(0);
        byte[] whole = Files.readAllBytes(file);
        byte[] damaged = whole.clone();
        damaged[damaged.length / 2] ^= 1;
        Files.write(file, damaged);

        UnitSurvey again = new KeptSurveys(folder).of(WEIGHTS, DIGITS, 30, new GiveWay());

        assertThat(again.matches(3, 20, 16, 3)).isEqualTo(made.matches(3, 20, 16, 3));
        assertThat(Files.readAllBytes(file)).isEqualTo(whole);
    }

    @Test
    void anyOtherNumberInNetworkOrDigitsHasAnotherFingerprint() {
        assertThat(List.of(
                        KeptSurveys.fingerprint(WEIGHTS, DIGITS, 30),
                        KeptSurveys.fingerprint(WEIGHTS, DIGITS, 31),
                        KeptSurveys.fingerprint(WEIGHTS, TestDigits.set(40, 6), 30),
                        KeptSurveys.fingerprint(TestWeights.random(16, 4), DIGITS, 30)))
                .doesNotHaveDuplicates();
        assertThat(KeptSurveys.fingerprint(TestWeights.random(16, 3), TestDigits.set(40, 5), 30))
                .isEqualTo(KeptSurveys.fingerprint(WEIGHTS, DIGITS, 30));
    }
}
