package rowreader.export;

import java.io.IOException;
import java.util.Locale;
import rowreader.trace.Quantity;
import rowreader.trace.Trace;

/**
 * A trace as CSV in long format, one number a line: {@code timestep,unit,quantity,value}. The quantities are those of the
 * network: of an LSTM input_gate, forget_gate, output_gate, candidate, cell_state and hidden_state; and readout, whose "unit"
 * is the label.
 */
public final class TraceCsv {
    private TraceCsv() {}

    /** Writes {@code trace} with a header line; lines end in a line feed. */
    public static void write(Trace trace, Appendable out) throws IOException {
        out.append("timestep,unit,quantity,value\n");
        for (int timestep = 0; timestep < trace.timesteps(); timestep++) {
            for (Quantity quantity : trace.quantities()) {
                String name = quantity.name().toLowerCase(Locale.ROOT);
                for (int unit = 0; unit < trace.units(); unit++) {
                    line(out, timestep, unit, name, trace.value(quantity, timestep, unit));
                }
            }
            for (int label = 0; label < trace.classes(); label++) {
                line(out, timestep, label, "readout", trace.readout(timestep, label));
            }
        }
    }

    private static void line(Appendable out, int timestep, int unit, String quantity, float value) throws IOException {
        out.append(Integer.toString(timestep))
                .append(',')
                .append(Integer.toString(unit))
                .append(',')
                .append(quantity)
                .append(',')
                .append(Float.toString(value))
                .append('\n');
    }
}
