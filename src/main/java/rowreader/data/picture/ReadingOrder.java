package rowreader.data.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Line by line from the top, each line from the left, though lines may be written or photographed aslant. */
final class ReadingOrder {
    /** Of the lower of two neighbours: what they share of their heights if they are in one line. */
    private static final double SHARED = 0.4;

    private ReadingOrder() {}

    static List<PartGroup> of(List<PartGroup> digits) {
        List<List<PartGroup>> lines = new ArrayList<>();
        digits.stream()
                .sorted(Comparator.comparingInt(digit -> digit.box().left()))
                .forEach(digit -> {
                    List<PartGroup> best = null;
                    double most = SHARED;
                    for (List<PartGroup> line : lines) {
                        double shared = shared(line.get(line.size() - 1).box(), digit.box());
                        if (shared > most) {
                            most = shared;
                            best = line;
                        }
                    }
                    if (best == null) {
                        best = new ArrayList<>();
                        lines.add(best);
                    }
                    best.add(digit);
                });
        lines.sort(Comparator.comparingDouble(ReadingOrder::middle));
        return lines.stream().flatMap(List::stream).toList();
    }

    private static double shared(Area one, Area other) {
        return (double) one.sharedHeight(other) / Math.min(one.height(), other.height());
    }

    private static double middle(List<PartGroup> line) {
        return line.stream()
                .mapToDouble(digit -> digit.box().top() + digit.box().bottom())
                .average()
                .orElse(0);
    }
}
