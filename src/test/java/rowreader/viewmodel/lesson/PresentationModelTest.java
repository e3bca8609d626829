package rowreader.viewmodel.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rowreader.data.lesson.Chapter;
import rowreader.data.lesson.Page;
import rowreader.data.lesson.Spot;
import rowreader.viewmodel.reading.PlaybackModel;

class PresentationModelTest {
    @TempDir
    Path folder;

    private LessonModel lesson;
    private PlaybackModel playback;
    private PresentationModel presentation;

    @BeforeEach
    void make() {
        LessonFixture all = new LessonFixture(folder);
        List<Page> pages = List.of(
                new Page("one", "text", Spot.PLAY, null, null, ""), new Page("two", "text", Spot.LOSS, null, null, ""));
        lesson = new LessonModel(List.of(new Chapter("a", "A", 1, pages)), all.tasks, all.settings, all.work);
        playback = all.window.playback();
        presentation = new PresentationModel(lesson, playback);
    }

    @Test
    void allIsShownUntilItIsOnAndThenWhatThePageTalksAbout() {
        lesson.goOn();
        assertThat(presentation.shownProperty().getValue()).containsExactlyInAnyOrder(Surrounding.values());
        presentation.toggle();
        assertThat(presentation.shownProperty().getValue()).containsExactly(Surrounding.PLAYBACK);
        lesson.next();
        assertThat(presentation.shownProperty().getValue()).containsExactly(Surrounding.SIDE);
        lesson.leave();
        assertThat(presentation.shownProperty().getValue()).isEmpty();
        presentation.toggle();
        assertThat(presentation.shownProperty().getValue()).hasSize(Surrounding.values().length);
    }

    @Test
    void blankIsAPartOfThePresentationAndEndsWithIt() {
        presentation.toggleBlank();
        assertThat(presentation.blankProperty().get()).isFalse();
        presentation.toggle();
        presentation.toggleBlank();
        assertThat(presentation.blankProperty().get()).isTrue();
        presentation.toggleBlank();
        assertThat(presentation.blankProperty().get()).isFalse();
        presentation.toggleBlank();
        presentation.presentingProperty().set(false);
        assertThat(presentation.blankProperty().get()).isFalse();
    }

    @Test
    void aClickerGoesThroughPagesWhileTheLessonIsOpenOtherwiseThroughRows() {
        playback.seek(10);
        presentation.next();
        assertThat(playback.getTimestep()).isEqualTo(11);
        presentation.back();
        presentation.back();
        assertThat(playback.getTimestep()).isEqualTo(9);
        assertThat(lesson.pageIndexProperty().get()).isZero();

        lesson.goOn();
        presentation.next();
        assertThat(lesson.pageIndexProperty().get()).isEqualTo(1);
        presentation.back();
        assertThat(lesson.pageIndexProperty().get()).isZero();
        assertThat(playback.getTimestep()).isEqualTo(9);
    }
}
