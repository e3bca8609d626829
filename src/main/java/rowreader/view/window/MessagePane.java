package rowreader.view.window;

import atlantafx.base.controls.Notification;
import atlantafx.base.theme.Styles;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import rowreader.viewmodel.Message;

/**
 * Messages in the window's lower right corner, the newest at the bottom. What went well leaves by itself; a failure stays
 * until it is closed or others push it out.
 */
final class MessagePane extends VBox {
    private static final Duration SHOWN = Duration.seconds(5);
    private static final int MOST = 3;
    private static final double WIDTH = 420;

    MessagePane() {
        getStyleClass().add("messages");
        setAlignment(Pos.BOTTOM_RIGHT);
        setPickOnBounds(false);
    }

    /** Shows one more. */
    void show(Message message) {
        Notification shown = new Notification(message.text().words());
        shown.getStyleClass().addAll(Styles.ELEVATED_2, message.failure() ? Styles.DANGER : Styles.ACCENT);
        shown.setPrefWidth(WIDTH);
        shown.setMaxWidth(WIDTH);
        shown.setMinHeight(Region.USE_PREF_SIZE);
        shown.setMaxHeight(Region.USE_PREF_SIZE);
        shown.setOnClose(closed -> getChildren().remove(shown));
        getChildren().add(shown);
        if (getChildren().size() > MOST) {
            getChildren().remove(0);
        }
        if (!message.failure()) {
            PauseTransition wait = new PauseTransition(SHOWN);
            wait.setOnFinished(over -> getChildren().remove(shown));
            wait.play();
        }
    }
}
