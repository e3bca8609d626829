package rowreader.view.drawing;

import atlantafx.base.controls.Popover.ArrowLocation;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import rowreader.text.Texts;
import rowreader.view.LaterPopover;
import rowreader.view.Listening;
import rowreader.view.Palette;
import rowreader.view.Tip;
import rowreader.viewmodel.drawing.PictureModel;
import rowreader.viewmodel.drawing.SeenPicture;

/** Shows the picture that is read. There while there is one; opens by itself where there is something to choose. */
public final class PictureButton extends Button {
    /** Below the buttons at the window's top. */
    private static final double BELOW_TOP = 90;

    private static final double FROM_EDGE = 8;
    /** What the pop-over has around its content. */
    private static final double FRAME = 30;

    private final PictureModel pictures;
    private final ObservableValue<Palette> palette;
    private final LaterPopover popover;
    /** Null until it is first wanted. */
    private PicturePane pane;

    /** A button for the model's picture. */
    public PictureButton(PictureModel pictures, ObservableValue<Palette> palette) {
        super(Texts.get("view.picture.button"));
        this.pictures = pictures;
        this.palette = palette;
        popover = new LaterPopover(ArrowLocation.RIGHT_TOP, () -> pane, made -> {
            made.setArrowSize(0);
            made.setAutoHide(true);
        });
        setId("picture");
        new Tip(Texts.get("view.picture.button-tooltip")).on(this);
        managedProperty().bind(visibleProperty());
        visibleProperty().bind(pictures.seenProperty().map(seen -> true).orElse(false));
        setOnAction(pressed -> open());
        Listening.to(pictures.seenProperty(), this, (observable, was, is) -> follow(was, is));
    }

    private void follow(SeenPicture was, SeenPicture is) {
        if (is == null) {
            popover.hide();
        } else if (was == null && is.found().digits().size() != 1) {
            // After the layout that makes room for this button.
            Platform.runLater(() -> {
                if (getScene() != null && getScene().getWindow() != null) {
                    open();
                }
            });
        }
    }

    /** At the window's right edge, and no higher than the window: on the left is the reading of what is chosen. */
    private void open() {
        if (pane == null) {
            pane = new PicturePane(pictures, palette);
        }
        Bounds window = getScene().getRoot().localToScreen(getScene().getRoot().getLayoutBounds());
        pane.setMaxHeight(window.getHeight() - BELOW_TOP - FRAME);
        popover.show(this, window.getMaxX() - FROM_EDGE, window.getMinY() + BELOW_TOP);
    }
}
