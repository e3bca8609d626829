package rowreader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import rowreader.data.mnist.IdxBytes;
import rowreader.text.InEnglish;

/** With the best reader that comes with the program, which reads every 1 here. */
@ExtendWith(InEnglish.class)
class EvaluateCommandTest {
    @TempDir
    Path folder;

    /** A 1; on its left something smaller, though wider for its height. */
    private static void draw(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        BarsPicture.write(file, 120, 120, new Rectangle(5, 40, 34, 30), new Rectangle(80, 10, 12, 100));
    }

    private Path pictures() throws IOException {
        Path pictures = folder.resolve("pictures");
        draw(pictures.resolve("1/right.png"));
        draw(pictures.resolve("3/wrong.png"));
        draw(pictures.resolve("x/other.png"));
        Files.writeString(pictures.resolve("3/damaged.png"), "no picture");
        return pictures;
    }

    private Path drawings() throws IOException {
        return Files.writeString(folder.resolve("drawings.jsonl"), """
                {"label":1,"strokes":[[[10,0],[10,50]]]}
                {"label":3,"strokes":[[[10,0],[10,50]]]}
                {"strokes":[[[10,0],[10,50]]]}
                {"strokes":7}
                """);
    }

    @Test
    void misreadPicturesAndThoseThatAreNotReadAreNamed() throws IOException {
        Path pictures = pictures();
        CommandRun run = CommandRun.of("evaluate", "--pictures=" + pictures);
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith(
                        pictures.resolve("3/wrong.png") + ": 3 read as 1",
                        "pictures of " + pictures,
                        "accuracy 50 % of 2",
                        "");
        assertThat(run.out().get(run.out().size() - 1)).startsWith("9  ");
        assertThat(run.err()).hasSize(3);
        assertThat(run.err().get(0)).startsWith(pictures.resolve("x/other.png") + " has the label x");
        assertThat(run.err().get(1)).isEqualTo("read 3 of 3 pictures");
        assertThat(run.err().get(2)).contains("damaged.png");
    }

    @Test
    void picturesThatAreReadAreNotReplacedByThoseOfThePage() throws IOException {
        Path picture = folder.resolve("pictures/3/seen-00001.png");
        draw(picture);
        byte[] before = Files.readAllBytes(picture);
        CommandRun run = CommandRun.of(
                "evaluate", "--pictures=" + folder.resolve("pictures"), "--misread=" + picture.getParent());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).singleElement().asString().contains(picture + " is what is read");
        assertThat(picture).hasBinaryContent(before);
    }

    @Test
    void programsGetALineForEachMisreadPicture() throws IOException {
        Path pictures = pictures();
        CommandRun run = CommandRun.of("evaluate", "--json", "--pictures=" + pictures);
        assertThat(run.out()).hasSize(2);
        assertThat(run.out().get(0)).contains("wrong.png\",\"label\":\"3\",\"prediction\":\"1\",\"probability\":0.");
        assertThat(run.out().get(1))
                .startsWith("{\"digits\":\"pictures of ")
                .contains("\"accuracy\":0.5,\"count\":2")
                .contains("{\"name\":\"0\",\"precision\":null,\"recall\":null}")
                .contains("{\"name\":\"1\",\"precision\":0.5,\"recall\":1.0}");
    }

    @Test
    void drawingsThatAreMisreadUnlabelledOrBadAreNamedByTheirLines() throws IOException {
        Path drawings = drawings();
        CommandRun run = CommandRun.of("evaluate", "--strokes=" + drawings);
        assertThat(run.out())
                .startsWith(
                        "line 2: 3 read as 1",
                        "line 3: no label, read as 1",
                        "drawings of " + drawings,
                        "accuracy 50 % of 2",
                        "");
        assertThat(run.out().get(run.out().size() - 1)).startsWith("9  ");
        assertThat(run.err()).singleElement().asString().startsWith(drawings + ", line 4: ");
    }

    @Test
    void severalSetsStandTogetherInTheEnd() throws IOException {
        Path drawings = drawings();
        List<String> out = CommandRun.of("evaluate", "--strokes=" + drawings, "--strokes=" + drawings)
                .out();
        String line = "accuracy 50 % of 2: drawings of " + drawings;
        assertThat(out.subList(out.size() - 3, out.size())).containsExactly("", line, line);
    }

    /** A set of so many classes, which have names. */
    private Path named(int classes) throws IOException {
        Path set = Files.createDirectories(folder.resolve("set" + classes));
        for (String name : List.of("train", "t10k")) {
            Files.write(set.resolve(name + "-images-idx3-ubyte"), IdxBytes.images(20));
            Files.write(
                    set.resolve(name + "-labels-idx1-ubyte"),
                    IdxBytes.labels(
                            IntStream.range(0, 20).map(index -> index % classes).toArray()));
        }
        List<String> names = List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十");
        Files.write(set.resolve("labels.txt"), names.subList(0, classes));
        return set;
    }

    @Test
    void digitsOfOtherClassesAreRefusedAndOtherNamesAreTold() throws Exception {
        CommandRun other = CommandRun.of("evaluate", "--data=" + named(3));
        assertThat(other.exitCode()).isEqualTo(1);
        assertThat(other.err()).singleElement().asString().contains("set3 has 一, 二, 三");

        CommandRun renamed = CommandRun.of("evaluate", "--data=" + named(10));
        assertThat(renamed.exitCode()).isZero();
        assertThat(renamed.err()).singleElement().asString().contains("set10 calls them 一, 二");
    }
}
