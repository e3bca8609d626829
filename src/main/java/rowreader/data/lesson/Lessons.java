package rowreader.data.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import rowreader.files.RegularFile;
import rowreader.files.UnusableFileException;
import rowreader.text.Text;

/**
 * Chapters that were read, and what was refused.
 *
 * @param chapters in the order of their files' names
 * @param refusals a sentence for each file that is no chapter: its name, the line, the reason
 */
public record Lessons(List<Chapter> chapters, List<Text> refusals) {
    /** Of a file; what is longer is no chapter. */
    static final int MOST_BYTES = 64 << 10;

    static final int MOST_FILES = 40;
    private static final String ENDING = ".txt";

    /** The chapters that come with the program, in their order. */
    private static final List<String> BUILT_IN = List.of(
            "01-rows",
            "02-one-row-at-a-time",
            "03-memory",
            "04-inside-one-row",
            "05-learning",
            "06-when-does-it-know",
            "07-why-gates",
            "08-where-it-fails");

    public Lessons {
        chapters = List.copyOf(chapters);
        refusals = List.copyOf(refusals);
    }

    /** The chapters that come with the program, in {@code language} where there are such, otherwise in English. Any thread. */
    public static Lessons builtIn(Locale language) {
        List<Chapter> chapters = new ArrayList<>();
        for (String name : BUILT_IN) {
            String file = name + ENDING;
            try (InputStream resource = resource(language, file)) {
                chapters.add(ChapterParser.parse(file, name, lines(file, resource)));
            } catch (IOException e) {
                throw new IllegalStateException("A chapter of the program's own is not of the form", e);
            }
        }
        return new Lessons(chapters, List.of());
    }

    private static InputStream resource(Locale language, String file) {
        String root = "/rowreader/lesson/";
        InputStream inLanguage = Lessons.class.getResourceAsStream(root + language.toLanguageTag() + "/" + file);
        return inLanguage != null ? inLanguage : Lessons.class.getResourceAsStream(root + "en/" + file);
    }

    /**
     * The chapters in a folder: its files that end in ".txt", by their names. Reads files; not on the FX thread.
     *
     * @throws UnusableFileException if the folder cannot be read, or has no such file
     */
    public static Lessons in(Path folder) throws UnusableFileException {
        List<Chapter> chapters = new ArrayList<>();
        List<Text> refusals = new ArrayList<>();
        for (Path file : files(folder)) {
            try {
                chapters.add(read(file));
            } catch (UnusableFileException e) {
                refusals.add(e.text());
            }
        }
        return new Lessons(chapters, refusals);
    }

    private static List<Path> files(Path folder) throws UnusableFileException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "*" + ENDING)) {
            for (Path file : all) {
                files.add(file);
                if (files.size() > MOST_FILES) {
                    throw new UnusableFileException(Text.of("data.lesson.tooManyFiles", folder, MOST_FILES));
                }
            }
        } catch (NotDirectoryException e) {
            throw new UnusableFileException(Text.of("data.lesson.noFolder", folder), e);
        } catch (UnusableFileException e) {
            throw e;
        } catch (IOException | DirectoryIteratorException e) {
            throw new UnusableFileException(Text.of("data.lesson.noFolder", folder), e);
        }
        if (files.isEmpty()) {
            throw new UnusableFileException(Text.of("data.lesson.emptyFolder", folder));
        }
        files.sort((one, other) ->
                one.getFileName().toString().compareTo(other.getFileName().toString()));
        return files;
    }

    private static Chapter read(Path file) throws UnusableFileException {
        RegularFile.check(file, Text.of("data.lesson.remedy"));
        String shown = file.getFileName().toString();
        try (InputStream content = Files.newInputStream(file)) {
            return ChapterParser.parse(
                    shown, shown.substring(0, shown.length() - ENDING.length()), lines(shown, content));
        } catch (UnusableFileException e) {
            throw e;
        } catch (IOException e) {
            throw new UnusableFileException(Text.of("data.lesson.unread", shown, Text.ofReason(e)), e);
        }
    }

    private static List<String> lines(String file, InputStream content) throws IOException {
        byte[] bytes = content.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new UnusableFileException(Text.of("data.lesson.tooLong", file, MOST_BYTES >> 10));
        }
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= bytes.length; i++) {
            if (i == bytes.length || bytes[i] == '\n') {
                lines.add(line(file, lines.size() + 1, bytes, start, i));
                start = i + 1;
            }
        }
        return lines;
    }

    /** Without the carriage return of other systems, and the mark that some of them put first. */
    private static String line(String file, int number, byte[] bytes, int from, int to) throws UnusableFileException {
        try {
            String line = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, to - from))
                    .toString();
            String unmarked = number == 1 && line.startsWith("\ufeff") ? line.substring(1) : line;
            return unmarked.endsWith("\r") ? unmarked.substring(0, unmarked.length() - 1) : unmarked;
        } catch (CharacterCodingException e) {
            throw new UnusableFileException(
                    Text.of("data.lesson.refused", file, number, Text.of("data.lesson.notUtf8")), e);
        }
    }
}
