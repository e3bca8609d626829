package rowreader.trace.lab;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import rowreader.data.Digit;
import rowreader.data.DigitSet;
import rowreader.network.training.GiveWay;
import rowreader.network.weights.SequenceWeights;
import rowreader.trace.Ablation;
import rowreader.trace.ForwardPass;
import rowreader.trace.RecurrentEquations;

/** What all units of a network do over many digits. Immutable. */
public final class UnitSurvey {
    /** How far h must rise within a row to count. */
    public static final float RISE = 0.2f;
    /** h above this counts as on. */
    public static final float ON = 0.3f;

    /** In so much of its cases a unit must rise for a caption, and in so many times as many as of all rows. */
    private static final double MOSTLY = 0.6;

    private static final double TIMES = 2.5;
    /** Fewer cases than these say nothing. */
    private static final int FEWEST = 20;

    /**
     * When a unit rises.
     *
     * @param event what happens in the row
     * @param seen digits in which the unit rises in the first row in which it happens
     * @param cases digits in which it happens
     */
    public record Caption(RowEvent event, int seen, int cases) {}

    /** A digit of the set, and the timestep at which a unit's h is highest in it. */
    public record Excited(int index, int timestep, float hiddenState) {}

    /** How well a unit, over all digits, is on in a stretch of rows and only there: [0, 1]. */
    public record Match(int unit, double agreement, List<Integer> digits) {}

    private final int units;
    /** [unit], whether it reads the lines from the last to the first. */
    private final boolean[] fromTheEnd;
    /** [digit], what the units did in it. */
    private final List<UnitsInDigit> digits;
    /** [digit], the timestep of each event's first line. */
    private final List<Map<RowEvent, Integer>> events = new ArrayList<>();
    /** The same where the lines are read from the last to the first; empty where no unit does. */
    private final List<Map<RowEvent, Integer>> eventsFromTheEnd = new ArrayList<>();

    private UnitSurvey(RecurrentEquations equations, List<UnitsInDigit> digits, DigitSet set) {
        this.units = equations.units();
        this.digits = List.copyOf(digits);
        fromTheEnd = new boolean[units];
        for (int unit = 0; unit < units; unit++) {
            fromTheEnd[unit] = equations.readsFromTheEnd(unit);
        }
        for (int index = 0; index < digits.size(); index++) {
            List<float[]> lines = lines(equations, set.digit(index));
            events.add(events(lines));
            if (equations.traversal().bothWays()) {
                Collections.reverse(lines);
                eventsFromTheEnd.add(events(lines));
            }
        }
    }

    /**
     * Over the first digits of a set, on all cores.
     *
     * @param count how many; fewer if the set has fewer
     * @param giveWay asked often
     */
    public static UnitSurvey of(SequenceWeights weights, DigitSet digits, int count, GiveWay giveWay) {
        RecurrentEquations equations = RecurrentEquations.of(weights);
        int units = equations.units();
        int size = Math.min(count, digits.size());
        UnitsInDigit[] seen = new UnitsInDigit[size];
        Slices.parallel(size, giveWay, (from, to) -> {
            ForwardPass pass = new ForwardPass(equations);
            float[] states = new float[Digit.SIDE * units];
            for (int index = from; index < to; index++) {
                pass.begin(digits.digit(index).pixels(), Ablation.NONE);
                for (int timestep = 0; timestep < Digit.SIDE; timestep++) {
                    pass.readNext();
                    System.arraycopy(pass.hiddenState(), 0, states, timestep * units, units);
                }
                seen[index] = UnitsInDigit.of(units, states);
            }
        });
        return new UnitSurvey(equations, List.of(seen), digits);
    }

    /** @param read the lines as they are read, [28][28] */
    private static Map<RowEvent, Integer> events(List<float[]> read) {
        float[][] lines = read.toArray(new float[0][]);
        Map<RowEvent, Integer> found = new EnumMap<>(RowEvent.class);
        for (RowEvent event : RowEvent.values()) {
            int first = event.first(lines);
            if (first >= 0) {
                found.put(event, first);
            }
        }
        return found;
    }

    /** Writes what the units did, for {@link #read}. */
    void write(DataOutput out) throws IOException {
        for (UnitsInDigit digit : digits) {
            digit.write(out);
        }
    }

    /** What {@link #write} wrote of the same network and digits. */
    static UnitSurvey read(DataInput in, SequenceWeights weights, DigitSet digits, int count) throws IOException {
        RecurrentEquations equations = RecurrentEquations.of(weights);
        int size = Math.min(count, digits.size());
        List<UnitsInDigit> seen = new ArrayList<>();
        for (int index = 0; index < size; index++) {
            seen.add(UnitsInDigit.read(in, equations.units()));
        }
        return new UnitSurvey(equations, seen, digits);
    }

