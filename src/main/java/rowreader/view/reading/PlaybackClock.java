package rowreader.view.reading;

import java.time.Duration;
import javafx.animation.AnimationTimer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;
import rowreader.view.Listening;
import rowreader.viewmodel.reading.PlaybackModel;

/** Lets the playback's time pass, pulse by pulse, while it plays in a window that shows. */
final class PlaybackClock extends AnimationTimer {
    private static final long NOT_YET = -1;

    private final PlaybackModel playback;
    private final ObservableValue<Boolean> showing;
    private long lastPulse = NOT_YET;

    private PlaybackClock(PlaybackModel playback, Node node) {
        this.playback = playback;
        showing = node.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .orElse(false);
        showing.addListener((observable, was, is) -> startOrStop());
        Listening.to(playback.playingProperty(), node, (observable, was, is) -> startOrStop());
        startOrStop();
    }

    /** Makes the playback run whenever {@code node} is in a window that shows. */
    static void run(PlaybackModel playback, Node node) {
        new PlaybackClock(playback, node);
    }

    private void startOrStop() {
        lastPulse = NOT_YET;
        if (playback.isPlaying() && showing.getValue()) {
            start();
        } else {
            stop();
        }
    }

    @Override
    public void handle(long now) {
        if (lastPulse != NOT_YET) {
            playback.advance(Duration.ofNanos(now - lastPulse));
        }
        lastPulse = now;
    }
}
