package rowreader.bench;

import static org.bytedeco.dnnl.global.dnnl.*;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.dnnl.IntMemoryMap;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.lstm_backward;
import org.bytedeco.dnnl.lstm_forward;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.reorder;
import org.bytedeco.dnnl.stream;
import org.bytedeco.javacpp.FloatPointer;

/**
 * oneDNN's LSTM primitive, forward and backward. It chooses the layout of the weights, another one for each direction, so
 * each iteration also brings the new weights there and zeroes the gradients that the primitive adds to.
 */
final class OneDnnLstm implements Work {
    private final engine cpu = new engine(engine.kind.cpu, 0);
    private final stream stream = new stream(cpu);
    /** Kept from the garbage collector, whose cleaners would free what the arguments point to. */
    private final List<FloatPointer> values = new ArrayList<>();

    private final IntMemoryMap forwardArguments = new IntMemoryMap();
    private final IntMemoryMap backwardArguments = new IntMemoryMap();
    private final List<Reordering> reorderings = new ArrayList<>();
    private final List<FloatPointer> sums = new ArrayList<>();
    private final lstm_forward forward;
    private final lstm_backward backward;

    private record Reordering(reorder how, memory from, memory to) {}

    OneDnnLstm(Shape shape) {
        long t = Shape.TIMESTEPS;
        long b = shape.batchSize();
        long h = shape.hiddenSize();
        long i = Shape.INPUTS;
        long g = RecurrentCell.LSTM.gates();
        memory.desc input = described(memory.format_tag.tnc, t, b, i);
        memory.desc output = described(memory.format_tag.tnc, t, b, h);
        memory.desc state = described(memory.format_tag.ldnc, 1, 1, b, h);
        memory.desc bias = described(memory.format_tag.ldgo, 1, 1, g, h);
        memory.desc anyInputWeights = described(memory.format_tag.any, 1, 1, i, g, h);
        memory.desc anyRecurrentWeights = described(memory.format_tag.any, 1, 1, h, g, h);
        lstm_forward.primitive_desc forwardPlan = new lstm_forward.primitive_desc(
                new lstm_forward.desc(
                        prop_kind.forward_training,
                        rnn_direction.unidirectional_left2right,
                        input,
                        state,
                        state,
                        anyInputWeights,
                        anyRecurrentWeights,
                        bias,
                        output,
                        state,
                        state),
                cpu);
        lstm_backward.primitive_desc backwardPlan = new lstm_backward.primitive_desc(
                new lstm_backward.desc(
                        prop_kind.backward,
                        rnn_direction.unidirectional_left2right,
                        input,
                        state,
                        state,
                        anyInputWeights,
                        anyRecurrentWeights,
                        bias,
                        output,
                        state,
                        state,
                        input,
                        state,
                        state,
                        anyInputWeights,
                        anyRecurrentWeights,
                        bias,
                        output,
                        state,
                        state),
                cpu,
                forwardPlan);
        forward = new lstm_forward(forwardPlan);
        backward = new lstm_backward(backwardPlan);

        both(DNNL_ARG_SRC_LAYER, input);
        both(DNNL_ARG_SRC_ITER, state);
        both(DNNL_ARG_SRC_ITER_C, state);
        both(DNNL_ARG_BIAS, bias);
        both(DNNL_ARG_DST_LAYER, output);
        both(DNNL_ARG_DST_ITER, state);
        both(DNNL_ARG_DST_ITER_C, state);
        both(DNNL_ARG_WORKSPACE, forwardPlan.workspace_desc());
        memory inputWeights = filled(described(memory.format_tag.ldigo, 1, 1, i, g, h));
        memory recurrentWeights = filled(described(memory.format_tag.ldigo, 1, 1, h, g, h));
        reordered(inputWeights, forwardPlan.weights_layer_desc(), forwardArguments, DNNL_ARG_WEIGHTS_LAYER);
        reordered(recurrentWeights, forwardPlan.weights_iter_desc(), forwardArguments, DNNL_ARG_WEIGHTS_ITER);
        reordered(inputWeights, backwardPlan.weights_layer_desc(), backwardArguments, DNNL_ARG_WEIGHTS_LAYER);
        reordered(recurrentWeights, backwardPlan.weights_iter_desc(), backwardArguments, DNNL_ARG_WEIGHTS_ITER);
        for (int argument : new int[] {DNNL_ARG_DIFF_DST_ITER, DNNL_ARG_DIFF_DST_ITER_C}) {
            backwardArguments.put(argument, filled(state));
        }
        backwardArguments.put(DNNL_ARG_DIFF_DST_LAYER, filled(output));
        backwardArguments.put(DNNL_ARG_DIFF_SRC_LAYER, filled(input));
        backwardArguments.put(DNNL_ARG_DIFF_SRC_ITER, filled(state));
        backwardArguments.put(DNNL_ARG_DIFF_SRC_ITER_C, filled(state));
        summed(DNNL_ARG_DIFF_WEIGHTS_LAYER, backwardPlan.diff_weights_layer_desc());
        summed(DNNL_ARG_DIFF_WEIGHTS_ITER, backwardPlan.diff_weights_iter_desc());
        summed(DNNL_ARG_DIFF_BIAS, backwardPlan.diff_bias_desc());
    }

    private static memory.desc described(memory.format_tag layout, long... lengths) {
        return new memory.desc(lengths, memory.data_type.f32, layout);
    }

    private memory filled(memory.desc description) {
        float[] numbers = new float[(int) ((description.get_size() + Float.BYTES - 1) / Float.BYTES)];
        for (int k = 0; k < numbers.length; k++) {
            numbers[k] = (k % 101 - 50) / 1000f;
        }
        FloatPointer pointer = new FloatPointer(numbers);
        values.add(pointer);
        return new memory(description, cpu, pointer);
    }

    private void both(int argument, memory.desc description) {
        memory shared = filled(description);
        forwardArguments.put(argument, shared);
        backwardArguments.put(argument, shared);
    }

    private void summed(int argument, memory.desc description) {
        backwardArguments.put(argument, filled(description));
        sums.add(values.get(values.size() - 1));
    }

    private void reordered(memory from, memory.desc layout, IntMemoryMap arguments, int argument) {
        memory to = filled(layout);
        arguments.put(argument, to);
        reorderings.add(new Reordering(new reorder(from, to), from, to));
    }

    @Override
    public void run() {
        for (Reordering reordering : reorderings) {
            reordering.how().execute(stream, reordering.from(), reordering.to());
        }
        forward.execute(stream, forwardArguments);
        sums.forEach(FloatPointer::zero);
        backward.execute(stream, backwardArguments);
        stream._wait();
    }
}
