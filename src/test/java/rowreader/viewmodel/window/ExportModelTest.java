package rowreader.viewmodel.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rowreader.data.Dataset;
import rowreader.trace.TestDigits;
import rowreader.trace.TestWeights;
import rowreader.trace.Trace;
import rowreader.trace.Tracer;
import rowreader.viewmodel.FileWork;
import rowreader.viewmodel.Message;
import rowreader.viewmodel.window.ExportModel.Picture;
import rowreader.viewmodel.window.ExportModel.Taken;

class ExportModelTest {
    private static final Trace TRACE = new Tracer(TestWeights.random(6, 4)).trace(TestDigits.blot(1));

    @TempDir
    private Path folder;

    private final List<Message> told = new ArrayList<>();

    private final ObjectProperty<Trace> trace = new SimpleObjectProperty<>(TRACE);

    private final ExportModel model = new ExportModel(
            trace,
            new SimpleObjectProperty<>(Dataset.DIGIT_NAMES),
            new FileWork(Runnable::run, Runnable::run, told::add));

    @Test
    void theReadingIsTakenAwayInEveryForm() {
        model.saveCsv(model.taken(), folder.resolve("trace.csv").toFile());
        model.saveJson(model.taken(), folder.resolve("trace.json").toFile());
        model.saveGif(model.taken(), folder.resolve("reading.gif").toFile());
        model.saveFrames(model.taken(), folder.toFile());

        assertThat(folder.resolve("trace.csv")).isNotEmptyFile();
        assertThat(folder.resolve("trace.json")).isNotEmptyFile();
        assertThat(folder.resolve("reading.gif")).isNotEmptyFile();
        assertThat(folder.resolve("reading-frames").resolve("row-28.png")).isNotEmptyFile();
        assertThat(told)
                .hasToString("[Done: Saved trace.csv., Done: Saved trace.json., Done: Saved reading.gif.,"
                        + " Done: Saved reading-frames.]");
    }

    /** The drawing may be cleared while a person looks for a folder. */
    @Test
    void theReadingIsTheOneThatWasAskedFor() throws IOException {
        Path before = folder.resolve("before.csv");
        Path after = folder.resolve("after.csv");
        model.saveCsv(model.taken(), before.toFile());

        Taken asked = model.taken();
        trace.set(null);
        model.saveCsv(asked, after.toFile());

        assertThat(after).hasSameTextualContentAs(before);
    }

    @Test
    void aPictureKeepsItsPixels() throws IOException {
        Path file = folder.resolve("lab.png");

        model.savePng(new Picture(new int[] {0xffff0000, 0xff00ff00}, 2, 1), file.toFile());

        BufferedImage image = ImageIO.read(file.toFile());
        assertThat(image.getRGB(0, 0)).isEqualTo(0xffff0000);
        assertThat(image.getRGB(1, 0)).isEqualTo(0xff00ff00);
    }

    @Test
    void noFileThatNobodyChoseIsReplaced() throws IOException {
        for (String name : List.of("trace.csv", "trace.json", "trace.gif", "trace.png")) {
            Files.writeString(folder.resolve(name), "old");
        }
        File typed = folder.resolve("trace").toFile();
        model.saveCsv(model.taken(), typed);
        model.saveJson(model.taken(), typed);
        model.saveGif(model.taken(), typed);
        model.savePng(new Picture(new int[] {0xffff0000}, 1, 1), typed);

        assertThat(folder).isDirectoryNotContaining(path -> path.toFile().length() != 3);
        assertThat(told)
                .hasSize(4)
                .allSatisfy(message -> assertThat(message).asString().contains(" is there already"));

        Path chosen = folder.resolve("trace.csv");
        model.saveCsv(model.taken(), chosen.toFile());
        assertThat(chosen).content().startsWith("t").hasSizeGreaterThan(3);
    }

    @Test
    void framesGoIntoAFolderOfTheirOwn() throws IOException {
        Path first = folder.resolve("reading-frames/row-01.png");
        model.saveFrames(model.taken(), folder.toFile());
        Files.writeString(first, "old");
        model.saveFrames(model.taken(), folder.toFile());
        model.saveFrames(model.taken(), folder.toFile());

        assertThat(first).hasContent("old");
        assertThat(folder.resolve("reading-frames-2/row-28.png")).isNotEmptyFile();
        assertThat(folder.resolve("reading-frames-3/row-28.png")).isNotEmptyFile();
        assertThat(told).last().hasToString("Done: Saved reading-frames-3.");
    }

    @Test
    void whatCannotBeWrittenIsToldInASentence() {
        model.saveCsv(model.taken(), folder.resolve("missing/trace.csv").toFile());

        assertThat(told)
                .singleElement()
                .asString()
                .startsWith("Failure: ")
                .contains("missing", "Choose another place.");
    }
}
