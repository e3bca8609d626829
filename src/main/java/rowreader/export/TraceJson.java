package rowreader.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.Locale;
import rowreader.data.Digit;
import rowreader.text.Text;
import rowreader.trace.Ablation;
import rowreader.trace.Quantity;
import rowreader.trace.Trace;
import rowreader.trace.UnitGroup;

/**
 * A trace as one JSON object: {@code timesteps}, {@code hiddenSize} (of all layers), {@code groups} (layers or directions: {@code name} in English, {@code
 * firstUnit}, {@code units}), {@code readingOrder}, {@code bothWays}, {@code pixels} [28][28], {@code blankRowsAfter},
 * {@code knockOut} (the ablation: {@code units}, {@code kind}, {@code fromTimestep}) if there is one, {@code prediction}, {@code
 * decidedAt} (null if it never was), {@code probabilities} [label], {@code readout} [timestep][label], and the network's
 * quantities, of an LSTM {@code inputGate}, {@code forgetGate}, {@code outputGate}, {@code candidate}, {@code cellState},
 * {@code hiddenState}, each [timestep][unit].
 */
public final class TraceJson {
    private TraceJson() {}

    /** Writes {@code trace}; {@code out} stays open. */
    public static void write(Trace trace, Writer out) throws IOException {
        try (JsonGenerator json =
                new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            json.writeStartObject();
            json.writeNumberField("timesteps", trace.timesteps());
            json.writeNumberField("hiddenSize", trace.units());
            writeGroups(json, trace);
            json.writeStringField("readingOrder", trace.traversal().order().toString());
            json.writeBooleanField("bothWays", trace.traversal().bothWays());
            float[] pixels = trace.digit().pixels();
            json.writeArrayFieldStart("pixels");
            for (int row = 0; row < Digit.SIDE; row++) {
                writeArray(json, Arrays.copyOfRange(pixels, row * Digit.SIDE, (row + 1) * Digit.SIDE));
            }
            json.writeEndArray();
            json.writeNumberField("blankRowsAfter", trace.reading().blankRowsAfter());
            writeAblation(json, trace.reading().ablation());
            json.writeNumberField("prediction", trace.prediction());
            if (trace.decidedAt().isPresent()) {
                json.writeNumberField("decidedAt", trace.decidedAt().getAsInt());
            } else {
                json.writeNullField("decidedAt");
            }
            json.writeFieldName("probabilities");
            writeArray(json, trace.probabilities());
            json.writeArrayFieldStart("readout");
            for (int timestep = 0; timestep < trace.timesteps(); timestep++) {
                writeArray(json, trace.readout(timestep));
            }
            json.writeEndArray();
            for (Quantity quantity : trace.quantities()) {
                json.writeArrayFieldStart(camelCase(quantity));
                for (int timestep = 0; timestep < trace.timesteps(); timestep++) {
                    writeArray(json, trace.values(quantity, timestep));
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        }
    }

    private static void writeGroups(JsonGenerator json, Trace trace) throws IOException {
        json.writeArrayFieldStart("groups");
        for (UnitGroup group : trace.equations().groups()) {
            json.writeStartObject();
            json.writeStringField("name", group.title().map(Text::toString).orElse(""));
            json.writeNumberField("firstUnit", group.first());
            json.writeNumberField("units", group.size());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeAblation(JsonGenerator json, Ablation ablation) throws IOException {
        if (ablation.units().isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("knockOut");
        json.writeFieldName("units");
        int[] units =
                ablation.units().stream().mapToInt(Integer::intValue).sorted().toArray();
        json.writeArray(units, 0, units.length);
        json.writeStringField("kind", ablation.kind().name().toLowerCase(Locale.ROOT));
        json.writeNumberField("fromTimestep", ablation.fromTimestep());
        json.writeEndObject();
    }

    private static void writeArray(JsonGenerator json, float[] values) throws IOException {
        json.writeStartArray();
        for (float value : values) {
            json.writeNumber(value);
        }
        json.writeEndArray();
    }

    /** INPUT_GATE as inputGate. */
    private static String camelCase(Quantity quantity) {
        String[] words = quantity.name().toLowerCase(Locale.ROOT).split("_");
        StringBuilder name = new StringBuilder(words[0]);
        for (int word = 1; word < words.length; word++) {
            name.append(Character.toUpperCase(words[word].charAt(0))).append(words[word].substring(1));
        }
        return name.toString();
    }
}
