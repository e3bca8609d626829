package rowreader.view.window;

import java.io.File;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import rowreader.text.Texts;
import rowreader.view.LastFolders;
import rowreader.view.Palette;
import rowreader.view.Tip;
import rowreader.viewmodel.window.ExportModel;
import rowreader.viewmodel.window.ExportModel.Picture;
import rowreader.viewmodel.window.ExportModel.Taken;
import rowreader.viewmodel.window.FileKind;

/** Takes the reading and pictures of the window away as files. */
final class ExportMenu extends MenuButton {
    private final Window window;
    private final ExportModel model;
    private final ObservableValue<Palette> palette;

    /**
     * @param reading the pane at the left
     * @param side the pane at the right
     */
    ExportMenu(Window window, ExportModel model, ObservableValue<Palette> palette, Node reading, Node side) {
        super(Texts.get("view.export.menu"));
        this.window = window;
        this.model = model;
        this.palette = palette;
        setId("export");
        setMnemonicParsing(true);
        new Tip(Texts.get("view.export.tooltip")).on(this);
        getItems()
                .addAll(
                        ofReading(Texts.get("view.export.gif"), "reading.gif", model::saveGif),
                        frames(),
                        ofReading(Texts.get("view.export.csv"), "trace.csv", model::saveCsv),
                        ofReading(Texts.get("view.export.json"), "trace.json", model::saveJson),
                        new SeparatorMenuItem(),
                        picture(Texts.get("view.export.picture-reading"), "reading.png", reading),
                        picture(Texts.get("view.export.picture-side"), "lab.png", side),
                        picture(Texts.get("view.export.picture-window"), "window.png", null));
    }

    private BooleanBinding nothingRead() {
        return Bindings.createBooleanBinding(() -> model.trace().getValue() == null, model.trace());
    }

    private MenuItem ofReading(String text, String name, BiConsumer<Taken, File> save) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(event -> {
            Taken reading = model.taken();
            choose(name, file -> save.accept(reading, file));
        });
        item.disableProperty().bind(nothingRead());
        return item;
    }

    private MenuItem frames() {
        MenuItem item = new MenuItem(Texts.get("view.export.frames"));
        item.setOnAction(event -> {
            DirectoryChooser chooser = new DirectoryChooser();
            chooser.setTitle(Texts.get("view.export.frames-title"));
            Taken reading = model.taken();
            LastFolders.folder(FileKind.EXPORTS, chooser, window)
                    .ifPresent(folder -> model.saveFrames(reading, folder));
        });
        item.disableProperty().bind(nothingRead());
        return item;
    }

    /** The picture is taken before the user is asked, so that no dialog is in it. */
    private MenuItem picture(String text, String name, Node pane) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(event -> {
            Node shown = pane == null ? getScene().getRoot() : pane;
            Picture picture = NodePicture.of(shown, palette.getValue().background());
            choose(name, file -> model.savePng(picture, file));
        });
        return item;
    }

    private void choose(String name, Consumer<File> save) {
        String ending = name.substring(name.lastIndexOf('.'));
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.get("view.export.title"));
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters().add(new ExtensionFilter("*" + ending, "*" + ending));
        LastFolders.save(FileKind.EXPORTS, chooser, window).ifPresent(save);
    }
}
