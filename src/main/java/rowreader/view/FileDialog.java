package rowreader.view;

import java.io.File;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import rowreader.text.Texts;

/** Asks for a file of one kind. */
public enum FileDialog {
    MODEL("*.zip", "model.zip"),
    DRAWINGS("*.jsonl", "drawings.jsonl"),
    TABLE("*.csv", "race.csv");

    private final String pattern;
    private final String usualName;

    FileDialog(String pattern, String usualName) {
        this.pattern = pattern;
        this.usualName = usualName;
    }

    /** A file that is there; nothing if the person thinks better of it. */
    public Optional<File> toOpen(Window owner, String title) {
        return Optional.ofNullable(chooser(title).showOpenDialog(owner));
    }

    /** Where to write; nothing if the person thinks better of it. */
    public Optional<File> toSave(Window owner, String title) {
        FileChooser chooser = chooser(title);
        chooser.setInitialFileName(usualName);
        return Optional.ofNullable(chooser.showSaveDialog(owner));
    }

    private FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(new ExtensionFilter(Texts.get(this, "kind", pattern), pattern));
        return chooser;
    }
}
