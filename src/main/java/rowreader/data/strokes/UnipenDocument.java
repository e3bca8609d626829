package rowreader.data.strokes;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.StringTokenizer;
import rowreader.data.drawing.Drawing;
import rowreader.data.drawing.LabelledDrawing;
import rowreader.data.drawing.Stroke;
import rowreader.data.strokes.UnipenSegment.Component;
import rowreader.files.UnusableFileException;
import rowreader.text.Text;

/**
 * What a UNIPEN file has said so far. Its y grows upwards. A segment is a drawing; without segments a box is one, and without
 * boxes all of the file. For one thread.
 */
final class UnipenDocument {
    private static final int MAX_CHANNELS = 100;
    private static final int MAX_POINTS = 2_000_000;
    private static final int MAX_STROKES = 100_000;
    private static final int MAX_COMPONENTS = 2_000_000;

    /** Levels that are a digit, the surest first. */
    private static final List<String> LEVELS = List.of("DIGIT", "CHARACTER");

    private final DrawingCollector into;
    private final List<Component> components = new ArrayList<>();
    private final List<UnipenSegment> segments = new ArrayList<>();
    /** Numbers of the components that boxes begin with, and the lines of those. */
    private final List<UnipenSegment> boxes = new ArrayList<>();

    private List<String> channels = List.of("X", "Y");
    private long points;

    /** The component that is being read; null between them. */
    private Stroke.Builder stroke;

    private boolean isDown;
    private long componentLine;
    private double[] values = new double[2];
    private int filled;
    private BadLine wrong;

    /** The segment whose words go on in the next line; null if none. */
    private StringBuilder segment;

    private long segmentLine;

    UnipenDocument(DrawingCollector into) {
        this.into = into;
        boxes.add(box(1));
    }

    void line(String text, long number) throws UnusableFileException {
        if (!text.startsWith(".")) {
            if (stroke != null) {
                numbers(text, number);
            } else if (segment != null && segment.length() < 10_000) {
                segment.append(' ').append(text);
            }
            return;
        }
        endComponent();
        endSegment();
        StringTokenizer words = new StringTokenizer(text);
        String keyword = words.nextToken();
        String rest = text.substring(keyword.length());
        switch (keyword) {
            case ".COORD" -> channels(rest);
            case ".PEN_DOWN" -> startComponent(true, rest, number);
            case ".PEN_UP" -> startComponent(false, rest, number);
            case ".START_BOX" -> boxes.add(box(number));
            case ".SEGMENT" -> {
                segment = new StringBuilder(rest.substring(0, Math.min(10_000, rest.length())));
                segmentLine = number;
            }
            case ".INCLUDE" -> into.bad(new BadLine(number, Text.of("data.unipen.include")));
            default -> {
                // Writers, places, lexicons: of no use here.
            }
        }
    }

    private UnipenSegment box(long line) {
        return new UnipenSegment(line, "", "?", "", components.size());
    }

    private void channels(String words) {
        List<String> named = new ArrayList<>();
        StringTokenizer each = new StringTokenizer(words);
        while (each.hasMoreTokens() && named.size() < MAX_CHANNELS) {
            named.add(each.nextToken());
        }
        channels = named;
    }

    private void startComponent(boolean down, String rest, long number) throws UnusableFileException {
        stroke = new Stroke.Builder();
        isDown = down;
        componentLine = number;
        values = new double[Math.max(1, channels.size())];
        filled = 0;
        wrong = channels.contains("X") && channels.contains("Y")
                ? null
                : new BadLine(number, Text.of("data.unipen.channels"));
        numbers(rest, number);
    }

    private void numbers(String text, long number) throws UnusableFileException {
        if (!isDown || wrong != null) {
            return;
        }
        StringTokenizer each = new StringTokenizer(text);
        while (each.hasMoreTokens() && wrong == null) {
            values[filled] = number(each.nextToken());
            if (!Double.isFinite(values[filled])) {
                wrong = new BadLine(number, Text.of("data.line.notNumber"));
                return;
            }
            filled++;
            if (filled == values.length) {
                filled = 0;
                stroke.add(values[channels.indexOf("X")], -values[channels.indexOf("Y")]);
                points++;
                into.count(points);
                if (stroke.size() > MAX_POINTS) {
                    wrong = new BadLine(number, Text.of("data.line.tooManyPoints", MAX_POINTS));
                }
            }
        }
    }

    /** Not a number for what is none. */
    private static double number(String word) {
        boolean isPlain = word.length() <= 400 && word.chars().allMatch(c -> "+-.0123456789eE".indexOf(c) >= 0);
        try {
            return isPlain ? Double.parseDouble(word) : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private void endComponent() throws UnusableFileException {
        if (stroke == null) {
            return;
        }
        if (isDown && wrong == null && filled > 0) {
            wrong = new BadLine(componentLine, Text.of("data.unipen.rows", values.length));
        }
        if (components.size() == MAX_COMPONENTS) {
            throw new UnusableFileException(Text.of("data.unipen.components", into.file(), MAX_COMPONENTS));
        }
        boolean isInk = isDown && wrong == null && stroke.size() > 0;
        components.add(new Component(isInk ? stroke.build() : null, wrong));
        stroke = null;
        wrong = null;
    }

    private void endSegment() throws UnusableFileException {
        if (segment == null) {
            return;
        }
        if (segments.size() == MAX_COMPONENTS) {
            throw new UnusableFileException(Text.of("data.unipen.components", into.file(), MAX_COMPONENTS));
        }
        String words = segment.toString();
        segment = null;
        int quote = words.indexOf('"');
        int end = words.lastIndexOf('"');
        String label = quote >= 0 && end > quote ? words.substring(quote + 1, end) : "";
        StringTokenizer each = new StringTokenizer(quote >= 0 ? words.substring(0, quote) : words);
        String level = each.hasMoreTokens() ? each.nextToken() : "";
        String parts = each.hasMoreTokens() ? each.nextToken() : "?";
        segments.add(new UnipenSegment(segmentLine, level, parts, label, components.size()));
    }

    /** Gives the drawings away, once all of the file was read. */
    void end() throws UnusableFileException {
        endComponent();
        endSegment();
        if (segments.isEmpty()) {
            addAll(boxes);
            return;
        }
        String level = LEVELS.stream()
                .filter(name -> segments.stream().anyMatch(one -> one.level().equals(name)))
                .findFirst()
                .orElse(segments.get(segments.size() - 1).level());
        addAll(segments.stream().filter(one -> one.level().equals(level)).toList());
    }

    private void addAll(List<UnipenSegment> all) throws UnusableFileException {
        for (int i = 0; i < all.size(); i++) {
            UnipenSegment one = all.get(i);
            int end = i + 1 < all.size() ? all.get(i + 1).from() : components.size();
            try {
                List<Stroke> strokes = one.strokes(components, end);
                if (strokes.isEmpty() && one.level().isEmpty()) {
                    // A box without ink is no drawing that was meant.
                    continue;
                }
                check(strokes);
                OptionalInt label = Labels.in(one.label());
                into.add(new LabelledDrawing(one.line(), label, Drawing.of(strokes)));
            } catch (BadLineException e) {
                into.bad(e.from(one.line()));
            }
        }
    }

    private static void check(List<Stroke> strokes) throws BadLineException {
        if (strokes.isEmpty()) {
            throw new BadLineException(Text.of("data.line.noStroke"));
        }
        if (strokes.size() > MAX_STROKES) {
            throw new BadLineException(Text.of("data.line.tooManyStrokes", MAX_STROKES));
        }
    }
}
