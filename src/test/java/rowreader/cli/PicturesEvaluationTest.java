package rowreader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rowreader.ChildJvm;
import rowreader.data.picture.PictureFolder;
import rowreader.network.model.BuiltInModel;
import rowreader.network.model.Model;

class PicturesEvaluationTest {
    private static final int LARGE_PICTURES = 8;

    @TempDir
    private Path folder;

    /** Reads the pictures in a folder. */
    private static final class Reading {
        private Reading() {}

        public static void main(String[] folder) throws IOException {
            PicturesEvaluation read = PicturesEvaluation.of(
                    Model.open(BuiltInModel.SEED),
                    PictureFolder.list(Path.of(folder[0]), Optional.empty()),
                    count -> System.out.println("read " + count));
            System.out.println("unread " + read.unread());
        }
    }

    @Test
    void whereThereIsNothingToReadThereIsNoProgress() throws IOException {
        List<Integer> told = new ArrayList<>();
        PicturesEvaluation.of(Model.open(BuiltInModel.SEED), List.of(), told::add);
        assertThat(told).isEmpty();
    }

    @Test
    void asManyPicturesAreUnpackedAtOnceAsThereIsMemoryFor() {
        assertThat(PicturesEvaluation.atOnce(64L << 20)).isEqualTo(1);
        assertThat(PicturesEvaluation.atOnce(2L << 30)).isEqualTo(5);
        assertThat(PicturesEvaluation.atOnce(Long.MAX_VALUE)).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void manyCoresNeedNoMoreMemoryThanThereIs() throws Exception {
        Files.createDirectory(folder.resolve("1"));
        for (int i = 0; i < LARGE_PICTURES; i++) {
            BarsPicture.write(folder.resolve("1/" + i + ".png"), 3000, 2000, new Rectangle(1400, 200, 200, 1600));
        }
        List<String> options = List.of(
                "-Xmx200m",
                "-XX:TieredStopAtLevel=1",
                "-Djava.util.concurrent.ForkJoinPool.common.parallelism=" + LARGE_PICTURES);
        Process process = ChildJvm.start(
                ChildJvm.of(options, Reading.class, folder.toString()).redirectErrorStream(true));
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("read " + LARGE_PICTURES, "unread []")
                .doesNotContain("OutOfMemoryError");
    }
}
