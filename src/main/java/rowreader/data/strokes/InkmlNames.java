package rowreader.data.strokes;

import java.util.HashMap;
import java.util.Map;
import rowreader.data.drawing.Stroke;
import rowreader.text.Text;

/** What the names in an InkML file stand for. For one thread. */
final class InkmlNames {
    private final Map<String, Stroke.Builder> traces = new HashMap<>();
    private final Map<String, InkmlGroup> groups = new HashMap<>();
    private final Map<String, BadLine> wrong = new HashMap<>();

    /** @param id empty if it has none */
    void name(String id, Stroke.Builder trace) {
        if (!id.isEmpty()) {
            traces.put(id, trace);
        }
    }

    /** @param id empty if it has none */
    void name(String id, InkmlGroup group) {
        if (!id.isEmpty()) {
            groups.put(id, group);
        }
    }

    /** The trace of this name cannot be read. */
    void spoil(String id, long line, Text reason) {
        if (!id.isEmpty()) {
            wrong.put(id, new BadLine(line, reason));
        }
    }

    /** Null if there is none. */
    Stroke.Builder trace(String id) {
        return traces.get(id);
    }

    /** Null if there is none. */
    InkmlGroup group(String id) {
        return groups.get(id);
    }

    /** What is wrong with a trace; null if nothing is. */
    BadLine wrong(String id) {
        return wrong.get(id);
    }
}
