package rowreader.trace.lab;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import rowreader.trace.Quantity;
import rowreader.trace.Trace;

/**
 * How an answer comes about: the logit of a class is a sum, of the bias and of what every unit pushes, its hidden state times
 * its weight to the class. Immutable.
 */
public final class LogitContributions {
    /** One unit's part of a logit. */
    public record Push(int unit, float amount) {}

    private final Trace trace;
    private final int timestep;

    private LogitContributions(Trace trace, int timestep) {
        this.trace = trace;
        this.timestep = timestep;
    }

    /** After one timestep of a reading. */
    public static LogitContributions of(Trace trace, int timestep) {
        return new LogitContributions(trace, timestep);
    }

    /** The reading. */
    public Trace trace() {
        return trace;
    }

    /** After which timestep. */
    public int timestep() {
        return timestep;
    }

    /** What {@code unit} adds to the logit of {@code label}; 0 of a unit that the output layer does not hear. */
    public float push(int unit, int label) {
        return trace.value(Quantity.HIDDEN_STATE, timestep, unit)
                * trace.equations().outputWeight(unit, label);
    }

    /** What all units push towards a class, those that push hardest for it first and those against it last. */
    public List<Push> pushes(int label) {
        return IntStream.range(trace.equations().firstHeardUnit(), trace.units())
                .mapToObj(unit -> new Push(unit, push(unit, label)))
                .sorted(Comparator.comparingDouble((Push push) -> -push.amount()))
                .toList();
    }

    /** The sum of the pushes for a class, or against it. */
    public double sum(int label, boolean forIt) {
        return pushes(label).stream()
                .mapToDouble(Push::amount)
                .filter(amount -> forIt == amount > 0)
                .sum();
    }

    /** What the logit is before any unit adds to it. */
    public float bias(int label) {
        return trace.equations().outputBias(label);
    }

    /** The logit: the bias and all pushes. */
    public double logit(int label) {
        return bias(label) + sum(label, true) + sum(label, false);
    }
}
