package rowreader.files;

import com.sun.jna.Library;
import com.sun.jna.Native;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The environment of this process, as native libraries find it when they are loaded; Java's own copy stays as it was. */
public final class ProcessEnvironment {
    private static final Logger LOG = LoggerFactory.getLogger(ProcessEnvironment.class);

    private ProcessEnvironment() {}

    /** The C library's, on Linux and macOS. */
    interface Posix extends Library {
        int setenv(String name, String value, int overwrite);
    }

    /** The C library's that OpenBLAS is built with on Windows. */
    interface WindowsRuntime extends Library {
        int _putenv(String assignment);
    }

    /**
     * Sets a variable. Call before any other thread of the program runs: the C library does not let one thread read the
     * environment while another one changes it.
     *
     * @return whether it has the value now
     */
    public static boolean set(String name, String value) {
        if (value.equals(System.getenv(name))) {
            return true;
        }
        try {
            if (System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows")) {
                return Native.load("msvcrt", WindowsRuntime.class)._putenv(name + "=" + value) == 0;
            }
            return Native.load("c", Posix.class).setenv(name, value, 1) == 0;
        } catch (LinkageError e) {
            LOG.warn("{} cannot be set to {}", name, value, e);
            return false;
        }
    }
}
