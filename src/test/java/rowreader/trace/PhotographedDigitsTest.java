package rowreader.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rowreader.data.builtin.WrittenDigits;
import rowreader.data.drawing.Drawing;
import rowreader.data.drawing.DrawingFitter;
import rowreader.data.picture.DigitFinder;
import rowreader.data.picture.FoundDigits;
import rowreader.data.picture.PaperPhoto;
import rowreader.data.picture.PaperPhoto.Pen;
import rowreader.data.picture.Picture;
import rowreader.network.model.BuiltInModel;
import rowreader.network.model.Model;

/** From a photo of paper to the best reader's answer. {@code -Drowreader.photos=200} takes more of them. */
class PhotographedDigitsTest {
    private static final int COUNT = Integer.getInteger("rowreader.photos", 60);

    private static Equations reader;

    @BeforeAll
    static void open() throws IOException {
        reader = Equations.of(Model.open(BuiltInModel.BEST).weights());
    }

    @Test
    void readsDigitsWithThreePensAndChalkInAnyLightOnAnyPaper() throws IOException {
        List<String> wrong = new ArrayList<>();
        int legible = 0;
        int right = 0;
        for (int seed = 0; seed < COUNT; seed++) {
            int label = seed % 10;
            SplittableRandom seeds = new SplittableRandom(seed);
            Random random = new Random(seeds.nextLong());
            Drawing drawing = WrittenDigits.write(label, random);
            // What the reader misreads as clean strokes says nothing about pictures; it is told, not counted.
            boolean isLegible = answer(DrawingFitter.fit(drawing).orElseThrow()) == label;
            legible += isLegible ? 1 : 0;
            Pen pen = Pen.values()[seed / 10 % 4];
            BufferedImage photo = photo(seed, seeds.nextLong(), pen, drawing, random);
            FoundDigits found = DigitFinder.find(new Picture(photo.getRGB(0, 0, 640, 480, null, 0, 640), 640, 480));
            int answer = found.digits().size() == 1
                    ? answer(found.digits().get(0).digit())
                    : -found.digits().size();
            right += answer == label ? 1 : 0;
            if (isLegible && answer != label) {
                wrong.add(seed + " " + pen + " " + label + " as " + answer);
                String folder = System.getProperty("rowreader.misread");
                if (folder != null) {
                    ImageIO.write(photo, "png", new File(folder, seed + ".png"));
                }
            }
        }
        System.out.println(right + " of " + COUNT + " photos read; " + legible
                + " legible as clean strokes, of these wrong: " + wrong);
        assertThat(wrong).hasSizeLessThanOrEqualTo(legible / 50);
    }

    private static BufferedImage photo(int seed, long paper, Pen pen, Drawing drawing, Random random) {
        PaperPhoto photo = new PaperPhoto(paper, pen, 640, 480);
        if (pen != Pen.CHALK && seed % 3 > 0) {
            photo.ruled(26 + random.nextInt(30), seed % 3 == 2);
        }
        double height = 110 + 230 * random.nextDouble();
        photo.write(drawing, 320 + 60 * random.nextGaussian(), 240 + 15 * random.nextGaussian(), height);
        photo.lit();
        if (random.nextBoolean()) {
            photo.shadowed();
        }
        return photo.taken();
    }

    private static int answer(rowreader.data.Digit digit) {
        return Probabilities.mostProbable(reader.probabilities(digit));
    }
}
