package rowreader.files;

import java.nio.file.Path;

/** Where failures are written down in full: their sentences alone are for the user. */
public final class LogFile {
    /** Where a user, or a measurement, says that it is to be. */
    private static final String PROPERTY = "rowreader.log";

    /** SLF4J asks it which class makes loggers; what a user has set stays. */
    private static final String PROVIDER = "slf4j.provider";

    private static volatile boolean shown;

    private LogFile() {}

    /**
     * Has the log written to the user's own folder, unless the user said where. Call before anything is logged. In a folder
     * that all users share, another one could guess the name and have us write into a file of theirs.
     *
     * @param shown whether it goes to standard error as well
     */
    public static void use(boolean shown) {
        LogFile.shown = shown;
        if (System.getProperty(PROVIDER) == null) {
            System.setProperty(PROVIDER, LogService.class.getName());
            // It would say on standard error that it was asked for this one.
            System.setProperty("slf4j.internal.verbosity", "WARN");
        }
        if (System.getProperty(PROPERTY) == null) {
            System.setProperty(PROPERTY, usual().toString());
        }
    }

    /** Where it is; it may not exist yet. */
    public static Path path() {
        String given = System.getProperty(PROPERTY);
        return given == null ? usual() : Path.of(given);
    }

    /** Whether what is logged goes to standard error as well. */
    static boolean isShown() {
        return shown;
    }

    private static Path usual() {
        return UserFolder.STATE.ofThisUser().resolve("rowreader.log");
    }
}
