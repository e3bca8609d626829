package rowreader.view;

import java.io.File;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/** Asks for a file of one kind. */
public enum FileDialog {
    MODEL("Models", "*.zip", "model.zip"),
    DRAWINGS("Drawings", "*.jsonl", "drawings.jsonl"),
    TABLE("Tables", "*.csv", "race.csv");

    private final String kind;
    private final String pattern;
    private final String usualName;

    FileDialog(String kind, String pattern, String usualName) {
        this.kind = kind;
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
        chooser.getExtensionFilters().add(new ExtensionFilter(kind + " (" + pattern + ")", pattern));
        return chooser;
    }
}
