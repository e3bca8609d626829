package rowreader.network;

import java.util.List;
import java.util.Locale;

/**
 * A race that was run.
 *
 * @param dataset the name of the digits
 * @param lanes how each network did, in the order in which they were entered
 */
public record RaceResult(String dataset, List<RaceLane> lanes) {
    public RaceResult {
        lanes = List.copyOf(lanes);
    }

    /** One line for every iteration of every network, with a header. */
    public String csv() {
        StringBuilder csv = new StringBuilder("network,iteration,samples,seconds,trainingLoss\n");
        for (RaceLane lane : lanes) {
            Recipe recipe = lane.run().recipe();
            for (int i = 0; i < lane.seconds().size(); i++) {
                csv.append(String.format(
                        Locale.ROOT,
                        "%s,%d,%d,%.6f,%.6f\n",
                        recipe.architecture().name().toLowerCase(Locale.ROOT),
                        i + 1,
                        Math.min((i + 1L) * recipe.batchSize(), recipe.samples()),
                        lane.seconds().get(i),
                        lane.run().losses().get(i)));
            }
        }
        return csv.toString();
    }
}
