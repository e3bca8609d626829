package rowreader.viewmodel.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import rowreader.data.Dataset;
import rowreader.data.Digit;
import rowreader.data.drawing.Drawing;
import rowreader.data.drawing.DrawingFitter;
import rowreader.data.drawing.Stroke;
import rowreader.text.Text;
import rowreader.viewmodel.drawing.DrawingModel.Drawn;
import rowreader.viewmodel.drawing.DrawingModel.TestDigit;
import rowreader.viewmodel.drawing.DrawingModel.Tool;

class DrawingModelTest {
    private static final Digit SEVEN = Digit.of(new float[Digit.PIXELS]);

    private final DrawingModel drawing = new DrawingModel();

    @Test
    void startsEmptyWithNothingToUndo() {
        assertThat(drawing.getDigit()).isNull();
        assertThat(drawing.trueLabelProperty().get()).isNull();
        assertThat(drawing.canUndoProperty().get()).isFalse();
        assertThat(drawing.canRedoProperty().get()).isFalse();
        assertThat(drawing.provenanceProperty().get()).hasToString("Your drawing");
    }

    @Test
    void theDigitFollowsAStrokeWhileItIsDrawn() {
        List<Digit> seen = new ArrayList<>();
        drawing.digitProperty().addListener((observable, was, is) -> seen.add(is));

        drawing.beginStroke(0.5, 0.2);
        drawing.extendStroke(0.5, 0.5);
        drawing.extendStroke(0.2, 0.8);

        assertThat(seen).hasSize(3).doesNotContainNull().doesNotHaveDuplicates();
        assertThat(drawing.canUndoProperty().get()).isFalse();
        drawing.endStroke();
        assertThat(drawing.canUndoProperty().get()).isTrue();
    }

    @Test
    void aPressWithoutAMoveIsADot() {
        drawing.beginStroke(0.4, 0.6);
        drawing.endStroke();

        assertThat(strokes()).isEqualTo(1);
        assertThat(drawing.getDigit()).isNotNull();
    }

    @Test
    void movesWithoutAPressDrawNothing() {
        drawing.extendStroke(0.5, 0.5);
        drawing.endStroke();

        assertThat(strokes()).isZero();
        assertThat(drawing.canUndoProperty().get()).isFalse();
    }

    @Test
    void strokesMayLeaveTheSheet() {
        line(0.5, 0.5, 1.7, -0.4);

        assertThat(strokes()).isEqualTo(1);
        assertThat(drawing.getDigit()).isNotNull();
    }

    @Test
    void undoTakesBackStrokeByStrokeAndRedoBringsThemBack() {
        line(0.2, 0.2, 0.8, 0.2);
        Digit one = drawing.getDigit();
        line(0.8, 0.2, 0.4, 0.9);
        Digit two = drawing.getDigit();

        assertThat(drawing.canRedoProperty().get()).isFalse();
        drawing.undo();
        assertThat(drawing.getDigit()).isEqualTo(one);
        assertThat(drawing.canRedoProperty().get()).isTrue();
        drawing.undo();
        assertThat(drawing.getDigit()).isNull();
        assertThat(drawing.canUndoProperty().get()).isFalse();
        drawing.undo();
        drawing.redo();
        drawing.redo();
        assertThat(drawing.getDigit()).isEqualTo(two);
        assertThat(drawing.canRedoProperty().get()).isFalse();
    }

    @Test
    void aNewStrokeForgetsWhatWasUndone() {
        line(0.2, 0.2, 0.8, 0.2);
        drawing.undo();

        line(0.5, 0.1, 0.5, 0.9);

        assertThat(drawing.canRedoProperty().get()).isFalse();
        assertThat(strokes()).isEqualTo(1);
    }

    @Test
    void undoInTheMiddleOfAStrokeTakesThatStrokeBack() {
        line(0.2, 0.2, 0.8, 0.2);
        drawing.beginStroke(0.5, 0.5);
        drawing.extendStroke(0.6, 0.9);

        drawing.undo();
        drawing.extendStroke(0.9, 0.9);

        assertThat(strokes()).isEqualTo(1);
    }

    /** The pen is still down; what it does from now on is not the stroke that was taken away. */
    @Test
    void whatTakesThePlaceOfTheDrawingEndsTheStroke() {
        drawing.beginStroke(0.5, 0.2);
        drawing.clear();
        drawing.extendStroke(0.5, 0.8);
        assertThat(strokes()).isZero();

        drawing.beginStroke(0.2, 0.2);
        drawing.beginStroke(0.8, 0.2);
        drawing.endStroke();
        assertThat(strokes()).isEqualTo(2);
        drawing.undo();
        assertThat(strokes()).isEqualTo(1);
    }

