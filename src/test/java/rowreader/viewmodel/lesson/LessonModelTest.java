package rowreader.viewmodel.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import rowreader.data.lesson.Chapter;
import rowreader.data.lesson.Page;
import rowreader.data.lesson.Place;
import rowreader.data.lesson.Spot;
import rowreader.data.lesson.Task;
import rowreader.data.lesson.TaskKind;
import rowreader.text.InEnglish;
import rowreader.viewmodel.lesson.LessonModel.Progress;
import rowreader.viewmodel.window.SettingsModel;

@ExtendWith(InEnglish.class)
class LessonModelTest {
    /** Draw; then only a text; and where that is. */
    private static final Chapter FIRST = new Chapter(
            "a",
            "First",
            1,
            List.of(
                    page("draw", Spot.DRAWING, null, TaskKind.DRAWN),
                    page("tell", Spot.LOSS, Place.BELIEF, null),
                    page("phase", Spot.MEMORY, null, TaskKind.PHASE)));

    private static final Chapter SECOND =
            new Chapter("b", "Second", 1, List.of(page("one", null, null, null), page("two", null, null, null)));

    @TempDir
    Path folder;

    private LessonFixture all;
    private LessonModel lesson;

    @BeforeEach
    void make() {
        all = new LessonFixture(folder);
        lesson = lesson(all.settings);
    }

    private LessonModel lesson(SettingsModel settings) {
        return new LessonModel(List.of(FIRST, SECOND), all.tasks, settings, all.work);
    }

    private static Page page(String title, Spot spot, Place place, TaskKind kind) {
        Task task = kind == null ? null : new Task(kind, Double.NaN, true, false, null);
        return new Page(title, "text", spot, place, task, "");
    }

    private void assertAt(Chapter chapter, int page) {
        assertThat(lesson.chapterProperty().get()).isEqualTo(chapter);
        assertThat(lesson.pageIndexProperty().get()).isEqualTo(page);
        assertThat(lesson.pageProperty().get()).isEqualTo(chapter.pages().get(page));
    }

    @Test
    void itBeginsClosedAtTheFirstPage() {
        assertAt(FIRST, 0);
        assertThat(lesson.chaptersProperty().get()).containsExactly(FIRST, SECOND);
        assertThat(lesson.openProperty().get()).isFalse();
        lesson.goOn();
        assertThat(lesson.openProperty().get()).isTrue();
        assertAt(FIRST, 0);
    }

    @Test
    void onePageFollowsTheOtherThroughAllChaptersAndBack() {
        lesson.goOn();
        lesson.back();
        assertAt(FIRST, 0);
        assertThat(lesson.canGoBack().get()).isFalse();
        lesson.next();
        assertAt(FIRST, 1);
        assertThat(lesson.canGoBack().get()).isTrue();
        lesson.next();
        lesson.next();
        assertAt(SECOND, 0);
        assertThat(lesson.canGoBack().get()).isTrue();
        assertThat(lesson.canGoForward().get()).isTrue();
        lesson.next();
        assertAt(SECOND, 1);
        assertThat(lesson.canGoForward().get()).isFalse();
        lesson.next();
        assertAt(SECOND, 1);
        lesson.back();
        lesson.back();
        assertAt(FIRST, 2);
        assertThat(lesson.canGoForward().get()).isTrue();
        lesson.back();
        assertAt(FIRST, 1);
    }

    @Test
    void aChapterCanBeChosenIfItIsOffered() {
        lesson.goTo(SECOND);
        assertAt(SECOND, 0);
        assertThat(lesson.openProperty().get()).isTrue();
        lesson.goTo(new Chapter("c", "Another", 1, FIRST.pages()));
        assertAt(SECOND, 0);
    }

