package rowreader.view.drawing;

import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import org.controlsfx.control.PopOver;
import rowreader.text.Texts;
import rowreader.view.Listening;
import rowreader.view.Palette;
import rowreader.view.Tip;
import rowreader.viewmodel.drawing.PictureModel;
import rowreader.viewmodel.drawing.SeenPicture;

/** Shows the picture that is read. There while there is one; opens by itself where there is something to choose. */
public final class PictureButton extends Button {
    private final PictureModel pictures;
    private final ObservableValue<Palette> palette;
    /** Made when it is first wanted: most starts of the program never want it. */
    private PopOver popOver;

    /** A button for the model's picture. */
    public PictureButton(PictureModel pictures, ObservableValue<Palette> palette) {
        super(Texts.get("view.picture.button"));
        this.pictures = pictures;
        this.palette = palette;
        setId("picture");
        setTooltip(new Tip(Texts.get("view.picture.button-tooltip")));
        managedProperty().bind(visibleProperty());
        visibleProperty().bind(pictures.seenProperty().map(seen -> true).orElse(false));
        setOnAction(pressed -> open());
        Listening.to(pictures.seenProperty(), this, (observable, was, is) -> follow(was, is));
    }

    private void follow(SeenPicture was, SeenPicture is) {
        if (is == null) {
            if (popOver != null) {
                popOver.hide();
            }
        } else if (was == null && is.found().digits().size() != 1) {
            // After the layout that makes room for this button.
            Platform.runLater(() -> {
                if (getScene() != null && getScene().getWindow() != null) {
                    open();
                }
            });
        }
    }

    private void open() {
        if (popOver == null) {
            popOver = new PopOver(new PicturePane(pictures, palette));
            popOver.setArrowLocation(PopOver.ArrowLocation.BOTTOM_CENTER);
            popOver.setAutoHide(true);
        }
        popOver.show(this);
    }
}
