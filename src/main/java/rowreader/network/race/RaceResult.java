package rowreader.network.race;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import rowreader.files.AtomicFile;
import rowreader.files.UnusableFileException;
import rowreader.network.recipe.Recipe;
import rowreader.network.record.AccuracyPoint;
import rowreader.network.record.AccuracyPoint.Split;
import rowreader.text.Numbers;

/**
 * A race that was run. Immutable; any thread.
 *
 * @param dataset the name of the digits
 * @param lanes how each network did, in the order in which they were entered
 */
public record RaceResult(String dataset, List<RaceLane> lanes) {
    private static final String HEADER =
            "lane,network,hiddenSize,iteration,samples,seconds,trainingLoss,testMinibatchAccuracy,testAccuracy\n";

    public RaceResult {
        lanes = List.copyOf(lanes);
    }

    /** Whether no network has learned anything yet. */
    public boolean hasNothing() {
        return lanes.stream().allMatch(lane -> lane.seconds().isEmpty());
    }

    /**
     * A table for spreadsheets: a header, then one line for every iteration of every network, network after network, so
     * that a column is a curve.
     *
     * <ul>
     *   <li>{@code lane} from 1, {@code network} and {@code hiddenSize}: which network
     *   <li>{@code iteration} from 1; {@code samples} it has used, {@code seconds} it has trained until then
     *   <li>{@code trainingLoss}, nats
     *   <li>{@code testMinibatchAccuracy}, {@code testAccuracy} (on the whole test set), [0, 1]: empty where they were not
     *       measured after this iteration, which a spreadsheet leaves out of a chart and of an average
     * </ul>
     *
     * Commas separate, points are decimal, whatever the language of the machine; nothing needs quotes.
     */
    public String csv() {
        StringBuilder csv = new StringBuilder(HEADER);
        for (int lane = 0; lane < lanes.size(); lane++) {
            append(csv, lane + 1, lanes.get(lane));
        }
        return csv.toString();
    }

    private static void append(StringBuilder csv, int number, RaceLane lane) {
        Recipe recipe = lane.run().recipe();
        String network = recipe.architecture().name().toLowerCase(Locale.ROOT);
        Map<Long, Double> testMinibatch = new HashMap<>();
        Map<Long, Double> test = new HashMap<>();
        for (AccuracyPoint point : lane.run().accuracies()) {
            if (point.split() == Split.TEST_MINIBATCH) {
                testMinibatch.put(point.iteration(), point.accuracy());
            } else if (point.split() == Split.TEST) {
                test.put(point.iteration(), point.accuracy());
            }
        }
        for (int i = 0; i < lane.seconds().size(); i++) {
            long iteration = i + 1L;
            csv.append(String.join(
                            ",",
                            Integer.toString(number),
                            network,
                            Integer.toString(recipe.hiddenSize()),
                            Long.toString(iteration),
                            Long.toString(lane.run().samplesAfter(iteration)),
                            cell(lane.seconds().get(i)),
                            cell(lane.run().losses().get(i)),
                            cell(testMinibatch.get(iteration)),
                            cell(test.get(iteration))))
                    .append('\n');
        }
    }

    private static String cell(Double value) {
        return value == null ? "" : Numbers.inFiles().decimal(value, 6);
    }

    /**
     * Writes {@link #csv()} to a file, which is whole or not there.
     *
     * @throws UnusableFileException if the disk does not take it
     */
    public void writeCsv(Path file) throws UnusableFileException {
        AtomicFile.write(file, out -> out.write(csv().getBytes(StandardCharsets.UTF_8)));
    }
}
