package rowreader.data.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The parts of one digit. */
record PartGroup(List<Part> parts, Area box) {
    /** Of the usual digit's longer side: parts below it look for one to belong to. */
    private static final double SMALL = 0.55;
    /** Of the usual digit's longer side: lower parts, such as roofs and bars, do so however long they are. */
    private static final double FLAT = 0.35;
    /** Likewise: how far two strokes side by side may be apart if they are together no wider than a digit. */
    private static final double BESIDE = 0.06;
    /** Likewise: how far a small part may be from its digit. */
    private static final double NEAR = 0.24;
    /** Likewise: how far a roof may be above the rest of its 5. */
    private static final double ROOF = 0.36;
    /** Likewise: how far two halves of a digit, one above the other, may be apart. */
    private static final double HALVES = 0.12;
    /** Likewise: no digit is longer. */
    private static final double LONGEST = 1.5;
    /** Of the smaller box: two large parts that share so much of it are strokes of one digit. */
    private static final double CROSSING = 0.3;
    /** Likewise if they are near and together not too wide, as the two strokes of a 4 are. */
    private static final double TOUCHING = 0.06;
    /** Of its height: two digits side by side are wider. */
    private static final double WIDEST = 1.1;
    /** Of the pen's width: parts so near are one stroke that something thin cut. */
    private static final double CUT = 0.3;
    /** Pixels along the longer side: what is smaller is the paper's grain. */
    private static final int SMALLEST = 10;
    /** Of the largest digit: groups below it are specks and small print. */
    private static final double TOO_SMALL = 0.33;

    private record Pair(int first, int second, double distance) {}

    private static PartGroup of(Part part) {
        return new PartGroup(List.of(part), part.box());
    }

    private PartGroup and(PartGroup other) {
        List<Part> both = new ArrayList<>(parts);
        both.addAll(other.parts);
        return new PartGroup(both, box.and(other.box));
    }

    /** The digits that the parts make, nearest parts joined first; cut-off ones only if there are no whole ones. */
    static List<PartGroup> of(List<Part> parts) {
        double usual = usual(parts);
        double cut = 1 + CUT * parts.stream().mapToDouble(Part::thickness).max().orElse(0);
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            for (int k = i + 1; k < parts.size(); k++) {
                if (mayBelongTogether(parts.get(i).box(), parts.get(k).box(), usual)) {
                    pairs.add(new Pair(i, k, parts.get(i).distance(parts.get(k))));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::distance));
        PartGroup[] groups = parts.stream().map(PartGroup::of).toArray(PartGroup[]::new);
        for (Pair pair : pairs) {
            PartGroup one = groups[pair.first];
            PartGroup other = groups[pair.second];
            if (one != other && (pair.distance <= cut || belongTogether(one.box, other.box, pair.distance, usual))) {
                PartGroup both = one.and(other);
                for (int i = 0; i < groups.length; i++) {
                    if (groups[i] == one || groups[i] == other) {
                        groups[i] = both;
                    }
                }
            }
        }
        return whole(List.of(groups).stream().distinct().toList());
    }

    private static boolean mayBelongTogether(Area one, Area other, double usual) {
        double reach = Math.max(NEAR, ROOF) * usual;
        return one.sharedWidth(other) > -reach && one.sharedHeight(other) > -reach;
    }

    /** The middle of the larger parts' longer sides. */
    private static double usual(List<Part> parts) {
        int[] sides = parts.stream()
                .mapToInt(part -> part.box().longerSide())
                .sorted()
                .toArray();
        int largest = sides[sides.length - 1];
        int first = 0;
        while (sides[first] < 0.4 * largest) {
            first++;
        }
        return sides[(first + sides.length) / 2];
    }

    private static boolean belongTogether(Area one, Area other, double distance, double usual) {
        Area both = one.and(other);
        int larger = Math.max(one.longerSide(), other.longerSide());
        if (both.longerSide() > LONGEST * Math.max(usual, larger)) {
            return false;
        }
        boolean narrow = both.width() <= WIDEST * both.height();
        if (narrow && distance < BESIDE * usual) {
            return true;
        }
        if (isRoof(one, other, usual) || isRoof(other, one, usual)) {
            return distance < ROOF * usual;
        }
        boolean small = Math.min(one.longerSide(), other.longerSide()) < SMALL * usual;
        if (small || Math.min(one.height(), other.height()) < FLAT * usual) {
            return distance < NEAR * usual;
        }
        double sharedWidth = one.sharedWidth(other);
        double sharedHeight = one.sharedHeight(other);
        double smaller = Math.min((double) one.width() * one.height(), (double) other.width() * other.height());
        if (sharedWidth > 0 && sharedHeight > 0) {
            double shared = sharedWidth * sharedHeight / smaller;
            boolean near = narrow && distance < HALVES * usual;
            if (shared > (near ? TOUCHING : CROSSING)) {
                return true;
            }
        }
        return sharedWidth > 0.5 * Math.min(one.width(), other.width()) && distance < HALVES * usual;
    }

    /** Flat, above the other, and about over it. */
    private static boolean isRoof(Area one, Area other, double usual) {
        return one.height() < FLAT * usual
                && one.width() > one.height()
                && one.bottom() <= other.top() + FLAT * usual / 2
                && one.sharedWidth(other) > 0.25 * one.width();
    }

    private boolean isCutOff() {
        return parts.stream().anyMatch(part -> part.pixelsAtEnd() > 0);
    }

    private static List<PartGroup> whole(List<PartGroup> groups) {
        int largest =
                groups.stream().mapToInt(group -> group.box.longerSide()).max().orElse(0);
        List<PartGroup> large = groups.stream()
                .filter(group -> group.box.longerSide() >= Math.max(SMALLEST, TOO_SMALL * largest))
                .toList();
        List<PartGroup> inside =
                large.stream().filter(group -> !group.isCutOff()).toList();
        return inside.isEmpty() ? large : inside;
    }
}
