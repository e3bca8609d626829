package rowreader.view.lesson;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import rowreader.data.lesson.Spot;

/** The control or view in a window that a spot of a lesson is. */
final class SpotNodes {
    private SpotNodes() {}

    /** The first in sight; nothing while none is. */
    static Optional<Node> find(Parent root, Spot spot) {
        return root.lookupAll(selector(spot)).stream()
                .filter(SpotNodes::isInSight)
                .findFirst();
    }

    static boolean isInSight(Node node) {
        if (node.getScene() == null) {
            return false;
        }
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static String selector(Spot spot) {
        return switch (spot) {
            case DRAWING -> "#drawing";
            case NETWORK_SEES -> ".picture-view";
            case PROBABILITIES -> ".probability-bars";
            case ANSWER -> ".prediction-card";
            case PLAYBACK -> ".playback-bar";
            case PLAY -> "#play";
            case SPEED -> "#speed";
            case MEMORY -> ".reading-memory";
            case RANDOM_DIGIT -> "#random";
            case CLEAR -> "#clear";
            case KEEP -> "#keep";
            case MY_DRAWINGS -> "#my-drawings";
            case EXAMPLES -> "#examples";
            case READER -> ".window-reader";
            case TRAIN -> "#start-or-pause";
            case RESET -> "#reset";
            case LEARNING_RATE -> "#learning-rate";
            case LOSS -> "#loss-chart";
            case ACCURACY -> "#accuracy-chart";
            case SIDE -> ".side-pane";
            case RACE_START -> "#race-start-or-pause";
            case RACE_TABLE -> "#race-table";
        };
    }
}
