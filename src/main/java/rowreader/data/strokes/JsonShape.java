package rowreader.data.strokes;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** What a JSON list is a list of. A point is {@code [x, y]} or {@code {"x": x, "y": y}}. */
enum JsonShape {
    POINTS,
    STROKES,
    DRAWINGS;

    /** By the beginning of the first value, as far as its first point; drawings where there is none. */
    static JsonShape of(JsonParser json) throws IOException {
        try {
            int lists = 0;
            while (json.nextToken() == JsonToken.START_ARRAY) {
                lists++;
            }
            if (json.currentToken() == JsonToken.START_OBJECT) {
                return byPointsIn(lists + listsIn(json));
            }
            // The innermost list is a point.
            return byPointsIn(lists - 1);
        } catch (JsonProcessingException e) {
            return DRAWINGS;
        }
    }

    private static JsonShape byPointsIn(int lists) {
        return switch (lists) {
            case 1 -> POINTS;
            case 2 -> STROKES;
            default -> DRAWINGS;
        };
    }

    /** How many lists an object stands for: none if it is a point, one if it is a stroke, two if it is a drawing. */
    private static int listsIn(JsonParser json) throws IOException {
        int lists = 2;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            switch (json.currentName()) {
                case "x", "y" -> {
                    return 0;
                }
                case "label", "word", "strokes", "drawing" -> {
                    return 2;
                }
                case "points" -> lists = 1;
                default -> {
                    // Colours, times: of no use here.
                }
            }
            json.nextToken();
            json.skipChildren();
        }
        return lists;
    }
}
