package rowreader.data.strokes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rowreader.data.drawing.Stroke;
import rowreader.text.Text;

/**
 * A {@code .SEGMENT} of a UNIPEN file: which parts of the pen's way belong together, and what they show.
 *
 * @param line of the keyword
 * @param level what kind of thing it is: DIGIT, CHARACTER, WORD
 * @param parts numbers of components, from 0, such as {@code 0-2,4} or {@code 0:12-1:3} with points; {@code ?} for those
 *     that follow
 * @param label in quotation marks, or empty
 * @param from number of the component that follows the keyword
 */
record UnipenSegment(long line, String level, String parts, String label, int from) {
    private static final Pattern RANGE = Pattern.compile("(\\d{1,9})(?::(\\d{1,9}))?(?:-(\\d{1,9})(?::(\\d{1,9}))?)?");

    /** A way of the pen between two keywords; without points where it was lifted. */
    record Component(Stroke stroke, BadLine wrong) {}

    /** Whether it holds what follows it in the file. */
    boolean isOfWhatFollows() {
        return parts.equals("?") || parts.isEmpty();
    }

    /**
     * Its strokes.
     *
     * @param end number of the component before which the next segment begins
     * @throws BadLineException if a component is wrong or missing
     */
    List<Stroke> strokes(List<Component> components, int end) throws BadLineException {
        List<Stroke> strokes = new ArrayList<>();
        if (isOfWhatFollows()) {
            for (Component component : components.subList(from, end)) {
                add(component, 0, Integer.MAX_VALUE, strokes);
            }
            return strokes;
        }
        for (String part : parts.split(",")) {
            Matcher range = RANGE.matcher(part);
            if (!range.matches()) {
                throw new BadLineException(Text.of("data.unipen.parts"));
            }
            int first = Integer.parseInt(range.group(1));
            int last = range.group(3) == null ? first : Integer.parseInt(range.group(3));
            if (last >= components.size()) {
                throw new BadLineException(Text.of("data.unipen.missing", last, components.size()));
            }
            int firstPoint = range.group(2) == null ? 0 : Integer.parseInt(range.group(2));
            int lastPoint = range.group(4) == null ? Integer.MAX_VALUE : Integer.parseInt(range.group(4));
            for (int i = first; i <= last; i++) {
                add(components.get(i), i == first ? firstPoint : 0, i == last ? lastPoint : Integer.MAX_VALUE, strokes);
            }
        }
        return strokes;
    }

    private static void add(Component component, int first, int last, List<Stroke> strokes) throws BadLineException {
        if (component.wrong() != null) {
            throw new BadLineException(
                    component.wrong().line(), component.wrong().reason());
        }
        Stroke whole = component.stroke();
        if (whole == null) {
            return;
        }
        if (first == 0 && last >= whole.size() - 1) {
            strokes.add(whole);
            return;
        }
        Stroke.Builder piece = new Stroke.Builder();
        for (int i = first; i <= Math.min(last, whole.size() - 1); i++) {
            piece.add(whole.x(i), whole.y(i));
        }
        if (piece.size() > 0) {
            strokes.add(piece.build());
        }
    }
}
