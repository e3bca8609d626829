package rowreader.view;

import java.io.File;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import rowreader.text.Texts;
import rowreader.viewmodel.window.FileKind;

/** Asks for a file of one kind. */
public enum FileDialog {
    MODEL(FileKind.MODELS, "*.zip", "model.zip"),
    DRAWINGS(FileKind.DRAWINGS, "*.jsonl", "drawings.jsonl"),
    TABLE(FileKind.EXPORTS, "*.csv", "race.csv");

    private final FileKind folder;
    private final String pattern;
    private final String usualName;

    FileDialog(FileKind folder, String pattern, String usualName) {
        this.folder = folder;
        this.pattern = pattern;
        this.usualName = usualName;
    }

    /** A file that is there; nothing if the person thinks better of it. */
    public Optional<File> toOpen(Window owner, String title) {
        return LastFolders.open(folder, chooser(title), owner);
    }

    /** Where to write; nothing if the person thinks better of it. */
    public Optional<File> toSave(Window owner, String title) {
        FileChooser chooser = chooser(title);
        chooser.setInitialFileName(usualName);
        return LastFolders.save(folder, chooser, owner);
    }

    private FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(new ExtensionFilter(Texts.get(this, "kind", pattern), pattern));
        return chooser;
    }
}
