package rowreader;

import java.nio.file.Path;
import java.util.Optional;
import rowreader.cli.RowReaderCommand;

/** The composition root: the only class that sees every room. */
public final class App {
    private App() {}

    /** Opens the window, or runs the command that the arguments name. */
    public static void main(String[] arguments) {
        System.exit(RowReaderCommand.run(App::openWindow, arguments));
    }

    private static void openWindow(Optional<Path> data, Optional<Path> model) {
        throw new UnsupportedOperationException();
    }
}
