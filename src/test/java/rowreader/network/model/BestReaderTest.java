package rowreader.network.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rowreader.data.Digit;
import rowreader.data.DigitSet;
import rowreader.data.augmentation.Rewriting;
import rowreader.data.drawing.Drawing;
import rowreader.data.drawing.DrawingFitter;
import rowreader.data.drawing.Stroke;
import rowreader.network.record.Evaluation;

/** The reader that comes with the program reads what is written in Europe, and not in MNIST. */
class BestReaderTest {
    private static final int HANDS = 100;
    /** Of other hands' that must be read: in some of them a long flag lies as flat as the roof of a 7. */
    private static final double MOST = 0.85;

    private static Model best;

    @BeforeAll
    static void open() throws IOException {
        best = Model.open(BuiltInModel.BEST);
    }

    /** Strokes are divided by a bar, points by blanks. */
    private static Drawing drawing(String strokes) {
        List<Stroke> parsed = new ArrayList<>();
        for (String points : strokes.split("/")) {
            Stroke.Builder stroke = new Stroke.Builder();
            for (String point : points.strip().split(" ")) {
                double[] xy = Arrays.stream(point.split(","))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
                stroke.add(xy[0], xy[1]);
            }
            parsed.add(stroke.build());
        }
        return Drawing.of(parsed);
    }

    @ParameterizedTest(name = "{1} is a {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1|a long flag, no foot|20,90 45,70 70,50 95,30 93,80 90,130 88,190",
                "1|a flag half as long as the stem|10,110 40,75 66,45 84,10 84,70 82,130 80,190",
                "1|a flag and a foot|30,80 60,50 90,20 90,80 90,140 90,196 / 50,197 90,196 130,195",
                "7|crossed in the middle|10,20 60,18 110,14 90,70 70,120 55,190 / 38,100 70,97 102,94",
                "7|crossed, with a serif|12,44 16,16 60,18 112,12 92,66 74,120 62,190 / 44,96 76,93 108,90",
                "4|open, with corners|40,10 28,60 16,104 60,106 110,100 / 92,50 84,120 78,190",
                "4|a short stem through the bar|90,10 60,50 16,110 70,110 130,108 / 96,70 92,130 88,190",
                "9|a curled tail|100,40 74,14 40,22 26,60 46,90 84,76 102,40 106,100 96,160 64,190 30,180 16,160",
                "9|a straight tail|96,34 70,8 36,24 24,62 44,88 76,74 96,34 94,110 90,190"
            })
    void readsIt(int label, String form, String strokes) {
        Drawing drawn = drawing(strokes);
        assertThat(right(List.of(DrawingFitter.fit(drawn).orElseThrow()), label))
                .as("as it is")
                .isOne();
        List<Digit> rewritten = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(label);
        for (int hand = 0; hand < HANDS; hand++) {
            rewritten.add(DrawingFitter.fit(Rewriting.of(drawn, random)).orElseThrow());
        }
        assertThat(right(rewritten, label)).as("by other hands").isGreaterThan(MOST);
    }

    private static double right(List<Digit> digits, int label) {
        byte[] labels = new byte[digits.size()];
        Arrays.fill(labels, (byte) label);
        Evaluation evaluation = best.evaluate(DigitSet.of(digits, labels));
        return evaluation.accuracy();
    }
}
