package rowreader.view.window;

import java.io.File;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.SplitMenuButton;
import rowreader.text.Texts;
import rowreader.view.Listening;
import rowreader.view.Tip;

/** Asks for a model or for a picture, and offers the models that were opened and saved last. */
final class OpenButton extends SplitMenuButton {
    private final MenuItem picture = new MenuItem(Texts.get("view.window.open-picture"));
    private final Consumer<File> open;

    /**
     * @param recent the newest first
     * @param choose asks for a model
     * @param choosePicture asks for a picture to be read
     * @param open takes one of the recent ones
     */
    OpenButton(ObservableValue<List<File>> recent, Runnable choose, Runnable choosePicture, Consumer<File> open) {
        this.open = open;
        setId("open");
        setText(Texts.get("view.window.open"));
        setMnemonicParsing(true);
        new Tip(Texts.get("view.window.open-tooltip")).on(this);
        setOnAction(event -> choose.run());
        picture.setId("open-picture");
        picture.setOnAction(event -> choosePicture.run());
        offer(recent.getValue());
        Listening.to(recent, this, (observable, was, is) -> offer(is));
    }

    private void offer(List<File> recent) {
        getItems().setAll(picture, new SeparatorMenuItem());
        getItems().addAll(recent.stream().map(this::item).toList());
        if (recent.isEmpty()) {
            MenuItem none = new MenuItem(Texts.get("view.window.no-recent"));
            none.setDisable(true);
            getItems().add(none);
        }
    }

    private MenuItem item(File model) {
        // The folder tells apart what has the same name.
        MenuItem item = new MenuItem(Texts.get("view.window.recent", model.getName(), model.getParent()));
        item.setMnemonicParsing(false);
        item.setOnAction(event -> open.accept(model));
        return item;
    }
}
