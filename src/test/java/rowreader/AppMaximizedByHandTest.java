package rowreader;

import static org.assertj.core.api.Assertions.assertThat;
import static rowreader.Conditions.await;

import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

/** The window where a window manager has maximized it. */
class AppMaximizedByHandTest extends ByHand {
    @Start
    void begin(Stage opened) throws Exception {
        open(opened);
    }

    @Test
    void aMaximizedWindowIsFullInAnotherLanguage() throws Exception {
        ready();
        get(() -> {
            stage.setMaximized(true);
            return null;
        });
        Rectangle2D screen = get(() -> Screen.getPrimary().getVisualBounds());
        await("a scene as wide as the screen", () -> stage.getScene().getWidth() >= screen.getWidth());
        Scene english = stage.getScene();
        click("#language");
        clickOnText("Deutsch");
        await("another scene", () -> stage.getScene() != english);
        await("it is as wide as the screen", () -> stage.getScene().getWidth() >= screen.getWidth());
        frames();
        assertThat(get(() -> stage.isMaximized() && stage.getScene().getWidth() >= screen.getWidth()))
                .isTrue();
    }

    @Test
    void aMaximizedWindowStaysSoThroughADialogOfTheSystem() throws Exception {
        ready();
        get(() -> {
            stage.setMaximized(true);
            return null;
        });
        double whole = get(() -> Screen.getPrimary().getVisualBounds().getWidth());
        await("a window as wide as the screen", () -> stage.isMaximized() && stage.getWidth() >= whole);
        click("#open");
        awaitWindow("Open model", true);
        hand.key("Escape");
        awaitWindow("Open model", false);
        await("the window is as wide again", () -> stage.isMaximized() && stage.getWidth() >= whole);
        frames();
        assertThat(get(stage::isMaximized)).isTrue();
    }
}
