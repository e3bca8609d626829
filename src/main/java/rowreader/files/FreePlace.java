package rowreader.files;

import java.nio.file.Files;
import java.nio.file.Path;

/** Tells where something can be written without replacing anything. Any thread except JavaFX's: a disk may be slow. */
public final class FreePlace {
    private FreePlace() {}

    /** Whether nothing is there. */
    public static boolean is(Path place) {
        return !Files.exists(place);
    }

    /** {@code wanted}, or beside it the first of wanted-2, wanted-3, … where nothing is. */
    public static Path like(Path wanted) {
        Path free = wanted;
        for (int number = 2; Files.exists(free); number++) {
            free = wanted.resolveSibling(wanted.getFileName() + "-" + number);
        }
        return free;
    }
}
