package rowreader.data.strokes;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import rowreader.data.drawing.Drawing;
import rowreader.data.drawing.LabelledDrawing;
import rowreader.data.drawing.Stroke;
import rowreader.text.Text;

/**
 * A drawing in JSON: {@code {"label":7,"strokes":[[[x,y],[x,y],...],[...]]}}, where a point may be {@code {"x":x,"y":y}} as
 * well and a stroke {@code {"points":[...]}}; or Quick Draw's {@code {"word":"7","drawing":[[[x,...],[y,...]],...]}}.
 */
final class StrokesJson {
    private static final int MAX_POINTS = 2_000_000;
    private static final int MAX_STROKES = 100_000;
    private static final int MAX_REASON_LENGTH = 120;
    /** Quick Draw's x, y and time, and one more of whoever has more. */
    private static final int MOST_LISTS = 4;

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

    static JsonParser parser(InputStream in) throws IOException {
        return JSON.createParser(in);
    }

    static LabelledDrawing parse(byte[] line, long number) throws BadLineException {
        try (JsonParser json = JSON.createParser(line)) {
            json.nextToken();
            LabelledDrawing drawing = drawing(json, number);
            require(json.nextToken() == null, Text.of("data.line.moreAfter"));
            return drawing;
        } catch (JsonProcessingException e) {
            throw new BadLineException(notJson(e));
        } catch (IOException e) {
            throw new BadLineException(Text.of("data.line.notJson", Text.ofReason(e)));
        }
    }

    static Text notJson(JsonProcessingException e) {
        if (e instanceof StreamConstraintsException) {
            return Text.of("data.line.outsized");
        }
        String reason = e.getOriginalMessage().lines().findFirst().orElse("");
        return Text.of("data.line.notJson", reason.substring(0, Math.min(MAX_REASON_LENGTH, reason.length())));
    }

