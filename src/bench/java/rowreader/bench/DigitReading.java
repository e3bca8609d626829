package rowreader.bench;

import java.util.Random;
import rowreader.data.Digit;
import rowreader.network.engine.SeedIterations;
import rowreader.trace.Trace;
import rowreader.trace.Tracer;

/** Reads one digit with the weights of the seed network, keeping every gate of every timestep. */
final class DigitReading implements Work {
    private final Tracer tracer = new Tracer(SeedIterations.initialWeights());
    private final Digit digit = anyDigit();
    private Trace trace;

    private static Digit anyDigit() {
        Random random = new Random(1);
        float[] pixels = new float[Digit.PIXELS];
        for (int p = 0; p < pixels.length; p++) {
            pixels[p] = random.nextFloat();
        }
        return Digit.of(pixels);
    }

    @Override
    public void run() {
        trace = tracer.trace(digit);
    }

    @Override
    public void close() {
        if (trace == null) {
            throw new IllegalStateException("nothing was read");
        }
    }
}
