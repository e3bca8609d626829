package rowreader.data.strokes;

import java.util.ArrayList;
import java.util.List;
import rowreader.data.drawing.Stroke;
import rowreader.text.Text;

/** A group of traces in an InkML file, with what is written beside it. For one thread. */
final class InkmlGroup {
    /** Of its beginning. */
    final long line;

    final List<Stroke.Builder> strokes = new ArrayList<>();
    final List<InkmlGroup> groups = new ArrayList<>();
    /** Names of traces and groups elsewhere in the file that belong to it as well. */
    final List<String> references = new ArrayList<>();
    /** What it shows; null where nothing is said. */
    String label;
    /** The first thing that is wrong with it; null if nothing is. */
    BadLine wrong;

    private boolean hasLabelsInside;

    InkmlGroup(long line) {
        this.line = line;
    }

    /** Whether a group inside it says what it shows: then this one is a page of several drawings. */
    boolean hasLabelsInside() {
        return hasLabelsInside;
    }

    /** To be told once {@code inner} is whole. */
    void add(InkmlGroup inner) {
        groups.add(inner);
        hasLabelsInside |= inner.label != null || inner.hasLabelsInside;
    }

    void isWrong(long where, Text reason) {
        if (wrong == null) {
            wrong = new BadLine(where, reason);
        }
    }
}
