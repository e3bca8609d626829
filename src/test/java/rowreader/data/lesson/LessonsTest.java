package rowreader.data.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import rowreader.files.UnusableFileException;
import rowreader.text.Language;

/** Chapters as files: what is one, and what is refused with its line and reason. */
class LessonsTest {
    private static final String GOOD = String.join(
            "\n",
            "title: Memory",
            "minutes: 4",
            "",
            "page: Four blank rows",
            "point: memory",
            "open: belief",
            "task: at-row 28",
            "do: Go to the last row.",
            "",
            "The last rows are blank,",
            "and yet the answer is held.",
            "",
            "",
            "Why?",
            "",
            "page: The end",
            "",
            "That was all.",
            "");

    @TempDir
    private Path folder;

    private Lessons lessonsWith(String content) throws IOException {
        Files.writeString(folder.resolve("1.txt"), content);
        return Lessons.in(folder);
    }

    private String refusal(String content) throws IOException {
        Lessons lessons = lessonsWith(content);
        assertThat(lessons.chapters()).isEmpty();
        assertThat(lessons.refusals()).hasSize(1);
        return lessons.refusals().get(0).toString();
    }

    @Test
    void aChapterHasItsPagesInOrder() throws IOException {
        Chapter chapter = lessonsWith(GOOD).chapters().get(0);

        assertThat(chapter.name()).isEqualTo("1");
        assertThat(chapter.title()).isEqualTo("Memory");
        assertThat(chapter.minutes()).isEqualTo(4);
        assertThat(chapter.pages()).hasSize(2);
        Page page = chapter.pages().get(0);
        assertThat(page.title()).isEqualTo("Four blank rows");
        assertThat(page.text()).isEqualTo("The last rows are blank, and yet the answer is held.\n\nWhy?");
        assertThat(page.spot()).isEqualTo(Spot.MEMORY);
        assertThat(page.place()).isEqualTo(Place.BELIEF);
        assertThat(page.task().kind()).isEqualTo(TaskKind.AT_ROW);
        assertThat(page.task().number()).isEqualTo(28);
        assertThat(page.request()).isEqualTo("Go to the last row.");
        assertThat(page.words()).isEqualTo(17);
        assertThat(chapter.pages().get(1)).isEqualTo(new Page("The end", "That was all.", null, null, null, ""));
    }

    @Test
    void linesMayEndAsOnAnySystemAndBeginWithAByteOrderMark() throws IOException {
        Chapter unix = lessonsWith(GOOD).chapters().get(0);
        assertThat(lessonsWith("\ufeff" + GOOD.replace("\n", "\r\n")).chapters().get(0))
                .isEqualTo(unix);
    }

    @Test
    void chaptersStandInTheOrderOfTheirNames() throws IOException {
        Files.writeString(folder.resolve("b.txt"), GOOD);
        Files.writeString(folder.resolve("a.txt"), GOOD);
        Files.writeString(folder.resolve("notes.md"), "not a chapter");
        assertThat(Lessons.in(folder).chapters()).extracting(Chapter::name).containsExactly("a", "b");
    }

    @Test
    void whatIsRefusedIsToldWithItsLineAndReason() throws IOException {
        assertThat(refusal(GOOD.replace("point: memory", "point: menory")))
                .startsWith("1.txt, line 5: \"menory\" is nothing that can be pointed at.")
                .contains("network-sees");
        assertThat(refusal(GOOD.replace("open: belief", "open: beliefs"))).startsWith("1.txt, line 6:");
        assertThat(refusal(GOOD.replace("at-row 28", "at-row 29")))
                .isEqualTo("1.txt, line 7: a row from 1 to 28 has to follow the task at-row.");
        assertThat(refusal(GOOD.replace("at-row 28", "dance"))).startsWith("1.txt, line 7: \"dance\" is no task.");
        assertThat(refusal(GOOD.replace("do: Go to the last row.\n", ""))).contains("needs a \"do:\"");
        assertThat(refusal(GOOD.replace("minutes: 4", "minutes: many"))).startsWith("1.txt, line 2:");
        assertThat(refusal(GOOD.replace("minutes: 4", "minute: 4")))
                .startsWith("1.txt, line 2: \"minute\" is not known here.");
        assertThat(refusal(GOOD.replace("That was all.", ""))).contains("this page has no text");
        assertThat(refusal(GOOD.replace("page: The end", "page:")))
                .startsWith("1.txt, line 16: nothing stands after \"page:\"");
        assertThat(refusal(GOOD.replace("open: belief", "point: memory")))
                .startsWith("1.txt, line 6: \"point:\" stands there twice");
        assertThat(refusal("title: Nothing\n")).contains("has no page");
        assertThat(refusal("")).contains("has to begin with \"title:\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "learning-rate",
                "learning-rate = 1",
                "learning-rate >= ",
                "learning-rate >= much",
                "learning-rate >= NaN",
                "learning-rate >= Infinity",
                "drawn 10",
                "drawn -1",
                "drawn three",
                "answer",
                "reader",
                "reader teacher",
                "view",
                "view nowhere",
                "played twice"
            })
    void aTaskThatIsNoneIsRefused(String task) throws IOException {
        assertThat(refusal(GOOD.replace("at-row 28", task))).startsWith("1.txt, line 7: ");
    }

