package rowreader.view.window;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.event.EventHandler;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Duration;
import rowreader.viewmodel.window.SettingsModel;
import rowreader.viewmodel.window.WindowBounds;

/** Where the window opens: where it was closed, but never where nobody can see or hold it. */
final class WindowPlace {
    static final double SMALLEST_WIDTH = 960;
    static final double SMALLEST_HEIGHT = 600;
    /** Of the screen without its bars, in each direction, at the first start. */
    private static final double USUAL_SHARE = 0.9;

    /** On a lower screen the window takes all of it at the first start: a reading needs height. */
    private static final double HIGH_SCREEN = 880;

    private static final Duration SETTLED = Duration.millis(250);

    private final Stage stage;
    private final SettingsModel settings;
    private boolean noting;

    private WindowPlace(Stage stage, SettingsModel settings) {
        this.stage = stage;
        this.settings = settings;
    }

    /** Places a stage that is not shown yet, and remembers where it goes. */
    static void install(Stage stage, SettingsModel settings) {
        List<Rectangle2D> screens = new ArrayList<>();
        screens.add(Screen.getPrimary().getVisualBounds());
        Screen.getScreens().forEach(screen -> screens.add(screen.getVisualBounds()));
        Optional<WindowBounds> last = settings.window();
        Rectangle2D place = place(last, screens);
        stage.setX(place.getMinX());
        stage.setY(place.getMinY());
        stage.setMinWidth(Math.min(SMALLEST_WIDTH, place.getWidth()));
        stage.setMinHeight(Math.min(SMALLEST_HEIGHT, place.getHeight()));
        stage.setWidth(place.getWidth());
        stage.setHeight(place.getHeight());
        stage.setMaximized(
                last.map(WindowBounds::maximized).orElse(screens.get(0).getHeight() < HIGH_SCREEN));
        stage.addEventHandler(WindowEvent.WINDOW_SHOWN, new EventHandler<>() {
            @Override
            public void handle(WindowEvent shown) {
                stage.removeEventHandler(WindowEvent.WINDOW_SHOWN, this);
                insist(stage, place);
            }
        });
        WindowPlace watch = new WindowPlace(stage, settings);
        InvalidationListener moved = changed -> watch.noteSoon();
        stage.xProperty().addListener(moved);
        stage.yProperty().addListener(moved);
        stage.widthProperty().addListener(moved);
        stage.heightProperty().addListener(moved);
        stage.maximizedProperty().addListener(moved);
    }

    /**
     * On a busy machine the window manager's first answer, the least size, comes last and stays: then the size is asked for
     * again. Any other size is what a person has chosen in the meantime.
     */
    private static void insist(Stage stage, Rectangle2D place) {
        PauseTransition wait = new PauseTransition(SETTLED);
        wait.setOnFinished(settled -> {
            boolean least = stage.getWidth() <= stage.getMinWidth() && stage.getHeight() <= stage.getMinHeight();
            if (!stage.isMaximized() && least) {
                stage.setWidth(place.getWidth());
                stage.setHeight(place.getHeight());
            }
        });
        wait.play();
    }

    /** Where a window opens that was at {@code last}, with these screens, the main one first. */
    static Rectangle2D place(Optional<WindowBounds> last, List<Rectangle2D> screens) {
        if (last.isEmpty() || !isFinite(last.get())) {
            Rectangle2D screen = screens.get(0);
            double width = Math.min(screen.getWidth(), Math.max(SMALLEST_WIDTH, USUAL_SHARE * screen.getWidth()));
            double height = Math.min(screen.getHeight(), Math.max(SMALLEST_HEIGHT, USUAL_SHARE * screen.getHeight()));
            return new Rectangle2D(
                    screen.getMinX() + (screen.getWidth() - width) / 2,
                    screen.getMinY() + (screen.getHeight() - height) / 2,
                    width,
                    height);
        }
        WindowBounds bounds = last.get();
        Rectangle2D screen = screens.stream()
                .max(Comparator.comparingDouble(each -> overlap(bounds, each)))
                .orElseThrow();
        double width = between(Math.min(SMALLEST_WIDTH, screen.getWidth()), bounds.width(), screen.getWidth());
        double height = between(Math.min(SMALLEST_HEIGHT, screen.getHeight()), bounds.height(), screen.getHeight());
        return new Rectangle2D(
                between(screen.getMinX(), bounds.x(), screen.getMaxX() - width),
                between(screen.getMinY(), bounds.y(), screen.getMaxY() - height),
                width,
                height);
    }

    private static boolean isFinite(WindowBounds bounds) {
        return Double.isFinite(bounds.x() + bounds.y() + bounds.width() + bounds.height());
    }

    private static double overlap(WindowBounds bounds, Rectangle2D screen) {
        double width = Math.min(bounds.x() + bounds.width(), screen.getMaxX()) - Math.max(bounds.x(), screen.getMinX());
        double height =
                Math.min(bounds.y() + bounds.height(), screen.getMaxY()) - Math.max(bounds.y(), screen.getMinY());
        return Math.max(0, width) * Math.max(0, height);
    }

    private static double between(double least, double value, double most) {
        return Math.max(least, Math.min(most, value));
    }

    /** Only when all has settled: a window that is maximized is moved and resized before it says so. */
    private void noteSoon() {
        if (!noting) {
            noting = true;
            Platform.runLater(this::note);
        }
    }

    private void note() {
        noting = false;
        if (stage.isIconified() || stage.isFullScreen() || !stage.isShowing()) {
            return;
        }
        if (!stage.isMaximized()) {
            settings.onWindowMoved(
                    new WindowBounds(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false));
        } else {
            settings.window()
                    .ifPresent(was -> settings.onWindowMoved(
                            new WindowBounds(was.x(), was.y(), was.width(), was.height(), true)));
        }
    }
}