    /** From the beginning of the object, which has to be the current token, to its end. */
    static LabelledDrawing drawing(JsonParser json, long line) throws IOException, BadLineException {
        require(json.currentToken() == JsonToken.START_OBJECT, Text.of("data.line.notObject"));
        OptionalInt label = OptionalInt.empty();
        List<Stroke> strokes = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "label" -> label = label(json);
                case "word" -> {
                    label = Labels.in(json.getText());
                    json.skipChildren();
                }
                case "strokes" -> strokes = strokes(json);
                case "points" -> strokes = List.of(stroke(json));
                case "drawing" -> strokes = listed(json);
                default -> json.skipChildren();
            }
        }
        require(strokes != null, Text.of("data.line.noStrokes"));
        return new LabelledDrawing(line, label, Drawing.of(strokes));
    }

    private static OptionalInt label(JsonParser json) throws IOException, BadLineException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return OptionalInt.empty();
        }
        require(json.currentToken() == JsonToken.VALUE_NUMBER_INT, Text.of("data.line.labelNotWhole"));
        OptionalInt label = Labels.in(json.getText());
        require(label.isPresent(), Text.of("data.line.labelRange"));
        return label;
    }

    /** From the beginning of the list of strokes, which has to be the current token, to its end. */
    static List<Stroke> strokes(JsonParser json) throws IOException, BadLineException {
        require(json.currentToken() == JsonToken.START_ARRAY, Text.of("data.line.strokesNotList"));
        List<Stroke> strokes = new ArrayList<>();
        int points = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            Stroke stroke = json.currentToken() == JsonToken.START_OBJECT ? pointsIn(json) : stroke(json);
            points += stroke.size();
            add(stroke, points, strokes);
        }
        require(!strokes.isEmpty(), Text.of("data.line.noStroke"));
        return strokes;
    }

    private static void add(Stroke stroke, int points, List<Stroke> strokes) throws BadLineException {
        require(points <= MAX_POINTS, Text.of("data.line.tooManyPoints", MAX_POINTS));
        strokes.add(stroke);
        require(strokes.size() <= MAX_STROKES, Text.of("data.line.tooManyStrokes", MAX_STROKES));
    }

    private static Stroke pointsIn(JsonParser json) throws IOException, BadLineException {
        Stroke stroke = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            boolean areThese = json.currentName().equals("points");
            json.nextToken();
            if (areThese) {
                stroke = stroke(json);
            } else {
                json.skipChildren();
            }
        }
        require(stroke != null, Text.of("data.line.strokeNotList"));
        return stroke;
    }

    /** From the beginning of the list of points, which has to be the current token, to its end. */
    static Stroke stroke(JsonParser json) throws IOException, BadLineException {
        require(json.currentToken() == JsonToken.START_ARRAY, Text.of("data.line.strokeNotList"));
        Stroke.Builder stroke = new Stroke.Builder();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == JsonToken.START_OBJECT) {
                addNamed(json, stroke);
            } else {
                require(json.currentToken() == JsonToken.START_ARRAY, Text.of("data.line.pointNotList"));
                double x = coordinate(json);
                double y = coordinate(json);
                require(json.nextToken() == JsonToken.END_ARRAY, Text.of("data.line.threeCoordinates"));
                stroke.add(x, y);
            }
            require(stroke.size() <= MAX_POINTS, Text.of("data.line.tooManyPoints", MAX_POINTS));
        }
        require(stroke.size() > 0, Text.of("data.line.strokeEmpty"));
        return stroke.build();
    }

    private static void addNamed(JsonParser json, Stroke.Builder stroke) throws IOException, BadLineException {
        double x = Double.NaN;
        double y = Double.NaN;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            switch (json.currentName()) {
                case "x" -> x = coordinate(json);
                case "y" -> y = coordinate(json);
                default -> {
                    json.nextToken();
                    json.skipChildren();
                }
            }
        }
        require(!Double.isNaN(x) && !Double.isNaN(y), Text.of("data.line.oneCoordinate"));
        stroke.add(x, y);
    }

    /** Strokes as Quick Draw has them: all x, then all y, then, before it was simplified, all times. */
    private static List<Stroke> listed(JsonParser json) throws IOException, BadLineException {
        require(json.currentToken() == JsonToken.START_ARRAY, Text.of("data.line.drawingNotList"));
        List<Stroke> strokes = new ArrayList<>();
        int points = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            require(json.currentToken() == JsonToken.START_ARRAY, Text.of("data.line.notLists"));
            List<double[]> lists = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                require(
                        json.currentToken() == JsonToken.START_ARRAY && lists.size() < MOST_LISTS,
                        Text.of("data.line.notLists"));
                lists.add(numbers(json));
            }
            require(lists.size() >= 2, Text.of("data.line.notLists"));
            double[] x = lists.get(0);
            double[] y = lists.get(1);
            require(x.length == y.length, Text.of("data.line.listsDiffer", x.length, y.length));
            require(x.length > 0, Text.of("data.line.strokeEmpty"));
            points += x.length;
            add(Stroke.of(x, y), points, strokes);
        }
        require(!strokes.isEmpty(), Text.of("data.line.noStroke"));
        return strokes;
    }

    private static double[] numbers(JsonParser json) throws IOException, BadLineException {
        DoubleStream.Builder numbers = DoubleStream.builder();
        int count = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            numbers.add(current(json));
            count++;
            require(count <= MAX_POINTS, Text.of("data.line.tooManyPoints", MAX_POINTS));
        }
        return numbers.build().toArray();
    }

    private static double coordinate(JsonParser json) throws IOException, BadLineException {
        require(json.nextToken() != JsonToken.END_ARRAY, Text.of("data.line.oneCoordinate"));
        return current(json);
    }

    private static double current(JsonParser json) throws IOException, BadLineException {
        JsonToken token = json.currentToken();
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

    /** A line, with its end. */
    static void write(LabelledDrawing drawing, OutputStream out) throws IOException {
        String line = format(drawing.label(), drawing.drawing()) + "\n";
        out.write(line.getBytes(StandardCharsets.UTF_8));
    }

    private static String format(OptionalInt label, Drawing drawing) {
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