    @Test
    void clearingCanBeUndone() {
        line(0.2, 0.2, 0.8, 0.2);

        drawing.clear();
        assertThat(drawing.getDigit()).isNull();

        drawing.undo();
        assertThat(strokes()).isEqualTo(1);
    }

    @Test
    void clearingAnEmptySheetIsNothingToUndo() {
        drawing.clear();

        assertThat(drawing.canUndoProperty().get()).isFalse();
    }

    @Test
    void theEraserCutsAStrokeInTwoAsOneStepBack() {
        line(0.1, 0.5, 0.9, 0.5);
        drawing.toolProperty().set(Tool.ERASER);

        line(0.5, 0.1, 0.5, 0.9);
        assertThat(strokes()).isEqualTo(2);

        drawing.undo();
        assertThat(strokes()).isEqualTo(1);
    }

    @Test
    void aFastEraserLeavesNoGaps() {
        for (int i = 1; i < 10; i++) {
            line(i / 10.0, 0.45, i / 10.0, 0.55);
        }
        drawing.toolProperty().set(Tool.ERASER);

        line(0, 0.5, 1, 0.5);

        assertThat(strokes()).isZero();
    }

    @Test
    void erasingNothingIsNothingToUndo() {
        drawing.toolProperty().set(Tool.ERASER);

        line(0.1, 0.1, 0.9, 0.9);

        assertThat(drawing.canUndoProperty().get()).isFalse();
    }

    @Test
    void thePenWidthIsThatOfAllStrokesAndOutlivesUndo() {
        line(0.2, 0.2, 0.8, 0.8);
        Digit thin = drawing.getDigit();

        drawing.penWidthProperty().set(5);
        assertThat(ink(drawing.getDigit())).isGreaterThan(ink(thin));

        line(0.8, 0.2, 0.2, 0.8);
        drawing.undo();
        assertThat(((Drawn) drawing.getSource()).drawing().penWidth()).isEqualTo(5);
    }

    @Test
    void aTestDigitReplacesTheDrawingAndTellsItsLabel() {
        line(0.2, 0.2, 0.8, 0.2);

        drawing.showTestDigit("MNIST", 4711, SEVEN, 7, Dataset.DIGIT_NAMES);

        assertThat(drawing.getDigit()).isEqualTo(SEVEN);
        assertThat(drawing.trueLabelProperty().get()).isEqualTo(7);
        assertThat(drawing.provenanceProperty().get()).hasToString("MNIST test digit 4711, label 7");

        drawing.undo();
        assertThat(strokes()).isEqualTo(1);
        assertThat(drawing.trueLabelProperty().get()).isNull();
    }

    @Test
    void drawingOverATestDigitStartsADrawingOfItsOwn() {
        drawing.showTestDigit("MNIST", 4711, SEVEN, 7, Dataset.DIGIT_NAMES);

        line(0.2, 0.2, 0.8, 0.2);

        assertThat(strokes()).isEqualTo(1);
        assertThat(drawing.provenanceProperty().get()).hasToString("Your drawing");
        drawing.undo();
        assertThat(drawing.getSource()).isInstanceOf(TestDigit.class);
    }

    @Test
    void aTestDigitCannotBeErased() {
        drawing.showTestDigit("MNIST", 4711, SEVEN, 7, Dataset.DIGIT_NAMES);
        drawing.toolProperty().set(Tool.ERASER);

        line(0.1, 0.1, 0.9, 0.9);

        assertThat(drawing.getDigit()).isEqualTo(SEVEN);
    }

    @Test
    void whatWasKeptIsNamedAndKnownUntilItIsChanged() {
        Drawing bar = Drawing.of(List.of(Stroke.of(new double[] {0.2, 0.8}, new double[] {0.5, 0.5})));
        drawing.penWidthProperty().set(4);

        drawing.showKept(Text.of("text.reason", "Kept 3 of 12"), bar, 7);

        assertThat(drawing.provenanceProperty().get()).hasToString("Kept 3 of 12");
        assertThat(drawing.trueLabelProperty().get()).isEqualTo(7);
        assertThat(drawing.getSource().drawing()).isEqualTo(bar.withPenWidth(4));
        assertThat(drawing.getDigit())
                .isEqualTo(DrawingFitter.fit(bar.withPenWidth(4)).orElseThrow());

        line(0.5, 0.1, 0.5, 0.9);
        assertThat(strokes()).isEqualTo(2);
        assertThat(drawing.trueLabelProperty().get()).isNull();
        assertThat(drawing.provenanceProperty().get()).hasToString("Your drawing");
        drawing.undo();
        assertThat(drawing.trueLabelProperty().get()).isEqualTo(7);
    }

