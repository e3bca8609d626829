package rowreader.view;

import static rowreader.viewmodel.FileExtension.CSV;
import static rowreader.viewmodel.FileExtension.INKML;
import static rowreader.viewmodel.FileExtension.JSONL;
import static rowreader.viewmodel.FileExtension.ROWREADER;
import static rowreader.viewmodel.FileExtension.ZIP;

import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import rowreader.data.picture.PictureReader;
import rowreader.data.strokes.DrawingFormat;
import rowreader.text.Texts;
import rowreader.viewmodel.FileExtension;
import rowreader.viewmodel.window.FileKind;

/** Asks for a file of one kind. */
public enum FileDialog {
    MODEL(FileKind.MODELS, "model.rowreader", List.of(ROWREADER, ZIP)),
    DRAWINGS(FileKind.DRAWINGS, "drawings.jsonl", drawings(), List.of(List.of(JSONL), List.of(INKML))),
    /** Of paper or a board: only opened. */
    PICTURE(FileKind.PICTURES, "", PictureReader.EXTENSIONS, List.of()),
    TABLE(FileKind.EXPORTS, "race.csv", List.of(CSV));

    private final FileKind folder;
    private final String usualName;
    private final List<String> read;
    private final List<List<FileExtension>> written;

    /** @param extensions of what can be opened, and saved */
    FileDialog(FileKind folder, String usualName, List<FileExtension> extensions) {
        this(folder, usualName, dotted(extensions), List.of(extensions));
    }

    /**
     * @param read ends of the names of what can be opened
     * @param written for each format that can be saved its extensions, the usual one first
     */
    FileDialog(FileKind folder, String usualName, List<String> read, List<List<FileExtension>> written) {
        this.folder = folder;
        this.usualName = usualName;
        this.read = read;
        this.written = written;
    }

    private static List<String> drawings() {
        return Stream.concat(
                        Stream.of(DrawingFormat.values()).flatMap(format -> format.extensions().stream()),
                        Stream.of(DrawingFormat.PACKED))
                .toList();
    }

    private static List<String> dotted(List<FileExtension> extensions) {
        return extensions.stream().map(FileExtension::withDot).toList();
    }

    /** A file that is there; nothing if the person cancels. */
    public Optional<File> toOpen(Window owner, String title) {
        return LastFolders.open(folder, chooser(title, List.of(read)), owner);
    }

    /** Where to write; nothing if the person cancels. The name may lack its extension. */
    public Optional<File> toSave(Window owner, String title) {
        return LastFolders.save(folder, chooserToSave(title), owner);
    }

    /** The same where there is more than one format. @param save gets the file and the usual extension of the chosen format */
    public void toSave(Window owner, String title, BiConsumer<File, FileExtension> save) {
        FileChooser chooser = chooserToSave(title);
        LastFolders.save(folder, chooser, owner).ifPresent(file -> save.accept(file, format(chooser)));
    }

    private FileChooser chooserToSave(String title) {
        FileChooser chooser =
                chooser(title, written.stream().map(FileDialog::dotted).toList());
        chooser.setInitialFileName(usualName);
        return chooser;
    }

    private FileExtension format(FileChooser chooser) {
        int chosen = chooser.getExtensionFilters().indexOf(chooser.getSelectedExtensionFilter());
        return written.get(Math.max(0, chosen)).get(0);
    }

    /** @param kinds ends of names, a list for each kind that can be chosen */
    private FileChooser chooser(String title, List<List<String>> kinds) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        for (List<String> ends : kinds) {
            List<String> patterns = ends.stream().map(end -> "*" + end).toList();
            chooser.getExtensionFilters()
                    .add(new ExtensionFilter(Texts.get(this, "kind", String.join(";", patterns)), patterns));
        }
        return chooser;
    }
}
