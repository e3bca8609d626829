package rowreader.view;

import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import rowreader.text.Texts;
import rowreader.viewmodel.window.FileKind;

/** Asks for a file of one kind. */
public enum FileDialog {
    MODEL(FileKind.MODELS, "model.rowreader", List.of("*.rowreader", "*.zip")),
    DRAWINGS(
            FileKind.DRAWINGS,
            "drawings.jsonl",
            List.of("*.jsonl", "*.ndjson", "*.json", "*.inkml", "*.unp", "*.dat", "*.gz"),
            List.of(List.of("*.jsonl"), List.of("*.inkml"))),
    TABLE(FileKind.EXPORTS, "race.csv", List.of("*.csv"));

    private final FileKind folder;
    private final String usualName;
    private final List<String> read;
    private final List<List<String>> written;

    /** @param patterns of what can be opened, and saved */
    FileDialog(FileKind folder, String usualName, List<String> patterns) {
        this(folder, usualName, patterns, List.of(patterns));
    }

    /**
     * @param read patterns of what can be opened
     * @param written for each format that can be saved its patterns
     */
    FileDialog(FileKind folder, String usualName, List<String> read, List<List<String>> written) {
        this.folder = folder;
        this.usualName = usualName;
        this.read = read;
        this.written = written;
    }

    /** A file that is there; nothing if the person cancels. */
    public Optional<File> toOpen(Window owner, String title) {
        return LastFolders.open(folder, chooser(title, List.of(read)), owner);
    }

    /** Where to write; nothing if the person cancels. */
    public Optional<File> toSave(Window owner, String title) {
        FileChooser chooser = chooser(title, written);
        chooser.setInitialFileName(usualName);
        return LastFolders.save(folder, chooser, owner)
                .map(file -> written.size() > 1 ? named(file, chooser.getSelectedExtensionFilter()) : file);
    }

    /** By the format chosen in the dialog, where the name says none. */
    private File named(File file, ExtensionFilter chosen) {
        boolean says = written.stream()
                .flatMap(List::stream)
                .anyMatch(pattern -> file.getName().toLowerCase(Locale.ROOT).endsWith(pattern.substring(1)));
        return says || chosen == null
                ? file
                : new File(file.getPath() + chosen.getExtensions().get(0).substring(1));
    }

    private FileChooser chooser(String title, List<List<String>> kinds) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        for (List<String> patterns : kinds) {
            chooser.getExtensionFilters()
                    .add(new ExtensionFilter(Texts.get(this, "kind", String.join(";", patterns)), patterns));
        }
        return chooser;
    }
}
