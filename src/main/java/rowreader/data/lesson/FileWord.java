package rowreader.data.lesson;

import java.util.Locale;

/** How constants are written in a chapter's file. */
final class FileWord {
    private FileWord() {}

    /** E.g. "network-sees". */
    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
