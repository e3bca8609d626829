package rowreader.data.picture;

import java.util.ArrayList;
import java.util.List;

/** Tells parts that belong to no digit: dust, frames, the edges of tables and of paper, and what is left of its lines. */
final class Strangers {
    /** Of the largest part's longer side. */
    private static final double DUST = 0.07;
    /** Of the usual stroke's thickness, squared. */
    private static final double DUST_AREA = 0.3;
    /** Of the picture's longer side: contact with its end that no digit has. */
    private static final double CONTACT = 0.3;
    /** Of a frame's box: so near to its sides all of a frame is. */
    private static final double RIM = 0.12;

    private static final double OF_FRAME_AT_RIM = 0.93;
    /** Of its longer side: the edge of a sheet or table is straighter and thinner than a digit. */
    private static final double EDGE_THICKNESS = 0.06;
    /** Of the picture's longer side. */
    private static final double LONG = 0.5;
    /** How much longer than everything else such an edge is. */
    private static final double MUCH_LONGER = 1.7;

    /** Of the strongest large part's contrast: what is fainter is not written with its pen. */
    private static final double FAINT = 0.45;
    /** Of the most pixels that a part has: so many make it a large one. */
    private static final double LARGE = 0.3;

    private final List<Part> parts;
    private final Contrast contrast;
    private final boolean ruled;
    private final int longerSide;

    /** @param ruled whether the paper has lines, of which pieces may be left */
    Strangers(List<Part> parts, Contrast contrast, boolean ruled) {
        this.parts = parts;
        this.contrast = contrast;
        this.ruled = ruled;
        longerSide = Math.max(contrast.width(), contrast.height());
    }

    /** The parts that may be of digits; all if none would be left. */
    List<Part> sentAway() {
        List<Part> left = new ArrayList<>(parts);
        sendAway(left, part -> part.pixelsAtEnd() > CONTACT * longerSide);
        sendAway(left, part -> isFrame(part, left));
        sendAway(left, part -> isLongEdge(part, left));
        if (ruled) {
            double strongest = strongest(left);
            sendAway(left, part -> contrast.strength(part.pixels()) < FAINT * strongest);
        }
        int largest =
                left.stream().mapToInt(part -> part.box().longerSide()).max().orElse(0);
        double thickness = left.stream()
                .filter(part -> part.box().longerSide() > largest / 2)
                .mapToDouble(Part::thickness)
                .max()
                .orElse(0);
        sendAway(
                left,
                part -> part.box().longerSide() < DUST * largest
                        || part.pixels().length < DUST_AREA * thickness * thickness);
        return left;
    }

    private double strongest(List<Part> left) {
        int most = left.stream().mapToInt(part -> part.pixels().length).max().orElse(0);
        return left.stream()
                .filter(part -> part.pixels().length >= LARGE * most)
                .mapToDouble(part -> contrast.strength(part.pixels()))
                .max()
                .orElse(0);
    }

    private interface Suspicion {
        boolean on(Part part);
    }

    private static void sendAway(List<Part> left, Suspicion suspicion) {
        List<Part> others = left.stream().filter(part -> !suspicion.on(part)).toList();
        if (!others.isEmpty()) {
            left.clear();
            left.addAll(others);
        }
    }

    /** A rectangle, perhaps a little askew, around something of some size. */
    private static boolean isFrame(Part part, List<Part> all) {
        Area box = part.box();
        boolean around = all.stream()
                .anyMatch(other -> other != part
                        && box.encloses(other.box())
                        && other.box().longerSide() > 0.15 * box.longerSide());
        if (!around) {
            return false;
        }
        int rim = (int) Math.ceil(RIM * Math.min(box.width(), box.height()));
        int atRim = 0;
        for (int pixel : part.pixels()) {
            int x = pixel % part.width();
            int y = pixel / part.width();
            boolean near =
                    x < box.left() + rim || x >= box.right() - rim || y < box.top() + rim || y >= box.bottom() - rim;
            atRim += near ? 1 : 0;
        }
        return atRim > OF_FRAME_AT_RIM * part.pixels().length;
    }

    /** Long, thin and straight, and much longer than all else. */
    private boolean isLongEdge(Part part, List<Part> all) {
        int length = part.box().longerSide();
        if (length < LONG * longerSide) {
            return false;
        }
        boolean longest = all.stream()
                .allMatch(other -> other == part
                        || other.box().longerSide() * MUCH_LONGER < length
                        || other.thickness() < EDGE_THICKNESS * other.box().longerSide() && isStraight(other));
        return longest && part.thickness() < EDGE_THICKNESS * length && isStraight(part);
    }

    /** By the ink's spread across its main direction. */
    private static boolean isStraight(Part part) {
        double n = part.pixels().length;
        double sumX = 0;
        double sumY = 0;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int pixel : part.pixels()) {
            double x = pixel % part.width();
            double y = pixel / part.width();
            sumX += x;
            sumY += y;
            xx += x * x;
            yy += y * y;
            xy += x * y;
        }
        double a = xx / n - sumX * sumX / n / n;
        double b = yy / n - sumY * sumY / n / n;
        double c = xy / n - sumX * sumY / n / n;
        double root = Math.sqrt((a - b) * (a - b) / 4 + c * c);
        double along = (a + b) / 2 + root;
        double across = Math.max(0, (a + b) / 2 - root);
        return Math.sqrt(across) < 0.02 * Math.sqrt(along * 12);
    }
}
