package rowreader.view;

import java.io.File;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import rowreader.files.UserFolder;
import rowreader.viewmodel.window.FileKind;
import rowreader.viewmodel.window.SettingsModel;

/**
 * Lets every dialog of a window begin in the folder that was used last for files of its kind. It belongs to the stage, as
 * dialogs do, and so needs not be handed through the panes.
 */
public final class LastFolders {
    private final SettingsModel settings;

    private LastFolders(SettingsModel settings) {
        this.settings = settings;
    }

    /** From now on, the dialogs of {@code stage} go by {@code settings}. */
    public static void install(Stage stage, SettingsModel settings) {
        stage.getProperties().put(LastFolders.class, new LastFolders(settings));
    }

    /** Asks for a file that is there; nothing if none is chosen. */
    public static Optional<File> open(FileKind kind, FileChooser chooser, Window owner) {
        start(kind, owner).ifPresent(chooser::setInitialDirectory);
        return used(kind, owner, shown(owner, () -> chooser.showOpenDialog(owner)));
    }

    /** Asks where to write; nothing if no place is chosen. */
    public static Optional<File> save(FileKind kind, FileChooser chooser, Window owner) {
        start(kind, owner).ifPresent(chooser::setInitialDirectory);
        return used(kind, owner, shown(owner, () -> chooser.showSaveDialog(owner)));
    }

    /** Asks for a folder; nothing if none is chosen. */
    public static Optional<File> folder(FileKind kind, DirectoryChooser chooser, Window owner) {
        start(kind, owner).ifPresent(chooser::setInitialDirectory);
        return used(kind, owner, shown(owner, () -> chooser.showDialog(owner)));
    }

    private static File shown(Window owner, Supplier<File> dialog) {
        Optional<MaximizedSize> before = MaximizedSize.of(main(owner));
        File chosen = dialog.get();
        before.ifPresent(MaximizedSize::keep);
        return chosen;
    }

    private static Window main(Window window) {
        Window main = window;
        while (main instanceof PopupWindow popup) {
            main = popup.getOwnerWindow();
        }
        return main;
    }

    private static Optional<LastFolders> of(Window window) {
        Window main = main(window);
        return main == null
                ? Optional.empty()
                : Optional.ofNullable((LastFolders) main.getProperties().get(LastFolders.class));
    }

    /**
     * At first the user's own folder: left to itself, GTK's dialog begins with files that were used lately, where no folder can
     * be seen. The dialogs refuse a folder that is gone.
     */
    static Optional<File> start(FileKind kind, Window owner) {
        return of(owner)
                .flatMap(last -> last.settings.lastFolder(kind))
                .filter(File::isDirectory)
                .or(UserFolder::home);
    }

    static Optional<File> used(FileKind kind, Window owner, File chosen) {
        if (chosen != null) {
            boolean isFolder = kind == FileKind.DIGITS || kind == FileKind.LESSONS;
            File folder = isFolder ? chosen : chosen.getAbsoluteFile().getParentFile();
            of(owner).ifPresent(last -> last.settings.onFolderUsed(kind, folder));
        }
        return Optional.ofNullable(chosen);
    }
}
