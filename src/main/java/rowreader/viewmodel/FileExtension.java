package rowreader.viewmodel;

import java.io.File;
import java.util.Locale;

/** What the names of this program's files end with. */
public enum FileExtension {
    /** A model's own, so that a double click opens it; inside, it is a .zip as DL4J writes it. */
    ROWREADER,
    /** A model of another DL4J program, or of this one's first version. */
    ZIP,
    JSONL,
    INKML,
    CSV,
    JSON,
    GIF,
    PNG;

    /** Whether {@code file} is a model by its name. */
    public static boolean isModel(File file) {
        return ROWREADER.isOf(file) || ZIP.isOf(file);
    }

    /** {@code file} as the name of a model: its own extension is added where it has neither. */
    public static File ofModel(File file) {
        return isModel(file) ? file : ROWREADER.added(file);
    }

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
