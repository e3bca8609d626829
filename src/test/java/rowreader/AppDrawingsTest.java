package rowreader;

import static org.assertj.core.api.Assertions.assertThat;
import static rowreader.Conditions.awaitPainted;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import rowreader.data.strokes.KeptDrawings;
import rowreader.network.SimpleDigits;
import rowreader.text.InEnglish;
import rowreader.view.TestStage;
import rowreader.viewmodel.drawing.DrawingModel.Picture;
import rowreader.viewmodel.reading.ReaderModel.Reader;
import rowreader.viewmodel.window.WindowModel;

/** A person's own digits in the real window: kept, gone through, trained on; pictures pasted and dropped. */
@ExtendWith({InEnglish.class, WindowExtension.class})
@NeedsDisplay
class AppDrawingsTest {
    private RunningApp running;
    private App app;
    private Path folder;
    private KeptDrawings kept;

    @Start
    void open(Stage stage) throws Exception {
        running = new RunningApp(stage, RunningApp.RECIPE);
        app = running.app();
        folder = running.folder();
        kept = running.kept();
        TestStage.size(stage, 1100, 700);
    }

    @AfterEach
    void close() throws Exception {
        running.close();
    }

    private WindowModel model() {
        return app.model();
    }

    private static void drawABar(FxRobot robot) {
        Node canvas = robot.lookup(".drawing-canvas").query();
        Bounds sheet = canvas.localToScreen(canvas.getBoundsInLocal());
        double y = sheet.getMinY() + 0.5 * sheet.getHeight();
        robot.moveTo(sheet.getMinX() + 0.2 * sheet.getWidth(), y).press(MouseButton.PRIMARY);
        robot.moveTo(sheet.getMinX() + 0.8 * sheet.getWidth(), y).release(MouseButton.PRIMARY);
        Pulses.await();
    }

    private int count() {
        return model().kept().drawingsProperty().get().size();
    }

    @Test
    void aDrawingIsKeptByAClickOnItsLabelOrByItsKey(FxRobot robot) throws Exception {
        drawABar(robot);
        robot.clickOn("#keep").clickOn("#keep-as-7");
        awaitPainted(() -> count() == 1);
        robot.type(KeyCode.DELETE);
        drawABar(robot);
        robot.clickOn("#keep");
        awaitPainted(() -> robot.lookup("#keep-as-3").tryQuery().isPresent());
        robot.type(KeyCode.DIGIT3);
        awaitPainted(() -> count() == 2);
        assertThat(kept.read().drawings())
                .extracting(drawing -> drawing.label().orElse(-1))
                .containsExactly(7, 3);
        assertThat(robot.lookup("#my-drawings").queryAs(Labeled.class).getText())
                .isEqualTo("My drawings (2)");
    }

    @Test
    void aCopyIsTrainedOnTheDrawingsMeasuredAndUsed(FxRobot robot) throws Exception {
        robot.clickOn("#my-drawings");
        assertThat(robot.lookup("#tune").queryAs(Labeled.class).getText()).startsWith("Keep a drawing");
        robot.type(KeyCode.ESCAPE);
        awaitPainted(() -> robot.lookup("#tune").tryQuery().isEmpty());
        robot.interact(() -> model().reader().readerProperty().set(Reader.TRAINING));
        drawABar(robot);
        robot.clickOn("#keep").clickOn("#keep-as-7");
        awaitPainted(() -> count() == 1);
        robot.clickOn("#my-drawings").clickOn("#tune");
        awaitPainted(() -> model().fineTuning().outcomeProperty().get() != null);
        assertThat(model().fineTuning()
                        .outcomeProperty()
                        .get()
                        .after()
                        .drawings()
                        .accuracy())
                .isEqualTo(1);
        robot.clickOn("#tune-use");
        awaitPainted(() -> model().reader().readerProperty().get() == Reader.TUNED);
        awaitPainted(() ->
                model().reading().weightsDescriptionProperty().get().words().contains("your drawings"));
        assertThat(model().reading().getTrace().prediction()).isEqualTo(7);
    }

    @Test
    void aPictureIsPasted(FxRobot robot) throws Exception {
        robot.interact(() -> {
            WritableImage image = new WritableImage(60, 60);
            for (int i = 0; i < 60 * 60; i++) {
                image.getPixelWriter().setColor(i % 60, i / 60, i % 60 > 25 && i % 60 < 33 ? Color.BLACK : Color.WHITE);
            }
            ClipboardContent content = new ClipboardContent();
            content.putImage(image);
            Clipboard.getSystemClipboard().setContent(content);
        });
        robot.push(KeyCode.CONTROL, KeyCode.V);
        awaitPainted(() -> model().drawing().getSource() instanceof Picture);
        assertThat(model().drawing().provenanceProperty().get()).hasToString("Picture: from the clipboard");
    }

