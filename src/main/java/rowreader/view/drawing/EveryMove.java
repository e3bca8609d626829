package rowreader.view.drawing;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rowreader.files.LoadedLibraries;

/**
 * Has the window system hand over every movement of the pointer. GTK, which JavaFX stands on where there is X, otherwise drops
 * those that come while the FX thread is held up, and a fast stroke loses its corners: of 200 movements, 7 ms apart, 38 came
 * under training and two busy processes. With this they come late, one after the other, and all of them. On other systems
 * nothing changes. FX thread only.
 *
 * <p>Three things drop movements:
 *
 * <ul>
 *   <li>GTK keeps one movement of a frame, the last;
 *   <li>JavaFX asks for all kinds of events, "motion hints" among them: a movement, and no more until that was dealt with;
 *   <li>JavaFX grabs the pointer when a drag begins and when the cursor changes in one, for motion hints too. X keeps sending
 *       to the window where a button went down without being asked.
 * </ul>
 */
final class EveryMove {
    private static final Logger LOG = LoggerFactory.getLogger(EveryMove.class);

    /** GDK_POINTER_MOTION_HINT_MASK. */
    private static final int MOTION_HINTS = 1 << 3;

    /** JavaFX's own library, and its switch: an int, not 0 if it must not grab the pointer, which debuggers want. */
    private static final String GLASS = "libglassgtk3.so";

    private static final String NO_GRABS = "disableGrab";

    /** Both null until they are loaded, and where there are none. */
    private static Gdk gdk;

    private static Pointer noGrabs;

    private static boolean asked;

    /** What was asked for last, maybe before it could be done. */
    private static boolean wanted;

    private EveryMove() {}

    /** Of libgdk-3, on the thread that runs GTK: JavaFX's. */
    interface Gdk extends Library {
        Pointer gdk_screen_get_default();

        /** A GList of all windows of this program, to be freed, the windows not. */
        Pointer gdk_screen_get_toplevel_windows(Pointer screen);

        void gdk_window_set_event_compression(Pointer window, int compressed);

        int gdk_window_get_events(Pointer window);

        void gdk_window_set_events(Pointer window, int mask);

        /** Of GLib, which comes with it. */
        void g_list_free(Pointer list);
    }

    /** Loads what it takes, once, on a thread of its own: that takes some tenths of a second, in which the pointer moves on. */
    static void prepare() {
        if (!asked) {
            asked = true;
            if (System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("linux")) {
                Thread loader = new Thread(EveryMove::load, "pointer");
                loader.setDaemon(true);
                loader.start();
            }
        }
    }

    private static void load() {
        try {
            Optional<String> glass = LoadedLibraries.path(GLASS);
            if (glass.isEmpty()) {
                // Another toolkit, as of tests without a display.
                return;
            }
            Pointer grabs = NativeLibrary.getInstance(glass.get()).getGlobalVariableAddress(NO_GRABS);
            Gdk loaded = Native.load("libgdk-3.so.0", Gdk.class);
            // Nothing to free: the first call of all is slower than those that follow.
            loaded.g_list_free(null);
            Platform.runLater(() -> {
                gdk = loaded;
                noGrabs = grabs;
                want(wanted);
            });
        } catch (LinkageError e) {
            LOG.warn("Movements of the pointer are dropped while the window is held up", e);
        }
    }

    /** Hands over every movement above any of the program's windows, or what JavaFX asked for again. */
    static void want(boolean every) {
        wanted = every;
        Pointer screen = gdk == null ? null : gdk.gdk_screen_get_default();
        if (screen == null) {
            return;
        }
        Pointer windows = gdk.gdk_screen_get_toplevel_windows(screen);
        // A GList is three pointers: what it holds, the next and the previous.
        for (Pointer at = windows; at != null; at = at.getPointer(Native.POINTER_SIZE)) {
            want(at.getPointer(0), every);
        }
        gdk.g_list_free(windows);
    }

    private static void want(Pointer window, boolean every) {
        int events = gdk.gdk_window_get_events(window);
        // JavaFX's windows are told of something; GTK has one of its own that is told of nothing.
        if (events != 0) {
            gdk.gdk_window_set_event_compression(window, every ? 0 : 1);
            gdk.gdk_window_set_events(window, every ? events & ~MOTION_HINTS : events | MOTION_HINTS);
        }
    }

    /** The same for the drag that begins with this press of a button, until {@link #endDrag}. */
    static void wantInDrag() {
        if (noGrabs != null) {
            noGrabs.setInt(0, 1);
        }
    }

    /** Lets JavaFX grab the pointer again: menus need that. */
    static void endDrag() {
        if (noGrabs != null) {
            noGrabs.setInt(0, 0);
        }
    }
}
