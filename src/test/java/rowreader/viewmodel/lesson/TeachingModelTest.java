package rowreader.viewmodel.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rowreader.data.lesson.Chapter;
import rowreader.text.Language;

class TeachingModelTest {
    @TempDir
    Path folder;

    private final Locale before = Language.inUse();
    private LessonFixture all;
    private TeachingModel teaching;

    @BeforeEach
    void make() {
        Language.use(Locale.ENGLISH);
        start();
    }

    @AfterEach
    void speakAsBefore() {
        Language.use(before);
    }

    private void start() {
        all = new LessonFixture(folder);
        teaching = new TeachingModel(all.window, all.studies, all.race, all.settings, all.surveys, Runnable::run);
    }

    @Test
    void aDigitIsReadUntilWhoStartsForTheFirstTimeTouchesSomething() {
        assertThat(teaching.firstSightRunning().get()).isFalse();
        teaching.onTouch();
        teaching.begin(Optional.empty());
        assertThat(teaching.firstSightRunning().get()).isTrue();
        assertThat(all.window.playback().isPlaying()).isTrue();
        assertThat(all.window.playback().loopProperty().get()).isTrue();
        teaching.onTouch();
        assertThat(all.window.playback().loopProperty().get()).isFalse();
        teaching.close();
        assertThat(all.window.drawing().getDigit()).isNull();

        start();
        teaching.begin(Optional.empty());
        assertThat(teaching.firstSightRunning().get()).isFalse();
    }

    @Test
    void whoDrawsHasAnEmptySheet() {
        teaching.look().reducedMotionProperty().set(true);
        teaching.begin(Optional.empty());
        assertThat(all.window.playback().isPlaying()).isFalse();
        assertThat(all.window.drawing().getDigit()).isNotNull();
        teaching.onPen();
        assertThat(teaching.firstSightRunning().get()).isFalse();
        assertThat(all.window.drawing().getDigit()).isNull();
    }

    @Test
    void aFolderThatWasNamedIsOffered() throws Exception {
        Path lessons = Files.createDirectories(folder.resolve("mine"));
        Files.writeString(lessons.resolve("a.txt"), "title: Mine\n\npage: Hello\n\nHello.\n");
        teaching.begin(Optional.of(lessons));
        assertThat(teaching.lesson().chaptersProperty().get())
                .extracting(Chapter::title)
                .containsExactly("Mine");
    }

    @Test
    void theLessonSpeaksTheLanguageOfTheWindow() {
        Chapter english = teaching.lesson().chapterProperty().get();
        all.settings.languageProperty().set(Locale.GERMAN);
        Chapter german = teaching.lesson().chapterProperty().get();
        assertThat(german.name()).isEqualTo(english.name());
        assertThat(german.title()).isNotEqualTo(english.title());
    }

    @Test
    void thePresentationFollowsTheLessonAndTheExamplesTheSheet() {
        teaching.lesson().goOn();
        teaching.presentation().toggle();
        assertThat(teaching.presentation().shownProperty().getValue()).containsExactly(Surrounding.DRAWING_TOOLS);
        assertThat(teaching.shelf().shownProperty().get()).isNull();
        assertThat(teaching.places().shownProperty().get()).isEmpty();
    }
}
