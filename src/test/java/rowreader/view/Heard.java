package rowreader.view;

import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import org.testfx.api.FxRobot;

/** What a screen reader says of a node. On any thread while nothing changes. */
public final class Heard {
    private Heard() {}

    /** Null if it says nothing. */
    public static String of(Node node) {
        return (String) node.queryAccessibleAttribute(AccessibleAttribute.TEXT);
    }

    /** Of the node that a query finds. */
    public static String of(FxRobot robot, String query) {
        return of(robot.lookup(query).<Node>query());
    }
}
