package rowreader.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.OptionalLong;
import rowreader.network.race.Race;
import rowreader.network.race.RaceLane;
import rowreader.network.race.RaceResult;
import rowreader.network.record.AccuracyPoint;
import rowreader.text.Numbers;
import rowreader.text.Texts;

/** A race that was run, as a table for people. */
final class RaceText {
    /** Of a network's name. */
    static final int NAME_WIDTH = -18;

    private RaceText() {}

    static void print(PrintWriter out, RaceResult result) {
        Numbers numbers = Numbers.printed();
        out.println();
        Columns columns = new Columns(out, NAME_WIDTH, 11, 13, 15, 14);
        columns.headings(
                Texts.get("cli.racing.network"),
                Texts.get("cli.racing.parameters"),
                Texts.get("cli.racing.time"),
                Texts.get("cli.racing.goal", numbers.percent(Race.GOAL, 0)),
                Texts.get("cli.racing.accuracy"));
        for (RaceLane lane : result.lanes()) {
            OptionalLong toGoal = lane.samplesTo(Race.GOAL);
            Optional<AccuracyPoint> tested = lane.newestTest();
            columns.line(
                    lane.architecture().toString(),
                    numbers.count(lane.parameters()),
                    numbers.decimal(lane.millisecondsPerIteration(), 2),
                    toGoal.isPresent() ? numbers.count(toGoal.getAsLong()) : Texts.get("cli.racing.notReached"),
                    tested.map(point -> numbers.share(point.accuracy(), point.count()))
                            .orElseGet(() -> Texts.get("cli.racing.unknown")));
        }
    }
}
