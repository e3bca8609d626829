package rowreader.trace.lab;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import rowreader.network.training.GiveWay;

/**
 * A small dense network of its own, with one hidden layer and one output: it learns to tell digits from other forms by a few
 * figures about each. Immutable once it has learned, for any thread.
 */
final class DigitJudge {
    private static final int HIDDEN = 32;
    private static final int EPOCHS = 50;
    private static final int BATCH = 128;
    /** Taken even if there is little to learn from. */
    private static final int LEAST_STEPS = 1500;

    private static final double LEARNING_RATE = 3e-3;
    /** Of every weight, at every step. */
    private static final double DECAY = 1e-4;
    /** Adam's decays of its two averages. */
    private static final double FIRST = 0.9;

    private static final double SECOND = 0.999;
    private static final double TINY = 1e-8;
    private static final long SEED = 1;

    private final int inputs;
    private final double[] means;
    private final double[] spreads;
    /** Of the hidden units, each [inputs] and a bias; then of the output, [HIDDEN] and a bias. */
    private final double[] weights;

    private DigitJudge(int inputs) {
        this.inputs = inputs;
        means = new double[inputs];
        spreads = new double[inputs];
        weights = new double[HIDDEN * (inputs + 1) + HIDDEN + 1];
    }

    private void scale(double[][] digits, double[][] others) {
        int all = digits.length + others.length;
        for (int i = 0; i < inputs; i++) {
            double sum = 0;
            double squares = 0;
            for (int index = 0; index < all; index++) {
                double value = one(digits, others, index)[i];
                sum += value;
                squares += value * value;
            }
            means[i] = sum / all;
            double variance = squares / all - means[i] * means[i];
            spreads[i] = variance > TINY ? Math.sqrt(variance) : 1;
        }
    }

    private static double[] one(double[][] digits, double[][] others, int index) {
        return index < digits.length ? digits[index] : others[index - digits.length];
    }

    /**
     * Learns by Adam, the same each time; digits and others count alike, however many there are of each.
     *
     * @param digits [digits][figures], at least one
     * @param others [others][figures], at least one
     * @param giveWay asked often
     */
    static DigitJudge trained(double[][] digits, double[][] others, GiveWay giveWay) {
        DigitJudge judge = new DigitJudge(digits[0].length);
        judge.scale(digits, others);
        judge.train(digits, others, giveWay);
        return judge;
    }

    private void train(double[][] digits, double[][] others, GiveWay giveWay) {
        SplittableRandom random = new SplittableRandom(SEED);
        int outputs = HIDDEN * (inputs + 1);
        for (int w = 0; w < weights.length; w++) {
            boolean bias = w < outputs ? w % (inputs + 1) == inputs : w == weights.length - 1;
            weights[w] = bias ? 0 : random.nextGaussian() / Math.sqrt(w < outputs ? inputs : HIDDEN);
        }
        int all = digits.length + others.length;
        int[] order = new int[all];
        for (int i = 0; i < all; i++) {
            order[i] = i;
        }
        double[] gradient = new double[weights.length];
        double[] average = new double[weights.length];
        double[] averageSquare = new double[weights.length];
        double[] scaled = new double[inputs];
        double[] hidden = new double[HIDDEN];
        int epochs = Math.max(EPOCHS, LEAST_STEPS / ((all + BATCH - 1) / BATCH));
        int step = 0;
        for (int epoch = 0; epoch < epochs; epoch++) {
            giveWay.rest();
            shuffle(order, random);
            double rate = LEARNING_RATE * (1 - (double) epoch / epochs);
            for (int from = 0; from < all; from += BATCH) {
                int to = Math.min(all, from + BATCH);
                for (int w = 0; w < weights.length; w++) {
                    gradient[w] = DECAY * weights[w];
                }
                for (int i = from; i < to; i++) {
                    boolean digit = order[i] < digits.length;
                    double share = 0.5 * all / (digit ? digits.length : others.length) / (to - from);
                    addGradient(gradient, one(digits, others, order[i]), digit ? 0 : 1, share, scaled, hidden);
                }
                step++;
                double firstScale = 1 - Math.pow(FIRST, step);
                double secondScale = 1 - Math.pow(SECOND, step);
                for (int w = 0; w < weights.length; w++) {
                    average[w] = FIRST * average[w] + (1 - FIRST) * gradient[w];
                    averageSquare[w] = SECOND * averageSquare[w] + (1 - SECOND) * gradient[w] * gradient[w];
                    weights[w] -= rate * average[w] / firstScale / (Math.sqrt(averageSquare[w] / secondScale) + TINY);
                }
            }
        }
    }

    private static void shuffle(int[] order, SplittableRandom random) {
        for (int last = order.length - 1; last > 0; last--) {
            int other = random.nextInt(last + 1);
            int swapped = order[last];
            order[last] = order[other];
            order[other] = swapped;
        }
    }

    private void addGradient(
            double[] gradient, double[] figures, int target, double share, double[] scaled, double[] hidden) {
        double answer = 1 / (1 + Math.exp(-sum(figures, scaled, hidden)));
        double ofSum = share * (answer - target);
        int outputs = HIDDEN * (inputs + 1);
        gradient[gradient.length - 1] += ofSum;
        for (int unit = 0; unit < HIDDEN; unit++) {
            gradient[outputs + unit] += ofSum * hidden[unit];
            double ofUnit = ofSum * weights[outputs + unit] * (1 - hidden[unit] * hidden[unit]);
            int first = unit * (inputs + 1);
            for (int i = 0; i < inputs; i++) {
                gradient[first + i] += ofUnit * scaled[i];
            }
            gradient[first + inputs] += ofUnit;
        }
    }

    /** The output before the logistic function: the larger, the less the figures are those of a digit. */
    double sum(double[] figures) {
        return sum(figures, new double[inputs], new double[HIDDEN]);
    }

    private double sum(double[] figures, double[] scaled, double[] hidden) {
        for (int i = 0; i < inputs; i++) {
            scaled[i] = (figures[i] - means[i]) / spreads[i];
        }
        int outputs = HIDDEN * (inputs + 1);
        double sum = weights[weights.length - 1];
        for (int unit = 0; unit < HIDDEN; unit++) {
            int first = unit * (inputs + 1);
            double unitSum = weights[first + inputs];
            for (int i = 0; i < inputs; i++) {
                unitSum += weights[first + i] * scaled[i];
            }
            hidden[unit] = Math.tanh(unitSum);
            sum += weights[outputs + unit] * hidden[unit];
        }
        return sum;
    }

    void write(DataOutput out) throws IOException {
        for (double[] numbers : numbers()) {
            for (double number : numbers) {
                out.writeDouble(number);
            }
        }
    }

    /**
     * What {@link #write} wrote.
     *
     * @param inputs figures about each picture
     */
    static DigitJudge read(DataInput in, int inputs) throws IOException {
        DigitJudge judge = new DigitJudge(inputs);
        for (double[] numbers : judge.numbers()) {
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = in.readDouble();
            }
        }
        return judge;
    }

    private List<double[]> numbers() {
        return List.of(means, spreads, weights);
    }
}