    @Test
    void aPictureFileIsDropped(FxRobot robot) throws Exception {
        BufferedImage image = new BufferedImage(100, 100, BufferedImage.TYPE_INT_RGB);
        image.createGraphics().fillRect(40, 10, 20, 80);
        Path file = folder.resolve("one.png");
        ImageIO.write(image, "png", file.toFile());
        Label source = new Label("one.png");
        source.setId("drag-source");
        source.setOnDragDetected(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putFiles(List.of(file.toFile()));
            source.startDragAndDrop(TransferMode.COPY).setContent(content);
            event.consume();
        });
        robot.interact(() -> {
            Stage files = new Stage();
            files.setScene(new Scene(new StackPane(source), 200, 100));
            files.setX(1200);
            files.setY(100);
            files.show();
        });
        AtomicBoolean over = new AtomicBoolean();
        Node sheet = robot.lookup("#drawing").query();
        robot.interact(() -> sheet.addEventHandler(DragEvent.DRAG_OVER, event -> over.set(true)));
        robot.drag("#drag-source").moveTo(sheet);
        // What is dragged comes to the desktop first, and is let go where the hand sees it.
        for (int step = 0; step < 100 && !over.get(); step++) {
            robot.moveBy(1, 1);
        }
        assertThat(over).isTrue();
        // That it is welcome comes back to the hand with the next one.
        robot.moveBy(1, 1).drop();
        awaitPainted(() -> model().drawing().getSource() instanceof Picture);
        assertThat(model().drawing().provenanceProperty().get()).hasToString("Picture: one.png");
    }

    @Test
    void aPastedFileThatIsNoPictureIsASentenceAndTheDrawingStays(FxRobot robot) throws Exception {
        Path notes = Files.writeString(folder.resolve("notes.txt"), "no picture");
        drawABar(robot);
        robot.interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putFiles(List.of(notes.toFile()));
            Clipboard.getSystemClipboard().setContent(content);
        });
        robot.push(KeyCode.CONTROL, KeyCode.V);
        awaitPainted(() -> model().messageProperty().get() != null);
        assertThat(model().messageProperty().get().text()).asString().contains("notes.txt is not a picture");
        assertThat(model().drawing().getSource().drawing().isEmpty()).isFalse();
    }

    @Test
    void badDigitsAreRefusedAndTheRunGoesOn(FxRobot robot) throws Exception {
        awaitPainted(() -> !robot.lookup("#step").query().isDisabled());
        robot.clickOn("#step");
        awaitPainted(() -> model().training().iterationProperty().get() == 1
                && model().digits().obstacle().getValue().isEmpty());
        robot.interact(() -> model().digits().choose(folder.resolve("mine").toFile()));
        awaitPainted(() -> model().messageProperty().get() != null);
        assertThat(model().messageProperty().get().failure()).isTrue();
        assertThat(model().training().iterationProperty().get()).isEqualTo(1);
        robot.clickOn("#step");
        awaitPainted(() -> model().training().iterationProperty().get() == 2);
    }

    @Test
    void otherDigitsBeginTheNetworkAnewWithTheirNames(FxRobot robot) throws Exception {
        Path clothes = folder.resolve("clothes");
        SimpleDigits.write(clothes, 200, 60);
        Files.writeString(
                clothes.resolve("labels.txt"),
                "T-shirt\nTrouser\nPullover\nDress\nCoat\nSandal\nShirt\nSneaker\nBag\nBoot");
        robot.interact(() -> model().reader().readerProperty().set(Reader.TRAINING));
        awaitPainted(() -> !robot.lookup("#step").query().isDisabled());
        robot.clickOn("#step");
        awaitPainted(() -> model().training().iterationProperty().get() == 1
                && model().digits().obstacle().getValue().isEmpty());
        robot.interact(() -> model().digits().choose(clothes.toFile()));
        awaitPainted(() -> model().reader().classNames().getValue().contains("Sneaker"));
        assertThat(model().training().iterationProperty().get()).isZero();
        assertThat(model().digits().placesProperty().get()).hasSize(1);
        robot.clickOn("#random");
        awaitPainted(() -> model().reading().getTrace() != null);
        assertThat(robot.lookup("#provenance").queryAs(Labeled.class).getText()).containsPattern("label [A-Z]");
    }

    @Test
    void theToolBarFitsInTheSmallestWindow(FxRobot robot) throws Exception {
        drawABar(robot);
        robot.clickOn("#keep").clickOn("#keep-as-7");
        awaitPainted(() -> count() == 1);
        Node bar = robot.lookup(".drawing-tool-bar").query();
        for (Node tool : bar.lookupAll(".button")) {
            Bounds bounds = tool.localToScene(tool.getBoundsInLocal());
            assertThat(bounds.getMaxX())
                    .isLessThanOrEqualTo(
                            bar.localToScene(bar.getBoundsInLocal()).getMaxX() + 1);
        }
    }
}
