package rowreader.files;

import java.nio.file.Path;

/** Where failures are written down in full: their sentences alone are for the user. */
public final class LogFile {
    /** {@code logback.xml} reads it. */
    private static final String PROPERTY = "rowreader.log";

    private LogFile() {}

    /**
     * Has the log written to the user's own folder, unless the user said where. Call before anything is logged. In a folder
     * that all users share, another one could guess the name and have us write into a file of theirs.
     *
     * @param shown whether it goes to standard error as well
     */
    public static void use(boolean shown) {
        // Read by logback.xml.
        System.setProperty("rowreader.log.shown", shown ? "INFO" : "OFF");
        if (System.getProperty(PROPERTY) == null) {
            System.setProperty(PROPERTY, usual().toString());
        }
    }

    /** Where it is; it may not exist yet. */
    public static Path path() {
        String given = System.getProperty(PROPERTY);
        return given == null ? usual() : Path.of(given);
    }

    private static Path usual() {
        return UserFolder.STATE.ofThisUser().resolve("rowreader.log");
    }
}
