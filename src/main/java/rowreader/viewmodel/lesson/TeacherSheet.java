package rowreader.viewmodel.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import rowreader.files.DesktopFile;
import rowreader.text.Text;
import rowreader.viewmodel.FileWork;
import rowreader.viewmodel.Message;

/** The sheet for a teacher, two pages to print: opened in the browser, from a copy. Belongs to the FX thread. */
public final class TeacherSheet {
    static final String NAME = "lesson-45-minutes.html";

    /** Shows a file in another program. */
    @FunctionalInterface
    interface Shower {
        void show(Path file) throws IOException;
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

    /** Has it shown, and tells where the copy is. */
    public void open() {
        work.run(
                () -> {
                    Path copy = DesktopFile.put(content(), NAME);
                    shower.show(copy);
                    return copy;
                },
                copy -> work.tell(Message.done(Text.of("viewmodel.lesson.sheet", copy))));
    }

    static InputStream content() throws IOException {
        InputStream page = TeacherSheet.class.getResourceAsStream("/rowreader/teacher/" + NAME);
        if (page == null) {
            throw new IOException(NAME + " is not among the program's files");
        }
        return page;
    }
}
