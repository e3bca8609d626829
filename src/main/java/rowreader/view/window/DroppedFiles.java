package rowreader.view.window;

import java.io.File;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.TransferMode;
import rowreader.viewmodel.drawing.PictureModel.Origin;
import rowreader.viewmodel.drawing.PictureModel.Pixels;
import rowreader.viewmodel.window.WindowModel;

/** Takes what is dropped on the window or pasted into it: files, and pictures that are in no file. */
final class DroppedFiles {
    private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");

    private final WindowModel model;

    private DroppedFiles(WindowModel model) {
        this.model = model;
    }

    /** Makes dropping and Ctrl+V work in all of {@code scene}. */
    static void install(Scene scene, WindowModel model) {
        DroppedFiles incoming = new DroppedFiles(model);
        scene.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (isWelcome(event.getDragboard())) {
                event.acceptTransferModes(TransferMode.COPY);
                scene.getRoot().pseudoClassStateChanged(DROP, true);
                event.consume();
            }
        });
        scene.addEventHandler(DragEvent.DRAG_EXITED, event -> scene.getRoot().pseudoClassStateChanged(DROP, false));
        scene.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            scene.getRoot().pseudoClassStateChanged(DROP, false);
            event.setDropCompleted(isWelcome(event.getDragboard()));
            incoming.take(Origin.DROPPED, event.getDragboard());
            event.consume();
        });
        scene.getAccelerators()
                .put(
                        new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN),
                        () -> incoming.take(Origin.CLIPBOARD, Clipboard.getSystemClipboard()));
    }

    private static boolean isWelcome(Clipboard board) {
        return board.hasFiles() || board.hasImage();
    }

    private void take(Origin origin, Clipboard board) {
        File file = board.hasFiles() && !board.getFiles().isEmpty()
                ? board.getFiles().get(0)
                : null;
        Image image = file == null && board.hasImage() ? board.getImage() : null;
        if (file != null) {
            model.files().take(file);
        } else if (image == null) {
            model.pictures().tellThereIsNone();
        } else {
            model.pictures().read(origin, (int) image.getWidth(), (int) image.getHeight(), () -> pixels(image));
        }
    }

    private static Pixels pixels(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return new Pixels(argb, width, height);
    }
}
