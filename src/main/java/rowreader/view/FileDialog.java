package rowreader.view;

import java.io.File;
import java.util.List;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import rowreader.text.Texts;
import rowreader.viewmodel.window.FileKind;

/** Asks for a file of one kind. */
public enum FileDialog {
    MODEL(FileKind.MODELS, "model.rowreader", "*.rowreader", "*.zip"),
    DRAWINGS(FileKind.DRAWINGS, "drawings.jsonl", "*.jsonl"),
    TABLE(FileKind.EXPORTS, "race.csv", "*.csv");

    private final FileKind folder;
    private final String usualName;
    private final List<String> patterns;

    FileDialog(FileKind folder, String usualName, String... patterns) {
        this.folder = folder;
        this.usualName = usualName;
        this.patterns = List.of(patterns);
    }

    /** A file that is there; nothing if the person cancels. */
    public Optional<File> toOpen(Window owner, String title) {
        return LastFolders.open(folder, chooser(title), owner);
    }

    /** Where to write; nothing if the person cancels. */
    public Optional<File> toSave(Window owner, String title) {
        FileChooser chooser = chooser(title);
        chooser.setInitialFileName(usualName);
        return LastFolders.save(folder, chooser, owner);
    }

    private FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters()
                .add(new ExtensionFilter(Texts.get(this, "kind", String.join(";", patterns)), patterns));
        return chooser;
    }
}
