package rowreader.viewmodel.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import rowreader.files.DesktopFile;
import rowreader.text.Language;
import rowreader.text.Text;
import rowreader.viewmodel.FileWork;
import rowreader.viewmodel.Message;

/**
 * The sheet for a teacher, two pages to print, in the language in use: opened in the browser, from a copy. Belongs to the FX
 * thread.
 */
public final class TeacherSheet {
    private static final String FOLDER = "/rowreader/teacher/";

    /** Shows a file in another program; ends with the file, or with why it is not shown. */
    @FunctionalInterface
    interface Shower {
        CompletableFuture<Path> show(Path file);
    }

    private final FileWork work;
    private final Shower shower;

    TeacherSheet(FileWork work) {
        this(work, DesktopFile::show);
    }

    TeacherSheet(FileWork work, Shower shower) {
        this.work = work;
        this.shower = shower;
    }

    /** Has it shown, and tells where the copy is; also where the desktop does not show it. */
    public void open() {
        String name = name(Language.offeredInUse());
        work.run(
                () -> shower.show(DesktopFile.put(content(name), name)),
                shown -> work.follow(shown, copy -> work.tell(Message.done(Text.of("viewmodel.lesson.sheet", copy)))));
    }

    /** What the sheet in {@code language} is called; the one in English where there is none. */
    static String name(Locale language) {
        String name = "lesson-45-minutes." + language.toLanguageTag() + ".html";
        return TeacherSheet.class.getResource(FOLDER + name) != null ? name : "lesson-45-minutes.en.html";
    }

    static InputStream content(String name) throws IOException {
        InputStream page = TeacherSheet.class.getResourceAsStream(FOLDER + name);
        if (page == null) {
            throw new IOException(name + " is not among the program's files");
        }
        return page;
    }
}