    @Test
    void aComparisonAdmitsWhatItSays() throws BadLessonException {
        assertThat(Task.parse("learning-rate >= 1").admits(1)).isTrue();
        assertThat(Task.parse("learning-rate >= 1").admits(0.99)).isFalse();
        assertThat(Task.parse("loss <= 0.5").admits(0.5)).isTrue();
        assertThat(Task.parse("loss <= 0.5").admits(Double.NaN)).isFalse();
        assertThat(Task.parse("drawn").admitsLabel(7)).isTrue();
        assertThat(Task.parse("drawn 3").admitsLabel(7)).isFalse();
        assertThat(Task.parse("drawn 3").admitsLabel(3)).isTrue();
    }

    @Test
    void hostileFilesAreRefusedAndNeverReadWhole() throws IOException {
        assertThat(refusal(GOOD.replace("Why?", "Wh\u001b[31my?")))
                .isEqualTo("1.txt, line 14: there is a control character in it. Save the chapter as plain text.");
        assertThat(refusal(GOOD.replace("Why?", "x".repeat(1001)))).startsWith("1.txt, line 14: a line has at most");
        assertThat(refusal(GOOD.replace("Why?", "word ".repeat(150)))).contains("at most 120 are allowed");
        assertThat(refusal("title: " + "x".repeat(61) + "\n\npage: p\n\nt\n")).contains("at most 60 characters");
        assertThat(refusal("title: many\n\n" + "page: p\n\ntext\n\n".repeat(41)))
                .contains("at most 40 pages");
        assertThat(refusal("x".repeat(70_000))).isEqualTo("1.txt is longer than 64 KB. Split the chapter.");
        Files.write(folder.resolve("1.txt"), "title: \u00e9".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(Lessons.in(folder).refusals().get(0))
                .hasToString("1.txt, line 1: it is not UTF-8. Save the chapter as plain text in UTF-8.");
        Files.delete(folder.resolve("1.txt"));
        Files.createDirectory(folder.resolve("1.txt"));
        assertThat(Lessons.in(folder).refusals()).hasSize(1);
    }

    @Test
    void aFolderThatIsNoneOrHasNoChapterIsRefused() throws IOException {
        assertThatThrownBy(() -> Lessons.in(folder.resolve("gone")))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageContaining("is not a folder that can be read");
        assertThatThrownBy(() -> Lessons.in(folder)).hasMessageContaining("has no chapter");
        for (int i = 0; i <= Lessons.MOST_FILES; i++) {
            Files.writeString(folder.resolve(i + ".txt"), GOOD);
        }
        assertThatThrownBy(() -> Lessons.in(folder)).hasMessageContaining("more than 40 text files");
    }

    @Test
    void oneBadFileDoesNotKeepTheOthersFromBeingRead() throws IOException {
        Files.writeString(folder.resolve("0.txt"), "nothing");
        Lessons lessons = lessonsWith(GOOD);
        assertThat(lessons.chapters()).hasSize(1);
        assertThat(lessons.refusals()).hasSize(1);
    }

    @Test
    void theProgramsOwnChaptersAreEightShortOnes() {
        List<Chapter> chapters = Lessons.builtIn(Locale.ENGLISH).chapters();
        assertThat(chapters).hasSize(8);
        for (Chapter chapter : chapters) {
            assertThat(chapter.minutes()).as(chapter.name()).isBetween(3, 5);
            assertThat(chapter.pages()).as(chapter.name()).hasSizeBetween(3, 8);
            for (Page page : chapter.pages()) {
                assertThat(page.words())
                        .as(chapter.name() + ": " + page.title())
                        .isLessThanOrEqualTo(60);
                assertThat(page.spot()).as(page.title()).isNotNull();
            }
            assertThat(chapter.pages()).anyMatch(page -> page.task() != null);
        }
    }

    /** What a page points at, opens and asks for; the words alone differ. */
    private static List<List<Object>> deeds(Locale language) {
        return Lessons.builtIn(language).chapters().stream()
                .flatMap(chapter -> chapter.pages().stream()
                        .map(page -> List.<Object>of(
                                chapter.name(), chapter.minutes(), page.pointsAt(), page.opens(), page.asksFor())))
                .toList();
    }

    @Test
    void allLanguagesTeachTheSameByTheSameTasks() {
        for (Locale language : Language.offered()) {
            assertThat(deeds(language)).as(language.toLanguageTag()).isEqualTo(deeds(Locale.ENGLISH));
        }
    }

    @Test
    void aLanguageWithoutChaptersHasThoseInEnglish() {
        assertThat(Lessons.builtIn(Locale.forLanguageTag("la"))).isEqualTo(Lessons.builtIn(Locale.ENGLISH));
    }

    @ParameterizedTest
    @EnumSource(TaskKind.class)
    void everyTaskIsAskedForByItsWord(TaskKind kind) {
        assertThat(TaskKind.of(kind.word())).contains(kind);
        assertThat(kind.word()).matches("[a-z-]+");
    }
}
