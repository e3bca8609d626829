package rowreader.data.strokes;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.OptionalInt;
import rowreader.data.drawing.Drawing;
import rowreader.data.drawing.LabelledDrawing;
import rowreader.data.drawing.Stroke;
import rowreader.text.Text;

/**
 * JSON over any number of lines: a list of drawings, a list of strokes, a list of points, or a drawing itself; several such
 * values may follow each other. What is no drawing is told of by its line, and the next one is read; where the JSON itself
 * is broken, nothing behind it can be read.
 */
final class JsonDocument implements DrawingReader {
    @Override
    public void read(StrokesInput input, DrawingCollector into) throws IOException {
        JsonShape shape;
        try (InputStream in = input.open();
                JsonParser json = StrokesJson.parser(in)) {
            shape = JsonShape.of(json);
        }
        try (InputStream in = input.open();
                JsonParser json = StrokesJson.parser(in)) {
            try {
                while (json.nextToken() != null) {
                    read(json, shape, into);
                }
            } catch (JsonProcessingException e) {
                into.bad(new BadLine(line(json), Text.of("data.line.stopsHere", StrokesJson.notJson(e))));
            }
        }
    }

    private static void read(JsonParser json, JsonShape shape, DrawingCollector into) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY || shape != JsonShape.DRAWINGS) {
            readOne(json, shape, into);
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            readOne(json, JsonShape.STROKES, into);
        }
    }

    private static void readOne(JsonParser json, JsonShape shape, DrawingCollector into) throws IOException {
        long line = line(json);
        JsonToken token = json.currentToken();
        JsonStreamContext context = json.getParsingContext();
        JsonStreamContext around = token.isStructStart() ? context.getParent() : context;
        try {
            into.add(one(json, shape, line));
        } catch (BadLineException e) {
            into.bad(e.from(line(json)));
            while (json.getParsingContext() != around && json.nextToken() != null) {
                // To its end: what follows may be good.
            }
        }
    }

    private static LabelledDrawing one(JsonParser json, JsonShape shape, long line)
            throws IOException, BadLineException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            return StrokesJson.drawing(json, line);
        }
        List<Stroke> strokes =
                shape == JsonShape.POINTS ? List.of(StrokesJson.stroke(json)) : StrokesJson.strokes(json);
        return new LabelledDrawing(line, OptionalInt.empty(), Drawing.of(strokes));
    }

    private static long line(JsonParser json) {
        return Math.max(1, json.currentTokenLocation().getLineNr());
    }
}