    @Test
    void aTaskIsWatchedWhileItsPageIsOpen() {
        all.draw(0.3);
        assertThat(lesson.doneProperty().get()).isFalse();
        all.window.drawing().clear();
        lesson.goOn();
        lesson.leave();
        all.draw(0.5);
        assertThat(lesson.doneProperty().get()).isFalse();
        assertThat(lesson.isDone(FIRST)).isFalse();

        lesson.goTo(FIRST);
        // What was drawn before it was asked for.
        assertThat(lesson.doneProperty().get()).isFalse();
        all.draw(0.4);
        assertThat(lesson.doneProperty().get()).isTrue();
        lesson.next();
        assertThat(lesson.doneProperty().get()).isFalse();
        lesson.next();
        lesson.back();
        // Of a page that is not shown any more.
        all.window.playback().nextPhase();
        assertThat(lesson.doneProperty().get()).isFalse();
        assertThat(lesson.isDone(FIRST)).isFalse();
        lesson.next();
        assertThat(lesson.doneProperty().get()).isTrue();
        assertThat(lesson.isDone(FIRST)).isTrue();
        all.window.drawing().clear();
        lesson.goTo(FIRST);
        // Once done, done.
        assertThat(lesson.doneProperty().get()).isTrue();
    }

    @Test
    void aChapterWithoutTasksIsDone() {
        assertThat(lesson.isDone(SECOND)).isTrue();
    }

    @Test
    void theNextStartGoesOnAtTheSamePageAndKnowsWhatIsDone() {
        lesson.goOn();
        all.draw(0.5);
        lesson.next();
        all.window.drawing().clear();
        lesson = lesson(all.settings());
        assertAt(FIRST, 1);
        assertThat(lesson.openProperty().get()).isFalse();
        lesson.goOn();
        lesson.back();
        assertThat(lesson.doneProperty().get()).isTrue();
    }

    @Test
    void aTaskThatIsDoneIsKeptBeforeThePageIsTurned() {
        lesson.goOn();
        all.draw(0.5);
        all.window.drawing().clear();
        lesson = lesson(all.settings());
        lesson.goOn();
        assertThat(lesson.doneProperty().get()).isTrue();
    }

    @Test
    void aPageThatIsGoneIsTheNearestThatThereIs() {
        all.settings.set(LessonModel.PROGRESS, new Progress("b", 7, null));
        lesson = lesson(all.settings);
        assertAt(SECOND, 1);
        all.settings.set(LessonModel.PROGRESS, new Progress("b", -1, null));
        lesson = lesson(all.settings);
        assertAt(SECOND, 0);
        all.settings.set(LessonModel.PROGRESS, new Progress("gone", 1, null));
        lesson = lesson(all.settings);
        assertAt(FIRST, 0);
    }

    @Test
    void theFileOfSettingsDoesNotGrowForEver() {
        List<String> many = IntStream.range(0, 2_000).mapToObj(i -> "x/" + i).toList();
        all.settings.set(LessonModel.PROGRESS, new Progress("a", 0, many));
        lesson = lesson(all.settings);
        lesson.goOn();
        all.draw(0.5);
        assertThat(lesson.doneProperty().get()).isTrue();
        assertThat(all.settings.get(LessonModel.PROGRESS).orElseThrow().done()).isEqualTo(many);
    }

