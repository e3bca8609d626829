package rowreader.viewmodel.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import rowreader.files.UnusableFileException;
import rowreader.text.Language;
import rowreader.text.SpokenLanguages;
import rowreader.text.Text;
import rowreader.viewmodel.FileWork;
import rowreader.viewmodel.Message;

/** The teacher's sheet: one in each language, all with the same content in the same form. */
class TeacherSheetTest {
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final Locale before = Language.inUse();

    @AfterEach
    void speakAsBefore() {
        Language.use(before);
    }

    private static String read(Locale language) throws IOException {
        try (InputStream sheet = TeacherSheet.content(TeacherSheet.name(language))) {
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String body(String sheet) {
        return sheet.substring(sheet.indexOf("<body>"));
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }

    @Test
    void everyLanguageHasASheetOfItsOwnThatSaysSo() throws IOException {
        Set<String> names = new HashSet<>();
        for (Locale language : SpokenLanguages.all()) {
            names.add(TeacherSheet.name(language));
            assertThat(read(language)).contains("<html lang=\"" + language.toLanguageTag() + "\">");
        }
        assertThat(names).hasSize(5);
        assertThat(TeacherSheet.name(Language.PSEUDO)).isEqualTo(TeacherSheet.name(Locale.ENGLISH));
    }

    @Test
    void allSheetsHaveTheSameStepsQuestionsAndRemarks() throws IOException {
        List<String> english = found(TAG, body(read(Locale.ENGLISH)));
        assertThat(english).hasSizeGreaterThan(150);
        for (Locale language : SpokenLanguages.all()) {
            assertThat(found(TAG, body(read(language))))
                    .as(language.toLanguageTag())
                    .isEqualTo(english);
        }
    }

    /** "28 rows", "0.9 to the power of 10": a number that is lost or wrong changes what is taught. */
    @Test
    void everyParagraphHasTheSameNumbersInEveryLanguage() throws IOException {
        List<List<String>> english = numbers(Locale.ENGLISH);
        for (Locale language : SpokenLanguages.all()) {
            assertThat(numbers(language)).as(language.toLanguageTag()).isEqualTo(english);
        }
    }

    private static List<List<String>> numbers(Locale language) throws IOException {
        List<List<String>> numbers = new ArrayList<>();
        for (String paragraph : body(read(language)).split("</(li|tr|p|h1|h2)>")) {
            List<String> some = found(NUMBER, TAG.matcher(paragraph).replaceAll(" "));
            numbers.add(some.stream().sorted().toList());
        }
        return numbers;
    }

    @Test
    void theSheetOpensInTheLanguageInUse() throws IOException {
        for (Locale language : SpokenLanguages.all()) {
            Language.use(language);
            List<Path> shown = new ArrayList<>();
            List<Message> told = new ArrayList<>();
            new TeacherSheet(new FileWork(Runnable::run, Runnable::run, told::add), copy -> {
                        shown.add(copy);
                        return CompletableFuture.completedFuture(copy);
                    })
                    .open();
            assertThat(shown).hasSize(1);
            assertThat(Files.readString(shown.get(0))).isEqualTo(read(language));
            assertThat(told).hasSize(1);
            Files.delete(shown.get(0));
            Files.delete(shown.get(0).getParent());
        }
    }

    @Test
    void aDesktopThatDoesNotShowItIsToldInOneSentenceWithTheFile() {
        List<Message> told = new ArrayList<>();
        new TeacherSheet(
                        new FileWork(Runnable::run, Runnable::run, told::add),
                        copy -> CompletableFuture.failedFuture(
                                new UnusableFileException(Text.of("files.desktop.unshown", copy))))
                .open();
        assertThat(told).singleElement().satisfies(message -> {
            assertThat(message.failure()).isTrue();
            assertThat(message.text().words()).contains("lesson-45-minutes");
        });
    }
}
