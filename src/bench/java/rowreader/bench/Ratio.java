package rowreader.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** A figure in print and in JSON; NaN stands for what could not be measured. */
final class Ratio {
    private Ratio() {}

    /** A line of the table. */
    static void print(String what, double ratio) {
        System.out.printf("%-50s %9s%n", what, text(ratio));
    }

    /** A line of the table, with what it should be. */
    static void print(String what, double ratio, String goal) {
        System.out.printf("%-50s %9s   (to reach: %s)%n", what, text(ratio), goal);
    }

    private static String text(double ratio) {
        return Double.isNaN(ratio) ? "unavailable" : String.format(Locale.ROOT, "%.2f", ratio);
    }

    /** A value of the JSON, to three decimals. */
    static void put(ObjectNode node, String name, double value) {
        if (Double.isFinite(value)) {
            node.put(name, Math.round(value * 1000) / 1000.0);
        } else {
            node.putNull(name);
        }
    }
}
