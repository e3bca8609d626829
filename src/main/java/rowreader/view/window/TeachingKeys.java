package rowreader.view.window;

import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import rowreader.view.drawing.DrawingCanvas;
import rowreader.viewmodel.lesson.PresentationModel;
import rowreader.viewmodel.lesson.TeachingModel;

/**
 * The keys of teaching, in the whole window: those of a clicker, of the presentation, and of the size of text. Ctrl with plus
 * is found on every keyboard: with Shift, with the equals sign, and among the numbers.
 */
final class TeachingKeys {
    private final TeachingModel teaching;
    private final BooleanSupplier covered;

    private TeachingKeys(TeachingModel teaching, BooleanSupplier covered) {
        this.teaching = teaching;
        this.covered = covered;
    }

    /**
     * Begins to listen; any key and any press of the mouse ends the first sight's loop, one on the sheet its digit.
     *
     * @param covered whether something lies over the window, which Escape leaves first
     */
    static void install(Scene scene, TeachingModel teaching, BooleanSupplier covered) {
        TeachingKeys keys = new TeachingKeys(teaching, covered);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, keys::press);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, pressed -> {
            teaching.onTouch();
            if (pressed.getButton() == MouseButton.PRIMARY
                    && isOnSheet(pressed.getPickResult().getIntersectedNode())) {
                teaching.onPen();
            }
        });
    }

    private static boolean isOnSheet(Node node) {
        Node each = node;
        while (each != null && !(each instanceof DrawingCanvas)) {
            each = each.getParent();
        }
        return each != null;
    }

    private void press(KeyEvent event) {
        teaching.onTouch();
        BooleanSupplier command = event.isShortcutDown() ? ofText(event.getCode()) : ofPresentation(event);
        if (command.getAsBoolean()) {
            event.consume();
        }
    }

    private BooleanSupplier ofText(KeyCode key) {
        return switch (key) {
            case PLUS, EQUALS, ADD -> done(teaching::larger);
            case MINUS, SUBTRACT -> done(teaching::smaller);
            case DIGIT0, NUMPAD0 -> done(teaching.look()::usual);
            default -> () -> false;
        };
    }

    private BooleanSupplier ofPresentation(KeyEvent event) {
        PresentationModel presentation = teaching.presentation();
        boolean presents = presentation.presentingProperty().get();
        boolean clicks = presents || teaching.lesson().openProperty().get();
        boolean types = event.getTarget() instanceof TextInputControl;
        boolean sees = presents && !covered.getAsBoolean();
        return switch (event.getCode()) {
            case F11 -> done(presentation::toggle);
            case PAGE_DOWN -> clicks ? done(presentation::next) : () -> false;
            case PAGE_UP -> clicks ? done(presentation::back) : () -> false;
            case B -> sees && !types ? done(presentation::toggleBlank) : () -> false;
            case ESCAPE -> sees ? done(() -> presentation.presentingProperty().set(false)) : () -> false;
            default -> () -> false;
        };
    }

    private static BooleanSupplier done(Runnable command) {
        return () -> {
            command.run();
            return true;
        };
    }
}
