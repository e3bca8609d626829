package rowreader.data.drawing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import rowreader.text.Text;

/** One line of a strokes file. */
final class StrokesJson {
    private static final int MAX_POINTS = 2_000_000;
    private static final int MAX_STROKES = 100_000;
    private static final int MAX_REASON_LENGTH = 120;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(10)
                    .maxNumberLength(400)
                    .maxStringLength(10_000)
                    .maxNameLength(1_000)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            // A parser's report must not quote the user's file.
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private StrokesJson() {}

    static LabelledDrawing parse(byte[] line, long number) throws BadLineException {
        try (JsonParser json = JSON.createParser(line)) {
            require(json.nextToken() == JsonToken.START_OBJECT, Text.of("data.line.notObject"));
            OptionalInt label = OptionalInt.empty();
            List<Stroke> strokes = null;
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                if (name.equals("label")) {
                    label = label(json);
                } else if (name.equals("strokes")) {
                    strokes = strokes(json);
                } else {
                    json.skipChildren();
                }
            }
            require(json.nextToken() == null, Text.of("data.line.moreAfter"));
            require(strokes != null, Text.of("data.line.noStrokes"));
            return new LabelledDrawing(number, label, Drawing.of(strokes));
        } catch (JsonProcessingException e) {
            String reason = e.getOriginalMessage().lines().findFirst().orElse("");
            String most = reason.substring(0, Math.min(MAX_REASON_LENGTH, reason.length()));
            throw new BadLineException(Text.of("data.line.notJson", most));
        } catch (IOException e) {
            throw new BadLineException(Text.of("data.line.notJson", Text.ofReason(e)));
        }
    }

    private static OptionalInt label(JsonParser json) throws IOException, BadLineException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return OptionalInt.empty();
        }
        require(json.currentToken() == JsonToken.VALUE_NUMBER_INT, Text.of("data.line.labelNotWhole"));
        String digits = json.getText();
        require(digits.matches("[0-9]"), Text.of("data.line.labelRange"));
        return OptionalInt.of(Integer.parseInt(digits));
    }

    private static List<Stroke> strokes(JsonParser json) throws IOException, BadLineException {
        require(json.currentToken() == JsonToken.START_ARRAY, Text.of("data.line.strokesNotList"));
        List<Stroke> strokes = new ArrayList<>();
        int points = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            require(json.currentToken() == JsonToken.START_ARRAY, Text.of("data.line.strokeNotList"));
            Stroke.Builder stroke = new Stroke.Builder();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                require(json.currentToken() == JsonToken.START_ARRAY, Text.of("data.line.pointNotList"));
                double x = coordinate(json);
                double y = coordinate(json);
                require(json.nextToken() == JsonToken.END_ARRAY, Text.of("data.line.threeCoordinates"));
                stroke.add(x, y);
                points++;
                require(points <= MAX_POINTS, Text.of("data.line.tooManyPoints", MAX_POINTS));
            }
            require(stroke.size() > 0, Text.of("data.line.strokeEmpty"));
            strokes.add(stroke.build());
            require(strokes.size() <= MAX_STROKES, Text.of("data.line.tooManyStrokes", MAX_STROKES));
        }
        require(!strokes.isEmpty(), Text.of("data.line.noStroke"));
        return strokes;
    }

    private static double coordinate(JsonParser json) throws IOException, BadLineException {
        JsonToken token = json.nextToken();
        require(token != JsonToken.END_ARRAY, Text.of("data.line.oneCoordinate"));
        require(token != null && token.isNumeric(), Text.of("data.line.notNumber"));
        double value = json.getDoubleValue();
        require(Double.isFinite(value), Text.of("data.line.tooLarge"));
        return value;
    }

    private static void require(boolean condition, Text otherwise) throws BadLineException {
        if (!condition) {
            throw new BadLineException(otherwise);
        }
    }

    /** Without a line end. */
    static String format(OptionalInt label, Drawing drawing) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            if (label.isPresent()) {
                json.writeNumberField("label", label.getAsInt());
            }
            json.writeArrayFieldStart("strokes");
            for (Stroke stroke : drawing.strokes()) {
                json.writeStartArray();
                for (int i = 0; i < stroke.size(); i++) {
                    json.writeStartArray();
                    json.writeNumber(stroke.x(i));
                    json.writeNumber(stroke.y(i));
                    json.writeEndArray();
                }
                json.writeEndArray();
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail", e);
        }
        return line.toString();
    }
}
