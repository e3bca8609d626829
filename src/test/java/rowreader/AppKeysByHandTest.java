package rowreader;

import static org.assertj.core.api.Assertions.assertThat;
import static rowreader.Conditions.await;

import atlantafx.base.controls.ModalPane;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;
import rowreader.data.drawing.ExampleDrawings;
import rowreader.viewmodel.picture.Depth;

/** What a key does after something else was clicked, and while something lies over the window. */
class AppKeysByHandTest extends ByHand {
    @Start
    void begin(Stage opened) throws Exception {
        open(opened);
    }

    private void readAThree() throws Exception {
        get(() -> {
            model().drawing().showDrawing(ExampleDrawings.three());
            return null;
        });
        await("a reading", () -> model().reading().getTrace() != null);
    }

    @Test
    void theSpaceBarPlaysAfterAClickOnAButtonThatIsGoneThen() throws Exception {
        ready();
        readAThree();
        get(() -> {
            model().picture().openUnit(3);
            return null;
        });
        frames();
        click("#to-" + Depth.CELL.ordinal());
        await("inside the cell", () -> model().picture().getDepth() == Depth.CELL);
        frames();
        assertThat(get(() -> stage.getScene().getFocusOwner()))
                .isSameAs(stage.getScene().getRoot());
        hand.key("space");
        await("it plays", () -> model().playback().isPlaying());
    }

    @Test
    void theSpaceBarPlaysAfterASpeedWasChosenByTheMouse() throws Exception {
        ready();
        readAThree();
        click("#speed");
        clickOnText("0.5\u00d7");
        await("half the speed", () -> model().playback().speedProperty().get() == 0.5);
        frames();
        hand.key("space");
        await("it plays", () -> model().playback().isPlaying());
    }

    @Test
    void aFieldThatIsTakenAwayDoesNotGiveItsFocusToAnotherControl() throws Exception {
        ready();
        get(() -> {
            stage.getScene().lookup("#learning-rate").requestFocus();
            return null;
        });
        hand.key("ctrl+2");
        await("the lab", () -> stage.getScene().lookup(".lab-pane") != null);
        frames();
        assertThat(get(() -> stage.getScene().getFocusOwner()))
                .isSameAs(stage.getScene().getRoot());
    }

    @Test
    void escapeLeavesTheSheetOfKeysAndThenThePresentation() throws Exception {
        ready();
        BooleanProperty presents = app().teaching().presentation().presentingProperty();
        ModalPane sheet = (ModalPane) get(() -> stage.getScene().lookup("#keys-layer"));
        hand.key("F11");
        await("a presentation", presents::get);
        frames();
        hand.key("F1");
        await("the keys", sheet::isDisplay);
        hand.key("Escape");
        await("no keys", () -> !sheet.isDisplay());
        assertThat(presents.get()).isTrue();
        hand.key("Escape");
        await("no presentation", () -> !presents.get());
    }

    @Test
    void deleteRemovesTheKeptDrawingThatIsLookedAtAndClearsNoOther() throws Exception {
        ready();
        for (int label : List.of(3, 8)) {
            readAThree();
            get(() -> {
                model().kept().keep(label);
                return null;
            });
            await("kept", () -> !model().kept().canKeep().get());
        }
        click("#my-drawings");
        click("#kept-next");
        await("the first", () -> model().kept().positionProperty().get() == 1);
        hand.key("Delete");
        await("one less", () -> model().kept().drawingsProperty().get().size() == 1);
        assertThat(model().drawing().getDigit()).isNotNull();
    }
}
