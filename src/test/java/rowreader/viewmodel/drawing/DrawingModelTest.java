package rowreader.viewmodel.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import rowreader.data.Dataset;
import rowreader.data.Digit;
import rowreader.data.drawing.Drawing;
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

        drawing.undo();
        assertThat(drawing.getDigit()).isEqualTo(one);
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
