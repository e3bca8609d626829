package rowreader.viewmodel.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rowreader.text.Text;
import rowreader.trace.TestWeights;
import rowreader.viewmodel.drawing.PictureModel.Origin;
import rowreader.viewmodel.drawing.PictureModel.Pixels;
import rowreader.viewmodel.reading.TestReaders;

class WindowModelTest {
    @TempDir
    private Path folder;

    private final List<String> answers = new ArrayList<>();
    private WindowModel window;

    @BeforeEach
    void open() {
        window = WindowFixture.window(folder);
    }

    private Offer offer(String name) {
        return new Offer(
                Text.of("text.reason", name),
                () -> answers.add("accept " + name),
                () -> answers.add("dismiss " + name));
    }

    @Test
    void whatIsOfferedIsDoneOnceOrLeft() {
        Offer lesson = offer("lesson");
        window.offer(lesson);
        assertThat(window.offerProperty().get()).isSameAs(lesson);
        window.acceptOffer();
        assertThat(window.offerProperty().get()).isNull();
        window.acceptOffer();

        window.offer(offer("strokes"));
        window.dismissOffer();
        window.dismissOffer();

        assertThat(answers).containsExactly("accept lesson", "dismiss strokes");
    }

    /** Otherwise an offer made by what was accepted would be gone before it is seen. */
    @Test
    void anAnswerMayMakeAnotherOffer() {
        Offer second = offer("second");
        window.offer(new Offer(Text.of("text.reason", "first"), () -> window.offer(second), () -> {}));
        window.acceptOffer();
        assertThat(window.offerProperty().get()).isSameAs(second);
    }

    @Test
    void itBeginsLightWithTheTrainingBeside() {
        assertThat(window.darkProperty().get()).isFalse();
        assertThat(window.sidePaneProperty().get()).isEqualTo(SidePaneChoice.TRAINING);
        assertThat(window.offerProperty().get()).isNull();
    }

    @Test
    void whatIsDrawnIsReadAndPicturedByTheNetworkInUse() {
        window.reading().switchTo(TestReaders.of(TestWeights.random(6, 4), "a small network"));
        assertThat(window.reading().getTrace()).isNull();

        window.drawing().beginStroke(0.5, 0.2);
        window.drawing().extendStroke(0.5, 0.8);

        assertThat(window.reading().getTrace().digit())
                .isEqualTo(window.drawing().getDigit());
        assertThat(window.picture().getTrace()).isEqualTo(window.reading().getTrace());
    }

    @Test
    void aPictureTakesThePlaceOfTheDrawing() {
        int[] argb = new int[60 * 60];
        for (int row = 10; row < 50; row++) {
            argb[row * 60 + 30] = 0xff000000;
        }
        window.pictures().read(Origin.CLIPBOARD, 60, 60, () -> new Pixels(argb, 60, 60));
        assertThat(window.drawing().provenanceProperty().get()).hasToString("Picture: from the clipboard");
    }

    @Test
    void theDrawingsThatAreKeptAreThoseTrainedOn() {
        window.drawing().beginStroke(0.5, 0.2);
        window.drawing().extendStroke(0.5, 0.8);
        window.drawing().endStroke();
        assertThat(window.fineTuning().canStart().get()).isFalse();
        window.kept().keep(1);
        assertThat(window.fineTuning().canStart().get()).isTrue();
    }
}
