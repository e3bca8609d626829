package rowreader.view.lesson;

import javafx.animation.FadeTransition;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import rowreader.data.lesson.Page;
import rowreader.data.lesson.Spot;
import rowreader.view.Listening;
import rowreader.viewmodel.lesson.LessonModel;

/**
 * The ring around what the lesson's page points at. It lies above everything, follows its control wherever that goes, and lets
 * the mouse through.
 */
public final class Ring extends Pane {
    private static final double MARGIN = 4;
    private static final Duration BLINK = Duration.millis(450);
    private static final int BLINKS = 3;
    private static final double FAINT = 0.25;

    private final LessonModel lesson;
    private final Region ring = new Region();
    private final FadeTransition blink = new FadeTransition(BLINK, ring);
    private final ObservableValue<Boolean> still;
    private Node pointedAt;
    /** Whether it was asked for on this page to bring what is pointed at into sight: once, so that the user can go away. */
    private boolean asked;

    /** @param still whether it must not blink */
    public Ring(LessonModel lesson, ObservableValue<Boolean> still) {
        this.lesson = lesson;
        this.still = still;
        setMouseTransparent(true);
        setPickOnBounds(false);
        getStylesheets().add(Ring.class.getResource("lesson.css").toExternalForm());
        ring.setId("lesson-ring");
        ring.getStyleClass().add("lesson-ring");
        ring.setManaged(false);
        ring.setVisible(false);
        getChildren().add(ring);
        blink.setFromValue(1);
        blink.setToValue(FAINT);
        blink.setAutoReverse(true);
        blink.setCycleCount(2 * BLINKS);
        Runnable place = this::place;
        sceneProperty().addListener((observable, was, scene) -> {
            if (was != null) {
                was.removePostLayoutPulseListener(place);
            }
            if (scene != null) {
                scene.addPostLayoutPulseListener(place);
            }
        });
        Listening.to(lesson.pageProperty(), this, (observable, was, is) -> turnTo());
        Listening.to(lesson.openProperty(), this, (observable, was, is) -> turnTo());
    }

    private void turnTo() {
        pointedAt = null;
        asked = false;
        Platform.requestNextPulse();
    }

    /** After each layout: no pulse is asked for, so that nothing is done while nothing moves. */
    private void place() {
        Page page = lesson.pageProperty().get();
        boolean points = lesson.openProperty().get() && page.spot() != null;
        if (points && (pointedAt == null || !SpotNodes.isInSight(pointedAt))) {
            look(page.spot());
        }
        boolean shows = points && pointedAt != null;
        if (shows) {
            Bounds bounds = sceneToLocal(pointedAt.localToScene(pointedAt.getLayoutBounds()));
            double left = Math.max(1, bounds.getMinX() - MARGIN);
            double top = Math.max(1, bounds.getMinY() - MARGIN);
            ring.resizeRelocate(
                    left,
                    top,
                    Math.min(getWidth() - 1, bounds.getMaxX() + MARGIN) - left,
                    Math.min(getHeight() - 1, bounds.getMaxY() + MARGIN) - top);
        }
        ring.setVisible(shows);
    }

    private void look(Spot spot) {
        Parent root = getScene().getRoot();
        Node found = SpotNodes.find(root, spot).orElse(null);
        if (found != null && found != pointedAt) {
            scrollTo(found);
            blink.stop();
            ring.setOpacity(1);
            if (!still.getValue()) {
                blink.playFromStart();
            }
        }
        pointedAt = found;
        if (found == null && !asked) {
            asked = true;
            // Not within a layout.
            Platform.runLater(lesson::onOutOfSight);
        }
    }

    /** Brings a node into sight that is in something that scrolls. */
    private static void scrollTo(Node node) {
        for (Parent parent = node.getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof ScrollPane scroll && scroll.getContent() != null) {
                Bounds content = scroll.getContent().getLayoutBounds();
                Bounds inContent = scroll.getContent().sceneToLocal(node.localToScene(node.getLayoutBounds()));
                double hidden = content.getHeight() - scroll.getViewportBounds().getHeight();
                if (hidden > 0) {
                    scroll.setVvalue(Math.max(0, Math.min(1, (inContent.getMinY() - MARGIN) / hidden)));
                }
            }
        }
    }
}
