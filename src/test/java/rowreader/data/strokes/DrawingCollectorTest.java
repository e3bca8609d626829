package rowreader.data.strokes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import rowreader.data.drawing.Drawing;
import rowreader.data.drawing.LabelledDrawing;
import rowreader.data.drawing.Stroke;
import rowreader.files.UnusableFileException;

class DrawingCollectorTest {
    private static final int MANY = 1_000_000;

    private final DrawingCollector collector = new DrawingCollector(Path.of("many.jsonl"));

    @Test
    void holdsAsManyPointsAsAFileMayHaveAndNotOneMore() throws UnusableFileException {
        Stroke line = Stroke.of(new double[MANY], new double[MANY]);
        LabelledDrawing half = drawing(Collections.nCopies((int) (StrokesFile.MAX_POINTS / 2 / MANY), line));
        collector.add(half);
        collector.add(half);
        LabelledDrawing dot = drawing(List.of(Stroke.of(new double[1], new double[1])));
        assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(() -> collector.add(dot))
                .withMessageContaining("many.jsonl");
        assertThat(collector.collected().drawings()).containsExactly(half, half);
    }

    @Test
    void countsWhatIsHeldBeforeADrawingIsWhole() {
        assertThatCode(() -> collector.count(StrokesFile.MAX_POINTS)).doesNotThrowAnyException();
        assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(() -> collector.count(StrokesFile.MAX_POINTS + 1));
    }

    private static LabelledDrawing drawing(List<Stroke> strokes) {
        return new LabelledDrawing(1, OptionalInt.empty(), Drawing.of(strokes));
    }
}
