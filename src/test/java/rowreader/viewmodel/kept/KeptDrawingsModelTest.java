package rowreader.viewmodel.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rowreader.data.Dataset;
import rowreader.data.Digit;
import rowreader.data.drawing.LabelledDrawing;
import rowreader.data.strokes.KeptDrawings;
import rowreader.viewmodel.FileExtension;
import rowreader.viewmodel.FileWork;
import rowreader.viewmodel.Message;
import rowreader.viewmodel.drawing.DrawingModel;
import rowreader.viewmodel.drawing.DrawingModel.Drawn;
import rowreader.viewmodel.drawing.DrawingModel.Kept;

class KeptDrawingsModelTest {
    @TempDir
    private Path folder;

    private final DrawingModel drawing = new DrawingModel();
    private final List<Message> told = new ArrayList<>();
    private KeptDrawingsModel kept;

    @BeforeEach
    void open() {
        kept = model();
    }

    private KeptDrawingsModel model() {
        return new KeptDrawingsModel(
                new KeptDrawings(folder.resolve("drawings.jsonl")),
                drawing,
                new FileWork(Runnable::run, Runnable::run, told::add));
    }

    private void draw(double y) {
        drawing.clear();
        drawing.beginStroke(0.2, y);
        drawing.extendStroke(0.8, y);
        drawing.endStroke();
    }

    @Test
    void anEmptySheetIsNotKept() {
        kept.keep(7);
        assertThat(kept.canKeep().get()).isFalse();
        assertThat(kept.drawingsProperty().get()).isEmpty();
    }

    @Test
    void aTestDigitIsNotKept() {
        drawing.showTestDigit("MNIST", 1, Digit.of(new float[Digit.PIXELS]), 2, Dataset.DIGIT_NAMES);
        assertThat(kept.canKeep().get()).isFalse();
    }

    @Test
    void whatIsKeptIsCountedAndItsLabelShownAndNotKeptTwice() {
        draw(0.5);
        kept.keep(7);
        assertThat(kept.drawingsProperty().get()).hasSize(1);
        assertThat(told).singleElement().hasToString("Done: Kept as a 7. 1 drawing kept.");
        assertThat(drawing.trueLabelProperty().get()).isEqualTo(7);
        assertThat(drawing.provenanceProperty().get()).hasToString("Kept 1 of 1, label 7");
        assertThat(kept.canKeep().get()).isFalse();
    }

    @Test
    void keptDrawingsComeBackAsStrokesThatCanBeGoneOnWith() {
        draw(0.5);
        kept.keep(7);
        Digit seven = drawing.getDigit();
        draw(0.3);
        drawing.beginStroke(0.5, 0.1);
        drawing.extendStroke(0.5, 0.9);
        drawing.endStroke();
        kept.keep(4);

        kept.showNext();
        assertThat(drawing.getDigit()).isEqualTo(seven);
        assertThat(kept.positionProperty().get()).isEqualTo(1);
        kept.showPrevious();
        assertThat(kept.positionProperty().get()).isEqualTo(2);
        assertThat(drawing.getSource()).isInstanceOf(Kept.class);
        assertThat(drawing.getSource().drawing().strokes()).hasSize(2);

        drawing.beginStroke(0.1, 0.1);
        drawing.endStroke();
        assertThat(drawing.getSource()).isInstanceOf(Drawn.class);
        assertThat(drawing.getSource().drawing().strokes()).hasSize(3);
        assertThat(drawing.trueLabelProperty().get()).isNull();
        drawing.undo();
        assertThat(drawing.trueLabelProperty().get()).isEqualTo(4);
    }

    @Test
    void theOneOnTheSheetIsRemovedAndComesBackWhenThatIsUndone() {
        draw(0.3);
        kept.keep(4);
        draw(0.5);
        kept.keep(7);
        draw(0.7);
        assertThat(kept.canRemove().get()).isFalse();
        kept.showNext();
        assertThat(drawing.trueLabelProperty().get()).isEqualTo(4);
        assertThat(kept.canRemove().get()).isTrue();
        told.clear();

        kept.removeShown();
        assertThat(kept.drawingsProperty().get())
                .extracting(LabelledDrawing::label)
                .containsExactly(OptionalInt.of(7));
        assertThat(drawing.trueLabelProperty().get()).isEqualTo(7);
        assertThat(told).singleElement().hasToString("Done: Removed the drawing of a 4 from those kept.");

        told.get(0).action().orElseThrow().run().run();
        assertThat(kept.drawingsProperty().get())
                .extracting(LabelledDrawing::label)
                .containsExactly(OptionalInt.of(4), OptionalInt.of(7));
        assertThat(drawing.trueLabelProperty().get()).isEqualTo(4);
    }

    @Test
    void withAnotherPenAndAfterAnUndoneStrokeItCanBeRemovedStill() {
        draw(0.3);
        kept.keep(4);
        drawing.penWidthProperty().set(4);
        assertThat(kept.canRemove().get()).isTrue();

        drawing.beginStroke(0.1, 0.1);
        drawing.endStroke();
        assertThat(kept.canRemove().get()).isFalse();
        drawing.penWidthProperty().set(2);
        drawing.undo();
        assertThat(kept.canRemove().get()).isTrue();

        kept.removeShown();
        assertThat(kept.drawingsProperty().get()).isEmpty();
        assertThat(drawing.getDigit()).isNull();
    }

