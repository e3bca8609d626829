package rowreader.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rowreader.network.weights.LstmWeights;
import rowreader.network.weights.ReadingOrder;
import rowreader.trace.Ablation;
import rowreader.trace.Quantity;
import rowreader.trace.Reading;
import rowreader.trace.TestDigits;
import rowreader.trace.TestWeights;
import rowreader.trace.Trace;
import rowreader.trace.Tracer;

class TraceExportTest {
    private static final int H = 4;
    private static final Trace TRACE = new Tracer(TestWeights.random(H, 4))
            .trace(new Reading(TestDigits.blot(1), 1, new Ablation(Set.of(2, 0), Ablation.Kind.CELL_FROZEN, 7)));

    @Test
    void theCsvHasEveryNumberOfTheTraceOnALineOfItsOwn() throws IOException {
        StringBuilder csv = new StringBuilder();
        TraceCsv.write(TRACE, csv);
        List<String> lines = csv.toString().lines().toList();

        assertThat(lines.get(0)).isEqualTo("timestep,unit,quantity,value");
        assertThat(lines).hasSize(1 + 29 * (6 * H + 10)).doesNotHaveDuplicates();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            int timestep = Integer.parseInt(cells[0]);
            int unit = Integer.parseInt(cells[1]);
            float expected = cells[2].equals("readout")
                    ? TRACE.readout(timestep, unit)
                    : TRACE.value(Quantity.valueOf(cells[2].toUpperCase(Locale.ROOT)), timestep, unit);
            assertThat(Float.parseFloat(cells[3])).as(line).isEqualTo(expected);
        }
    }

    @Test
    void theJsonHasTheWholeTrace() throws IOException {
        StringWriter out = new StringWriter();
        TraceJson.write(TRACE, out);
        JsonNode json = new ObjectMapper().readTree(out.toString());

        assertThat(json.get("timesteps").asInt()).isEqualTo(29);
        assertThat(json.get("hiddenSize").asInt()).isEqualTo(H);
        assertThat(json.get("prediction").asInt()).isEqualTo(TRACE.prediction());
        assertThat(TRACE.decidedAt()).isEmpty();
        assertThat(json.get("decidedAt").isNull()).isTrue();
        assertThat(json.at("/knockOut").toString())
                .isEqualTo("{\"units\":[0,2],\"kind\":\"cell_frozen\",\"fromTimestep\":7}");
        assertThat(json.get("pixels")).hasSize(28);
        for (int row = 0; row < 28; row++) {
            assertThat(json.at("/pixels/" + row)).hasSize(28);
            for (int column = 0; column < 28; column++) {
                assertThat(json.at("/pixels/" + row + "/" + column).floatValue())
                        .isEqualTo(TRACE.digit().at(row, column));
            }
        }
        assertThat((float) json.at("/probabilities/3").asDouble()).isEqualTo(TRACE.probabilities()[3]);
        assertThat((float) json.at("/readout/5/3").asDouble()).isEqualTo(TRACE.readout(5, 3));
        assertThat(json.at("/cellState")).hasSize(29);
        for (int unit = 0; unit < H; unit++) {
            assertThat((float) json.at("/inputGate/20/" + unit).asDouble())
                    .isEqualTo(TRACE.value(Quantity.INPUT_GATE, 20, unit));
            assertThat((float) json.at("/cellState/28/" + unit).asDouble())
                    .isEqualTo(TRACE.value(Quantity.CELL_STATE, 28, unit));
        }
    }

    @Test
    void theJsonTellsTheRowFromWhichOnTheAnswerWasClear() throws IOException {
        float[] threeIsCertain = new float[10];
        threeIsCertain[3] = 10;
        Trace trace = new Tracer(
                        new LstmWeights(new float[28 * 4], new float[4], new float[4], new float[10], threeIsCertain))
                .trace(TestDigits.blot(1));
        StringWriter out = new StringWriter();
        TraceJson.write(trace, out);
        JsonNode json = new ObjectMapper().readTree(out.toString());
        assertThat(json.get("decidedAt").isInt()).isTrue();
        assertThat(json.get("decidedAt").asInt()).isZero();
        assertThat(json.get("prediction").asInt()).isEqualTo(3);
    }

    @Test
    void theJsonTellsHowAndByWhichUnitsWasRead() throws IOException {
        Trace trace = new Tracer(TestWeights.bidirectional(H, ReadingOrder.COLUMNS, 4)).trace(TestDigits.blot(1));
        StringWriter out = new StringWriter();
        TraceJson.write(trace, out);
        JsonNode json = new ObjectMapper().readTree(out.toString());

        assertThat(json.get("readingOrder").asText())
                .isEqualTo(trace.traversal().order().toString());
        assertThat(json.get("bothWays").asBoolean()).isTrue();
        assertThat(json.get("blankRowsAfter").asInt()).isZero();
        assertThat(json.get("hiddenSize").asInt()).isEqualTo(2 * H);
        assertThat(json.get("groups")).hasSize(2);
        assertThat(json.at("/groups/0/firstUnit").asInt()).isZero();
        assertThat(json.at("/groups/1/firstUnit").asInt()).isEqualTo(H);
        assertThat(json.at("/groups/1/units").asInt()).isEqualTo(H);
        assertThat(json.at("/groups/0/name").asText())
                .isNotEmpty()
                .isNotEqualTo(json.at("/groups/1/name").asText());
    }

    @Test
    void theJsonLeavesTheWriterOpen() throws IOException {
        StringWriter out = new StringWriter() {
            @Override
            public void close() {
                throw new AssertionError("closed");
            }
        };
        TraceJson.write(TRACE, out);
        out.write('\n');
        assertThat(out.toString()).endsWith("}\n");
    }

    @Test
    void withoutAKnockOutTheJsonHasNone() throws IOException {
        StringWriter out = new StringWriter();
        TraceJson.write(new Tracer(TestWeights.random(H, 4)).trace(TestDigits.blot(1)), out);

        assertThat(new ObjectMapper().readTree(out.toString()).has("knockOut")).isFalse();
    }
}
