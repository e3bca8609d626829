package rowreader.data.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import rowreader.data.Digit;

/** Finds the digits in a picture: dark on light or light on dark, in any light, on any paper. */
public final class DigitFinder {
    /** For a sheet with many digits, 28 pixels high each. */
    private static final long ENOUGH_PIXELS = 2_200_000;
    /** Pictures no larger than this were made small on purpose: one digit, its faintest grey a part of it. */
    private static final int SMALL = 2 * Digit.SIDE;
    /** Of the strongest contrast nearby: what reaches it is ink. */
    private static final float INK = 0.42f;
    /** Of the strongest contrast in the picture: fainter marks are no ink, wherever they are. */
    private static final float FAINTEST = 0.2f;
    /** Times the pen's width: how far what is nearby goes. */
    private static final double NEARBY = 4;
    /** Of the pen's width: gaps in ink that paper's lines and dry pens leave. */
    private static final double GAP = 0.25;
    /** A page of small print is not what anybody wants to have read digit by digit. */
    static final int MOST_DIGITS = 500;

    private DigitFinder() {}

    /** The picture as large as it is looked at: no digit gets lost by it. */
    public static Picture enough(Picture picture) {
        return picture.shrunk(ENOUGH_PIXELS);
    }

    /** All digits of the picture, in reading order; none if there is no ink. Takes up to a second. Any thread. */
    public static FoundDigits find(Picture picture) {
        if (picture.width() <= SMALL && picture.height() <= SMALL) {
            return small(picture);
        }
        Picture enough = enough(picture);
        int width = enough.width();
        int height = enough.height();
        FoundDigits none = new FoundDigits(List.of(), new boolean[width * height], width, height);
        Optional<FirstLook> look = FirstLook.at(enough);
        if (look.isEmpty()) {
            return none;
        }
        Contrast contrast = contrast(enough, look.get());
        boolean[] marks = marks(contrast, look.get().thickness());
        boolean[] unruled = unruled(marks, contrast, look.get().thickness());
        List<Part> parts = Part.of(unruled, width, height);
        if (parts.isEmpty()) {
            return none;
        }
        boolean ruled = !Arrays.equals(marks, unruled);
        List<PartGroup> groups = ReadingOrder.of(PartGroup.of(new Strangers(parts, contrast, ruled).sentAway()));
        if (groups.size() > MOST_DIGITS) {
            return none;
        }
        double across = (double) picture.width() / width;
        double down = (double) picture.height() / height;
        boolean[] ink = new boolean[width * height];
        List<FoundDigit> digits = new ArrayList<>();
        for (PartGroup group : groups) {
            digits.add(new FoundDigit(GroupFitter.fit(group, contrast), scaled(group.box(), across, down)));
            group.parts().forEach(part -> Arrays.stream(part.pixels()).forEach(pixel -> ink[pixel] = true));
        }
        return new FoundDigits(List.copyOf(digits), ink, width, height);
    }

    private static Contrast contrast(Picture picture, FirstLook look) {
        Planes planes = Planes.of(picture);
        int most = Math.max(picture.width(), picture.height()) / 4;
        int radius = (int) Math.min(most, Math.ceil(1.5 * look.thickness()) + 2);
        return Contrast.of(planes, Background.byClosing(planes, look.polarity(), radius), look.polarity())
                .closed((int) Math.round(look.thickness() * GAP / 2));
    }

    /** What looks written, and lines of the paper. */
    private static boolean[] marks(Contrast contrast, double pen) {
        int nearby = (int) Math.ceil(NEARBY * pen) + 2;
        float least = leastMark(contrast);
        float[] ink = contrast.ofNearby(INK, nearby);
        float strongest = strongest(contrast, contrast.reaching(ink, least));
        return contrast.reaching(ink, Math.max(least, FAINTEST * strongest));
    }

    /** The same without the lines of the paper, unless nothing would be left. */
    private static boolean[] unruled(boolean[] marks, Contrast contrast, double pen) {
        boolean[] unruled = RuledLines.without(contrast.reaching(leastMark(contrast)), marks, contrast, pen);
        for (boolean ink : unruled) {
            if (ink) {
                return unruled;
            }
        }
        return marks;
    }

    private static float leastMark(Contrast contrast) {
        return Math.max(FirstLook.LEAST_CONTRAST, contrast.noise());
    }

    /** Of all parts with some length; specks may be stronger than any ink. */
    private static float strongest(Contrast contrast, boolean[] marks) {
        List<Part> parts = Part.of(marks, contrast.width(), contrast.height());
        int largest =
                parts.stream().mapToInt(part -> part.pixels().length).max().orElse(0);
        float strongest = 0;
        for (Part part : parts) {
            if (part.pixels().length > largest / 10) {
                strongest = Math.max(strongest, contrast.strength(part.pixels()));
            }
        }
        return strongest;
    }

    private static FoundDigits small(Picture picture) {
        Optional<PictureInk> ink = PictureInk.of(picture.argb(), picture.width(), picture.height());
        List<FoundDigit> digits = ink.map(one -> List.of(new FoundDigit(one.fitted(), one.area())))
                .orElse(List.of());
        boolean[] map = ink.map(PictureInk::map).orElse(new boolean[picture.argb().length]);
        return new FoundDigits(digits, map, picture.width(), picture.height());
    }

    /** Each way by itself: pixels that fill no square of the smaller picture are left out at the right and at the bottom. */
    private static Area scaled(Area box, double across, double down) {
        return new Area(
                (int) Math.floor(box.left() * across),
                (int) Math.floor(box.top() * down),
                (int) Math.ceil(box.right() * across),
                (int) Math.ceil(box.bottom() * down));
    }
}
