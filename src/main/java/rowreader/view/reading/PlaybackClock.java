package rowreader.view.reading;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;
import rowreader.view.Listening;
import rowreader.viewmodel.reading.PlaybackModel;

/**
 * Lets the playback's time pass while it plays in a window that shows. It wakes when the next row or phase is due: a clock that
 * asks for every pulse has sixty made in a second, of which four show something new, and each costs the training time.
 */
final class PlaybackClock {
    private final PlaybackModel playback;
    private final ObservableValue<Boolean> showing;

    /** Until when the playback was told that time has passed, by {@link System#nanoTime()}. */
    private long toldUntil;

    private boolean telling;
    /** How often it was set; only the last time counts. */
    private int alarms;

    private PlaybackClock(PlaybackModel playback, Node node) {
        this.playback = playback;
        showing = node.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .orElse(false);
        showing.addListener((observable, was, is) -> beginHere());
        Listening.to(playback.playingProperty(), node, (observable, was, is) -> beginHere());
        Listening.to(playback.timestepProperty(), node, (observable, was, is) -> beginHere());
        Listening.to(playback.phaseProperty(), node, (observable, was, is) -> beginHere());
        Listening.to(playback.phasesProperty(), node, (observable, was, is) -> beginHere());
        Listening.to(
                playback.speedProperty(), node, (observable, was, is) -> goOnAt(was.doubleValue() / is.doubleValue()));
        Listening.to(playback.loopProperty(), node, (observable, was, is) -> goOnAt(1));
        beginHere();
    }

    /** Makes the playback run whenever {@code node} is in a window that shows. */
    static void run(PlaybackModel playback, Node node) {
        new PlaybackClock(playback, node);
    }

    private boolean runs() {
        return playback.isPlaying() && showing.getValue();
    }

    /** It begins to play, or somebody has chosen what is shown now: that stays as long as if it had just been reached. */
    private void beginHere() {
        if (runs() && !telling) {
            toldUntil = System.nanoTime();
            wakeIn(Duration.ZERO);
        }
    }

    /** What has passed and was not told of yet counts at the speed of then: {@code ratio} of that of now. */
    private void goOnAt(double ratio) {
        if (runs()) {
            long now = System.nanoTime();
            toldUntil = now - (long) ((now - toldUntil) * ratio);
            wakeIn(Duration.ZERO);
        }
    }

    private void wakeIn(Duration wait) {
        alarms++;
        int alarm = alarms;
        CompletableFuture.delayedExecutor(wait.toNanos(), TimeUnit.NANOSECONDS, Platform::runLater)
                .execute(() -> {
                    if (runs() && alarm == alarms) {
                        tell();
                    }
                });
    }

    private void tell() {
        long now = System.nanoTime();
        Duration passed = Duration.ofNanos(now - toldUntil);
        toldUntil = now;
        telling = true;
        playback.advance(passed);
        telling = false;
        if (runs()) {
            wakeIn(playback.untilChange());
        }
    }
}
