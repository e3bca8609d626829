package rowreader.viewmodel.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rowreader.files.SettingsFile;

class LookModelTest {
    @TempDir
    private Path folder;

    private LookModel look() {
        return new LookModel(new SettingsModel(
                SettingsFile.open(folder.resolve("settings.json")), Runnable::run, Runnable::run, failure -> {
                    throw new AssertionError(failure);
                }));
    }

    @Test
    void textGrowsAndShrinksStepByStepAndStopsAtTheEnds() {
        LookModel look = look();
        assertThat(look.textScaleProperty().get()).isEqualTo(1);
        look.larger();
        assertThat(look.textScaleProperty().get()).isEqualTo(1.1);
        look.smaller();
        look.smaller();
        assertThat(look.textScaleProperty().get()).isEqualTo(0.9);
        look.smaller();
        look.smaller();
        assertThat(look.textScaleProperty().get()).isEqualTo(0.8);
        look.larger();
        assertThat(look.textScaleProperty().get()).isEqualTo(0.9);
        look.textScaleProperty().set(1.75);
        look.larger();
        look.larger();
        assertThat(look.textScaleProperty().get()).isEqualTo(2);
        look.usual();
        assertThat(look.textScaleProperty().get()).isEqualTo(1);
    }

    @Test
    void theWindowLooksAsItDidLast() {
        LookModel look = look();
        look.larger();
        look.highContrastProperty().set(true);
        look.reducedMotionProperty().set(true);

        LookModel again = look();

        assertThat(again.textScaleProperty().get()).isEqualTo(1.1);
        assertThat(again.highContrastProperty().get()).isTrue();
        assertThat(again.reducedMotionProperty().get()).isTrue();
    }

    /** Written by hand, or by a version that offered it. */
    @Test
    void aScaleThatIsNotOfferedIsNotTakenOver() throws Exception {
        Files.writeString(folder.resolve("settings.json"), "{\"textScale\": 40.0, \"highContrast\": true}");
        LookModel look = look();
        assertThat(look.textScaleProperty().get()).isEqualTo(1);
        assertThat(look.highContrastProperty().get()).isTrue();
    }
}