    private static List<float[]> lines(RecurrentEquations equations, Digit digit) {
        float[] pixels = digit.pixels();
        List<float[]> lines = new ArrayList<>();
        for (int timestep = 0; timestep < Digit.SIDE; timestep++) {
            float[] line = new float[Digit.SIDE];
            for (int position = 0; position < Digit.SIDE; position++) {
                line[position] = pixels[equations.traversal().order().pixel(timestep, position)];
            }
            lines.add(line);
        }
        return lines;
    }

    /** How many digits were read. */
    public int size() {
        return digits.size();
    }

    /** Whether h of a unit is above {@link #ON} after a timestep of a digit. */
    public boolean isOn(int index, int timestep, int unit) {
        return digits.get(index).isOn(timestep, unit);
    }

    /** Whether h of a unit rises by more than {@link #RISE} at a timestep of a digit. */
    public boolean rises(int index, int timestep, int unit) {
        return digits.get(index).rises(timestep, unit);
    }

    /** What a unit mostly waits for; nothing where nothing holds. */
    public Optional<Caption> caption(int unit) {
        double everywhere = 0;
        for (int index = 0; index < size(); index++) {
            for (int timestep = 0; timestep < Digit.SIDE; timestep++) {
                everywhere += rises(index, timestep, unit) ? 1 : 0;
            }
        }
        double baseline = everywhere / ((double) size() * Digit.SIDE);
        Caption best = null;
        for (RowEvent event : RowEvent.values()) {
            Caption caption = caption(unit, event);
            double share = caption.seen() / (double) Math.max(1, caption.cases());
            boolean holds = caption.cases() >= FEWEST && share >= MOSTLY && share >= TIMES * baseline;
            if (holds && (best == null || share > best.seen() / (double) best.cases())) {
                best = caption;
            }
        }
        return Optional.ofNullable(best);
    }

    /** In how many digits a unit rises in the first row that it reads in which something happens. */
    public Caption caption(int unit, RowEvent event) {
        int seen = 0;
        int cases = 0;
        for (int index = 0; index < size(); index++) {
            Integer timestep =
                    (fromTheEnd[unit] ? eventsFromTheEnd : events).get(index).get(event);
            if (timestep != null) {
                cases++;
                seen += rises(index, timestep, unit) ? 1 : 0;
            }
        }
        return new Caption(event, seen, cases);
    }

    /** The digits, and in them the rows, after which h of a unit is highest; one row of a digit. */
    public List<Excited> mostExcited(int unit, int count) {
        return IntStream.range(0, size())
                .mapToObj(index -> excited(index, unit))
                .sorted(Comparator.comparingDouble(excited -> -excited.hiddenState()))
                .limit(count)
                .toList();
    }

    private Excited excited(int index, int unit) {
        UnitsInDigit digit = digits.get(index);
        return new Excited(index, digit.highestAt(unit), digit.highest(unit));
    }

    /**
     * The units that are on from one timestep to another and only there, best first, each with the digits in which they
     * agree best: rows on and wanted, of those that are either. None that are on there in no digit, and no digit in which
     * they are not.
     */
    public List<Match> matches(int from, int to, int count, int digits) {
        List<Match> matches = new ArrayList<>();
        for (int unit = 0; unit < units; unit++) {
            double[] agreements = new double[size()];
            double sum = 0;
            for (int index = 0; index < size(); index++) {
                agreements[index] = agreement(index, unit, from, to);
                sum += agreements[index];
            }
            List<Integer> best = IntStream.range(0, size())
                    .filter(index -> agreements[index] > 0)
                    .boxed()
                    .sorted(Comparator.comparingDouble(index -> -agreements[index]))
                    .limit(digits)
                    .toList();
            if (!best.isEmpty()) {
                matches.add(new Match(unit, sum / size(), best));
            }
        }
        matches.sort(Comparator.comparingDouble(match -> -match.agreement()));
        return List.copyOf(matches.subList(0, Math.min(count, matches.size())));
    }

    /** In one digit: rows on and wanted, of those that are either, [0, 1]. */
    public double agreement(int index, int unit, int from, int to) {
        int both = 0;
        int either = 0;
        for (int timestep = 0; timestep < Digit.SIDE; timestep++) {
            boolean on = isOn(index, timestep, unit);
            boolean wanted = timestep >= from && timestep <= to;
            both += on && wanted ? 1 : 0;
            either += on || wanted ? 1 : 0;
        }
        return (double) both / either;
    }
}
