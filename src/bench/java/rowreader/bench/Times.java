package rowreader.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Milliseconds that were measured, in ascending order; may be none. */
record Times(List<Double> millis) {
    Times {
        millis = millis.stream().sorted().toList();
    }

    boolean isEmpty() {
        return millis.isEmpty();
    }

    /** With those of another round. */
    Times and(Times other) {
        return new Times(Stream.concat(millis.stream(), other.millis.stream()).toList());
    }

    /** NaN if nothing was measured; the same goes for the others. */
    double median() {
        int size = millis.size();
        return isEmpty() ? Double.NaN : (millis.get((size - 1) / 2) + millis.get(size / 2)) / 2;
    }

    double min() {
        return isEmpty() ? Double.NaN : millis.get(0);
    }

    double max() {
        return isEmpty() ? Double.NaN : millis.get(millis.size() - 1);
    }

    double mean() {
        return millis.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }

    /** A line of the table: median, least, greatest, how many. */
    void print(String label) {
        if (isEmpty()) {
            System.out.printf("%-50s %9s%n", label, "unavailable");
        } else {
            System.out.printf(
                    Locale.ROOT, "%-50s %9.2f %9.2f %9.2f %7d%n", label, median(), min(), max(), millis.size());
        }
    }
}
