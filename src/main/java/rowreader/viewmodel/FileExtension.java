package rowreader.viewmodel;

import java.io.File;
import java.util.Locale;

/** What the names of this program's files end with. */
public enum FileExtension {
    ZIP,
    JSONL,
    CSV,
    JSON,
    GIF,
    PNG;

    /** With its dot: ".zip" */
    public String withDot() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    /** Whether the name of {@code file} ends with this, however it is written. */
    public boolean isOf(File file) {
        return file.getName().toLowerCase(Locale.ROOT).endsWith(withDot());
    }

    /** {@code file} with this extension, which is added if its name has another one or none: "lstm v1.2" has none. */
    public File added(File file) {
        return isOf(file) ? file : new File(file.getPath() + withDot());
    }
}
