package rowreader.view.window;

import atlantafx.base.controls.Notification;
import atlantafx.base.theme.Styles;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import rowreader.viewmodel.Message;

/**
 * Messages, the newest at the bottom, none twice. They take room of their own and so cover nothing. What went well leaves by
 * itself; a failure stays until it is closed or others push it out. What can be done about a message is offered for the newest
 * such message only.
 */
final class MessagePane extends VBox {
    private static final Duration SHOWN = Duration.ofSeconds(5);
    private static final int MOST = 3;
    /** What stands beside the words: air, and the button that closes. */
    private static final double BESIDE = 90;

    MessagePane() {
        getStyleClass().add("messages");
        setMinHeight(Region.USE_PREF_SIZE);
        setVisible(false);
        setManaged(false);
    }

    /** What is shown now, the oldest first. */
    List<Message> shown() {
        return getChildren().stream()
                .map(shown -> (Message) shown.getUserData())
                .toList();
    }

    /** Shows one more. */
    void show(Message message) {
        Notification shown = new WrappedNotification(message.text().words());
        // Its buttons are reached by the keyboard, and it does nothing itself.
        shown.setFocusTraversable(false);
        shown.getStyleClass().addAll(Styles.ELEVATED_1, message.failure() ? Styles.DANGER : Styles.ACCENT);
        shown.setMinHeight(Region.USE_PREF_SIZE);
        shown.setMaxWidth(Double.MAX_VALUE);
        shown.setUserData(message);
        shown.setAccessibleText(message.text().words());
        shown.setOnClose(closed -> remove(shown));
        message.action().ifPresent(action -> {
            getChildren()
                    .removeIf(older -> ((Message) older.getUserData()).action().isPresent());
            shown.setPrimaryActions(button(action, shown));
        });
        message.replaced().ifPresent(earlier -> getChildren().removeIf(older -> older.getUserData() == earlier));
        // Told again, it takes the place of what said the same.
        getChildren().removeIf(older -> ((Message) older.getUserData()).text().equals(message.text()));
        getChildren().add(shown);
        if (getChildren().size() > MOST) {
            getChildren().remove(0);
        }
        update();
        if (!message.failure()) {
            Duration time = message.action().map(Message.Action::offered).orElse(SHOWN);
            // An animation that pauses has all pulses made until it is over, for half a minute here.
            CompletableFuture.delayedExecutor(time.toNanos(), TimeUnit.NANOSECONDS, Platform::runLater)
                    .execute(() -> remove(shown));
        }
    }

    private Button button(Message.Action action, Node shown) {
        Button button = new Button(action.name().words());
        button.setId("message-action");
        button.setMnemonicParsing(true);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(pressed -> {
            remove(shown);
            action.run().run();
        });
        return button;
    }

    /** As high as its words need in the width that there is. */
    private static final class WrappedNotification extends Notification {
        WrappedNotification(String words) {
            super(words);
        }

        /** Its skin takes them for one line. */
        @Override
        protected double computePrefHeight(double width) {
            double line = super.computePrefHeight(width);
            return lookup(".message") instanceof Region words && width > 0
                    ? line - words.prefHeight(-1) + words.prefHeight(Math.max(1, width - BESIDE))
                    : line;
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }
    }

    private void remove(Node shown) {
        getChildren().remove(shown);
        update();
    }

    private void update() {
        setVisible(!getChildren().isEmpty());
        setManaged(isVisible());
    }
}
