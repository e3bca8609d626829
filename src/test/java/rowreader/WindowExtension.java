package rowreader;

import java.util.concurrent.Callable;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.MouseButton;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testfx.api.FxRobot;
import org.testfx.api.FxRobotContext;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.robot.BaseRobot;
import org.testfx.robot.ClickRobot;
import org.testfx.robot.DragRobot;
import org.testfx.robot.KeyboardRobot;
import org.testfx.robot.Motion;
import org.testfx.robot.MouseRobot;
import org.testfx.robot.MoveRobot;
import org.testfx.robot.TypeRobot;
import org.testfx.robot.impl.ClickRobotImpl;
import org.testfx.robot.impl.DragRobotImpl;
import org.testfx.robot.impl.KeyboardRobotImpl;
import org.testfx.robot.impl.MouseRobotImpl;
import org.testfx.robot.impl.MoveRobotImpl;
import org.testfx.robot.impl.TypeRobotImpl;
import org.testfx.service.query.PointQuery;
import org.testfx.util.WaitForAsyncUtils;

/**
 * TestFX's extension and robot, which waits after each step until the toolkit handed on and painted what came of it. TestFX's
 * own sleeps for a twentieth of a second instead, whatever the window does meanwhile: two thirds of the time of a test that
 * clicks (125 of 197 s of the tests in {@code view}), and too little on a machine that is busy.
 */
public final class WindowExtension extends ApplicationExtension {
    private final KeyboardRobot keyboard;
    private final MouseRobot mouse;
    private final MoveRobot move;
    private final ClickRobot click;
    private final DragRobot drag;
    private final TypeRobot type;

    public WindowExtension() {
        FxRobotContext context = robotContext();
        keyboard = new Keyboard(context.getBaseRobot());
        mouse = new Mouse(context.getBaseRobot());
        move = new MoveRobotImpl(context.getBaseRobot(), mouse, context.getSleepRobot());
        click = new ClickRobotImpl(mouse, move, context.getSleepRobot());
        drag = new DragRobotImpl(mouse, move);
        type = new TypeRobotImpl(keyboard, context.getSleepRobot());
    }

    private static final class Mouse extends MouseRobotImpl {
        Mouse(BaseRobot robot) {
            super(robot);
        }

        @Override
        public void press(MouseButton... buttons) {
            pressNoWait(buttons);
            Pulses.await();
        }

        @Override
        public void release(MouseButton... buttons) {
            releaseNoWait(buttons);
            Pulses.await();
        }

        @Override
        public void move(Point2D place) {
            moveNoWait(place);
            Pulses.await();
        }
    }

    private static final class Keyboard extends KeyboardRobotImpl {
        Keyboard(BaseRobot robot) {
            super(robot);
        }

        @Override
        public void press(KeyCode... keys) {
            for (KeyCode key : keys) {
                pressNoWait(key);
                Pulses.await();
            }
        }

        @Override
        public void release(KeyCode... keys) {
            releaseNoWait(keys);
            Pulses.await();
        }
    }

    /** A person types and clicks in a window that has the focus. */
    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        super.beforeEach(context);
        Stage stage = FxToolkit.registerPrimaryStage();
        Conditions.await("a window with the focus", () -> !stage.isShowing() || stage.isFocused());
        Pulses.await();
    }

    @Override
    public FxRobot interact(Runnable action) {
        WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(action));
        Pulses.await();
        return this;
    }

    @Override
    public <T> FxRobot interact(Callable<T> action) {
        WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(action));
        Pulses.await();
        return this;
    }

    @Override
    public FxRobot press(KeyCode... keys) {
        keyboard.press(keys);
        return this;
    }

    @Override
    public FxRobot release(KeyCode... keys) {
        keyboard.release(keys);
        return this;
    }

    @Override
    public FxRobot push(KeyCode... keys) {
        type.push(keys);
        return this;
    }

    @Override
    public FxRobot push(KeyCodeCombination keys) {
        type.push(keys);
        return this;
    }

    @Override
    public FxRobot type(KeyCode... keys) {
        type.type(keys);
        return this;
    }

    @Override
    public FxRobot type(KeyCode key, int times) {
        type.type(key, times);
        return this;
    }

    @Override
    public FxRobot press(MouseButton... buttons) {
        mouse.press(buttons);
        return this;
    }

    @Override
    public FxRobot release(MouseButton... buttons) {
        mouse.release(buttons);
        return this;
    }

    @Override
    public FxRobot moveTo(PointQuery place, Motion motion) {
        move.moveTo(place, motion);
        return this;
    }

    @Override
    public FxRobot clickOn(MouseButton... buttons) {
        click.clickOn(buttons);
        return this;
    }

    @Override
    public FxRobot clickOn(PointQuery place, Motion motion, MouseButton... buttons) {
        click.clickOn(place, motion, buttons);
        return this;
    }

    /** What opens is waited for. */
    @Override
    public FxRobot clickOn(String query, Motion motion, MouseButton... buttons) {
        Conditions.await(query, () -> lookup(query).tryQuery().isPresent());
        return clickOn(lookup(query).<Node>query(), motion, buttons);
    }

    /** Nobody aims at what still moves, such as a pop-up that finds its place. */
    @Override
    public FxRobot clickOn(Node node, Motion motion, MouseButton... buttons) {
        if (node.getScene() != null && node.getScene().getWindow() instanceof PopupWindow) {
            Settled.place(node);
        }
        super.clickOn(node, motion, buttons);
        return this;
    }

    @Override
    public FxRobot doubleClickOn(MouseButton... buttons) {
        click.doubleClickOn(buttons);
        return this;
    }

    @Override
    public FxRobot doubleClickOn(PointQuery place, Motion motion, MouseButton... buttons) {
        click.doubleClickOn(place, motion, buttons);
        return this;
    }

    @Override
    public FxRobot drag(PointQuery place, MouseButton... buttons) {
        drag.drag(place, buttons);
        return this;
    }

    @Override
    public FxRobot moveBy(double x, double y, Motion motion) {
        move.moveBy(x, y, motion);
        return this;
    }

    @Override
    public FxRobot drag(MouseButton... buttons) {
        drag.drag(buttons);
        return this;
    }

    @Override
    public FxRobot drop() {
        drag.drop();
        return this;
    }

    @Override
    public FxRobot dropBy(double x, double y) {
        drag.dropBy(x, y);
        return this;
    }

    @Override
    public FxRobot dropTo(PointQuery place) {
        drag.dropTo(place);
        return this;
    }
}
