package rowreader.bench;

import java.util.Locale;
import java.util.function.DoubleConsumer;

/** The process of a contender: warms up, measures, and prints each time in milliseconds, on a line of its own
 * and at once, so that what is slow leaves something even if it is ended early. */
final class Measurement {
    /** Stands before each time, because libraries print what they like. */
    static final String MARK = "bench-ms ";

    private static final int WARM_UP_RUNS = 50;
    private static final double SHORTEST_WARM_UP = 2;
    private static final double LONGEST_WARM_UP = 4;

    /** Fewer than this say nothing; a contender that is slow may take longer for them. */
    private static final int FEWEST_RUNS = 3;

    private Measurement() {}

    /** @param arguments the contender's name, batch size, hidden size, seconds */
    public static void main(String[] arguments) throws Exception {
        Contender contender = Contender.valueOf(arguments[0]);
        Shape shape = new Shape(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        try (Work work = contender.open(shape)) {
            warmUp(work);
            measure(
                    work,
                    Double.parseDouble(arguments[3]),
                    millis -> System.out.println(
                            MARK + String.format(Locale.ROOT, "%.5f", contender.perIteration(millis, shape))));
        }
        // Some libraries keep threads that are no daemons.
        System.exit(0);
    }

    private static void warmUp(Work work) {
        long start = System.nanoTime();
        for (int runs = 0; seconds(start) < SHORTEST_WARM_UP || runs < WARM_UP_RUNS; runs++) {
            if (seconds(start) > LONGEST_WARM_UP) {
                return;
            }
            work.run();
        }
    }

    private static void measure(Work work, double seconds, DoubleConsumer millis) {
        long start = System.nanoTime();
        for (int runs = 0; seconds(start) < seconds || runs < FEWEST_RUNS; runs++) {
            long before = System.nanoTime();
            work.run();
            millis.accept((System.nanoTime() - before) / 1e6);
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
