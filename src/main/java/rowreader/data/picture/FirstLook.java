package rowreader.data.picture;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether the ink is dark or light, and how wide the pen was, told from what looks most like written strokes: strong, long
 * and thin, and away from the picture's ends.
 *
 * @param thickness of the widest strokes, in pixels of the picture looked at
 */
record FirstLook(Polarity polarity, double thickness, double score) {
    private static final long ENOUGH_PIXELS = 300_000;
    /** Of the contrast nearby: what reaches it is ink. */
    private static final float INK = 0.5f;
    /** Less contrast than this, of 1, is no ink. */
    static final float LEAST_CONTRAST = 0.06f;
    /** Of a part's longer side: strokes are thinner. */
    private static final double THIN = 0.3;
    /** Of the best part's score: parts with less say nothing about the pen. */
    private static final double TELLING = 0.15;

    /** So many parts speak for a polarity: on a sheet of digits more than the one edge of a shadow, but not all specks. */
    private static final int SPEAKING = 40;

    /** Nothing if there are no strokes. */
    static Optional<FirstLook> at(Picture picture) {
        Picture small = picture.shrunk(ENOUGH_PIXELS);
        double scale = (double) picture.width() / small.width();
        Planes planes = Planes.of(small);
        Background background = Background.byMedian(planes);
        return Stream.of(Polarity.values())
                .map(polarity -> at(Contrast.of(planes, background, polarity), polarity))
                .flatMap(Optional::stream)
                .max(Comparator.comparingDouble(FirstLook::score))
                .map(look -> new FirstLook(look.polarity, look.thickness * scale, look.score));
    }

    private static Optional<FirstLook> at(Contrast contrast, Polarity polarity) {
        int radius = Math.max(2, Math.max(contrast.width(), contrast.height()) / 10);
        boolean[] ink = contrast.reaching(contrast.ofNearby(INK, radius), Math.max(LEAST_CONTRAST, contrast.noise()));
        List<Part> parts = Part.of(ink, contrast.width(), contrast.height());
        double[] scores =
                parts.stream().mapToDouble(part -> score(part, contrast)).toArray();
        double best = 0;
        for (double score : scores) {
            best = Math.max(best, score);
        }
        double thickness = 0;
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] >= TELLING * best) {
                thickness = Math.max(thickness, parts.get(i).thickness());
            }
        }
        Arrays.sort(scores);
        double sum = 0;
        for (int i = Math.max(0, scores.length - SPEAKING); i < scores.length; i++) {
            sum += scores[i] >= TELLING * best ? scores[i] : 0;
        }
        return best == 0 ? Optional.empty() : Optional.of(new FirstLook(polarity, thickness, sum));
    }

    private static double score(Part part, Contrast contrast) {
        double strength = contrast.strength(part.pixels());
        double length = part.pixels().length / part.thickness();
        boolean thin = part.thickness() < THIN * part.box().longerSide();
        double atEnd = (double) part.pixelsAtEnd() / part.edge().length;
        return strength * strength * length * (thin ? 1 : 0.2) * (1 - Math.min(0.9, 5 * atEnd));
    }
}