    /** Its coordinates are pixels of the tablet that it was drawn on. */
    @Test
    void whatWasKeptElsewhereIsMovedToTheSheet() {
        drawing.showKept(
                Text.of("text.reason", "Kept"),
                Drawing.of(List.of(Stroke.of(new double[] {1000, 3000}, new double[] {500, 500}))),
                null);
        Stroke bar = drawing.getSource().drawing().strokes().get(0);
        assertThat(bar.x(0)).isCloseTo(0.125, within(1e-9));
        assertThat(bar.x(1)).isCloseTo(0.875, within(1e-9));
        assertThat(bar.y(0)).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void aDrawingThatIsPutOnTheSheetCanBeTakenBack() {
        Drawing bar = Drawing.of(List.of(Stroke.of(new double[] {0.2, 0.8}, new double[] {0.5, 0.5})));

        drawing.showDrawing(bar);
        assertThat(drawing.getSource()).isEqualTo(new Drawn(bar));

        drawing.undo();
        assertThat(drawing.getDigit()).isNull();
    }

    @Test
    void whateverIsDrawnErasedOrUndoneIsAnEditButTheWidthOfTheLineIsNone() {
        line(0.2, 0.2, 0.8, 0.2);
        assertEdited(() -> drawing.beginStroke(0.5, 0.2));
        assertEdited(() -> drawing.extendStroke(0.5, 0.8));
        assertNotEdited(() -> drawing.extendStroke(0.5, 0.8));
        assertNotEdited(drawing::endStroke);
        assertEdited(drawing::undo);
        assertEdited(drawing::redo);
        assertNotEdited(drawing::redo);
        assertNotEdited(() -> drawing.penWidthProperty().set(5));
        drawing.toolProperty().set(Tool.ERASER);
        assertNotEdited(() -> line(0.1, 0.95, 0.2, 0.95));
        assertEdited(() -> line(0.5, 0.8, 0.5, 0.7));
        assertEdited(drawing::clear);
        assertNotEdited(drawing::clear);
    }

    private void assertEdited(Runnable change) {
        long before = drawing.editsProperty().get();
        change.run();
        assertThat(drawing.editsProperty().get()).isGreaterThan(before);
    }

    private void assertNotEdited(Runnable change) {
        long before = drawing.editsProperty().get();
        change.run();
        assertThat(drawing.editsProperty().get()).isEqualTo(before);
    }

    @Test
    void theToolIsDownFromThePressToItsLift() {
        assertThat(drawing.drawingProperty().get()).isFalse();
        drawing.beginStroke(0.5, 0.5);
        assertThat(drawing.drawingProperty().get()).isTrue();
        drawing.endStroke();
        assertThat(drawing.drawingProperty().get()).isFalse();
    }

    /** A stroke of the usual size looks as thick while it is drawn as it is in the 20 pixels that its digit takes. */
    @Test
    void theLineIsAsWideAsItIsRead() {
        drawing.penWidthProperty().set(4);
        assertThat(drawing.lineWidth()).isCloseTo(4 * 0.75 / 20, within(1e-9));
    }

    /** Ink is gone where the eraser's circle covers it: half the line beside its middle counts too. */
    @Test
    void theEraserTakesTheInkThatItTouches() {
        double touch = DrawingModel.ERASER_RADIUS + drawing.lineWidth() / 2;
        line(0.2, 0.5, 0.8, 0.5);
        drawing.toolProperty().set(Tool.ERASER);

        line(0.5, 0.5 + touch + 0.005, 0.5, 0.5 + touch + 0.005);
        assertThat(strokes()).isEqualTo(1);
        line(0.5, 0.5 + touch - 0.005, 0.5, 0.5 + touch - 0.005);
        assertThat(strokes()).isEqualTo(2);
    }

    @Test
    void fiveHundredStepsCanBeTakenBack() {
        for (int i = 0; i < 501; i++) {
            drawing.showTestDigit("MNIST", i, SEVEN, 7, Dataset.DIGIT_NAMES);
        }
        int taken = 0;
        while (drawing.canUndoProperty().get()) {
            drawing.undo();
            taken++;
        }
        assertThat(taken).isEqualTo(500);
        assertThat(((TestDigit) drawing.getSource()).index()).isZero();
    }

    private void line(double fromX, double fromY, double toX, double toY) {
        drawing.beginStroke(fromX, fromY);
        drawing.extendStroke(toX, toY);
        drawing.endStroke();
    }

    private int strokes() {
        Drawing shown = ((Drawn) drawing.getSource()).drawing();
        return shown.strokes().size();
    }

    private static double ink(Digit digit) {
        double sum = 0;
        for (float pixel : digit.pixels()) {
            sum += pixel;
        }
        return sum;
    }
}