    @Test
    void aPageBringsIntoSightWhatItOpensAndThenWhatItPointsAt() {
        List<Object> wanted = all.wanted();
        lesson.onOutOfSight();
        assertThat(wanted).isEmpty();
        lesson.goOn();
        // A chapter begins with the picture of the reading.
        assertThat(wanted).containsExactly(Place.PICTURE_UNROLLED);
        lesson.next();
        assertThat(wanted).containsExactly(Place.PICTURE_UNROLLED, Place.BELIEF);
        lesson.onOutOfSight();
        assertThat(wanted).endsWith(Place.BELIEF, Place.TRAINING);
        all.places.onShown(Set.of(Place.TRAINING));
        lesson.next();
        lesson.onOutOfSight();
        assertThat(wanted).hasSize(3);
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("mine")).resolve(name), content);
    }

    private String told() {
        return all.window.messageProperty().get().text().words();
    }

    @Test
    void aTeachersChaptersTakeThePlaceOfTheOthersUntilThoseAreWantedAgain() throws IOException {
        write("a.txt", "title: Mine\n\npage: Hello\n\nHello.\n");
        lesson.takeFrom(folder.resolve("mine").toFile());
        assertThat(lesson.chaptersProperty().get()).extracting(Chapter::title).containsExactly("Mine");
        assertThat(lesson.pageProperty().get().title()).isEqualTo("Hello");
        assertThat(told()).startsWith("One chapter of the folder mine");

        lesson.sayBuiltIn(List.of(SECOND));
        // Those that are offered are the teacher's.
        assertThat(lesson.pageProperty().get().title()).isEqualTo("Hello");
        lesson.takeBuiltIn();
        assertThat(lesson.chaptersProperty().get()).containsExactly(SECOND);
        assertAt(SECOND, 0);
    }

    @Test
    void aTeachersChapterOfTheSameNameIsAnother() throws IOException {
        lesson.goOn();
        all.draw(0.5);
        assertThat(lesson.doneProperty().get()).isTrue();
        lesson.next();

        write("a.txt", "title: Mine\n\npage: Draw\ntask: drawn\ndo: Draw.\n\nDraw.\n\npage: More\n\nMore.\n");
        lesson.takeFrom(folder.resolve("mine").toFile());
        Chapter mine = lesson.chapterProperty().get();
        assertThat(mine.name()).isEqualTo(FIRST.name());
        assertThat(lesson.doneProperty().get()).isFalse();
        all.draw(0.4);
        assertThat(lesson.doneProperty().get()).isTrue();
        assertThat(lesson.isDone(mine)).isTrue();
        lesson.next();

        // The next start begins with the program's own.
        lesson = lesson(all.settings());
        assertAt(FIRST, 0);
        lesson.goOn();
        assertThat(lesson.doneProperty().get()).isTrue();
        assertThat(lesson.isDone(FIRST)).isFalse();
        lesson.takeFrom(folder.resolve("mine").toFile());
        assertThat(lesson.doneProperty().get()).isTrue();
    }

    @Test
    void ofFilesThatAreNoChaptersTheFirstAreToldAndTheOthersCounted() throws IOException {
        write("1.txt", "no chapter");
        lesson.takeFrom(folder.resolve("mine").toFile());
        assertThat(told()).startsWith("1.txt, line 1").doesNotContain("\n");
        assertAt(FIRST, 0);

        for (int file = 2; file <= 5; file++) {
            write(file + ".txt", "no chapter");
        }
        lesson.takeFrom(folder.resolve("mine").toFile());
        assertThat(told()).contains("\n5.txt, line 1").doesNotContain("more");
        write("6.txt", "no chapter");
        write("7.txt", "no chapter");
        lesson.takeFrom(folder.resolve("mine").toFile());
        assertThat(told())
                .contains("\n5.txt, line 1")
                .doesNotContain("6.txt")
                .endsWith("and 2 more files that cannot be used");
        assertThat(lesson.chaptersProperty().get()).containsExactly(FIRST, SECOND);
    }

    @Test
    void anotherLanguageIsAtTheSamePage() {
        lesson.goTo(FIRST);
        lesson.next();
        Chapter translated = new Chapter(
                "a",
                "Erstes",
                1,
                List.of(
                        page("zeichnen", null, null, null),
                        page("sagen", null, null, null),
                        page("z", null, null, null)));
        lesson.sayBuiltIn(List.of(new Chapter("0", "Anderes", 1, translated.pages()), translated));
        assertAt(translated, 1);
        assertThat(lesson.pageProperty().get().title()).isEqualTo("sagen");
        assertThat(lesson.chaptersProperty().get()).extracting(Chapter::title).containsExactly("Anderes", "Erstes");
    }
}