    @Test
    void whenTheLastIsRemovedTheSheetIsEmpty() {
        draw(0.3);
        kept.keep(4);
        kept.removeShown();
        assertThat(kept.drawingsProperty().get()).isEmpty();
        assertThat(drawing.getDigit()).isNull();
        assertThat(kept.canRemove().get()).isFalse();
        assertThat(model().drawingsProperty().get()).isEmpty();
    }

    @Test
    void whatTheSheetShowsOfAnEarlierOneIsNotRemoved() {
        draw(0.3);
        kept.keep(4);
        draw(0.5);
        kept.keep(7);
        kept.showNext();
        kept.showNext();
        drawing.undo();
        kept.removeShown();
        assertThat(kept.drawingsProperty().get()).hasSize(2);
    }

    @Test
    void theyAreThereTheNextTime() {
        draw(0.5);
        kept.keep(7);
        assertThat(model().drawingsProperty().get()).hasSize(1);
    }

    @Test
    void aFilesBadLinesAreToldByNumberAndTheRestIsAdded() throws Exception {
        Path file = Files.writeString(folder.resolve("class.jsonl"), """
                {"label":3,"strokes":[[[0,0],[900,1000]]]}
                {"label":3,"strokes":[[[NaN,0]]]}
                {"label":33,"strokes":[[[1,0]]]}
                {"strokes":[[[5,5]]]}
                """);
        kept.addAllOf(file.toFile());
        assertThat(kept.drawingsProperty().get()).hasSize(2);
        assertThat(told).hasSize(1);
        assertThat(told.get(0).failure()).isTrue();
        assertThat(told.get(0).text())
                .asString()
                .startsWith("Added 2 drawings of class.jsonl.")
                .contains("Line 2 is left out:")
                .contains("Line 3 is left out: the label is not 0 to 9");
    }

    @Test
    void aCopyGetsTheExtensionThatItsNameLacks() {
        draw(0.5);
        kept.keep(7);
        kept.copyTo(folder.resolve("class 7.b").toFile(), FileExtension.JSONL);
        assertThat(folder.resolve("class 7.b.jsonl")).isNotEmptyFile();
        assertThat(told.get(1)).hasToString("Done: Saved 1 drawing to class 7.b.jsonl.");
    }

    @Test
    void aCopyOfTheChosenFormatDoesNotReplaceAFileThatNobodyChose() throws Exception {
        draw(0.5);
        kept.keep(7);
        Path old = Files.writeString(folder.resolve("class.inkml"), "old");
        kept.copyTo(folder.resolve("class").toFile(), FileExtension.INKML);
        assertThat(old).hasContent("old");
        assertThat(told.get(1)).asString().startsWith("Failure: class.inkml is there already");
        kept.copyTo(old.toFile(), FileExtension.INKML);
        assertThat(old).content().startsWith("<");
    }

    @Test
    void aCopyWhoseNameSaysInkmlIsInkmlAndCanBeAddedAgain() throws Exception {
        draw(0.5);
        kept.keep(7);
        Path copy = folder.resolve("class.InkML");
        kept.copyTo(copy.toFile(), FileExtension.JSONL);
        assertThat(Files.readString(copy))
                .contains("<ink xmlns=")
                .contains("<annotation type=\"truth\">7</annotation>");
        kept.addAllOf(copy.toFile());
        List<LabelledDrawing> all = kept.drawingsProperty().get();
        assertThat(all).hasSize(2);
        assertThat(all.get(1).drawing()).isEqualTo(all.get(0).drawing());
        assertThat(all.get(1).label()).hasValue(7);
    }

    @Test
    void aDrawingOfTooManyPointsIsKeptButNotShown() throws Exception {
        StringBuilder points = new StringBuilder("[0,0]");
        for (int i = 1; i < 30_000; i++) {
            points.append(",[").append(i % 100).append(',').append(i % 7).append(']');
        }
        Path file = Files.writeString(folder.resolve("huge.jsonl"), "{\"label\":3,\"strokes\":[[" + points + "]]}\n");
        draw(0.5);
        Digit before = drawing.getDigit();
        kept.addAllOf(file.toFile());
        kept.showNext();
        assertThat(told.get(1).text()).asString().contains("30,000 points");
        assertThat(drawing.getDigit()).isEqualTo(before);
    }

    @Test
    void whatCannotBeWrittenIsToldAndTheDrawingStays() throws Exception {
        Files.createDirectory(folder.resolve("drawings.jsonl"));
        draw(0.5);
        kept.keep(7);
        assertThat(told).hasSize(1);
        assertThat(told.get(0).failure()).isTrue();
        assertThat(drawing.getDigit()).isNotNull();
        assertThat(kept.canKeep().get()).isTrue();
    }
}
