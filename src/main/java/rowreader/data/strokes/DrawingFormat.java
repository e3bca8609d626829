package rowreader.data.strokes;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import rowreader.data.drawing.LabelledDrawing;

/** The formats of drawings in files. A file is read by what it holds, whatever it is called, and written by its name. */
public enum DrawingFormat {
    /** A drawing a line: this program's own, and Quick Draw's. */
    LINES(new JsonLines(), ".jsonl", ".ndjson"),
    /** One JSON value over any number of lines, as web pages keep strokes. */
    JSON(new JsonDocument(), ".json"),
    /** The W3C's Ink Markup Language. */
    INKML(new InkmlReader(), ".inkml"),
    /** The text of the UNIPEN collection. */
    UNIPEN(new UnipenReader(), ".unp", ".dat");

    /** What the name of a packed file of any of them ends with. */
    public static final String PACKED = ".gz";

    private final DrawingReader reader;
    private final List<String> extensions;

    DrawingFormat(DrawingReader reader, String... extensions) {
        this.reader = reader;
        this.extensions = List.of(extensions);
    }

    /** What the names of such files end with, the usual one first. */
    public List<String> extensions() {
        return extensions;
    }

    /** Whether {@code file} is one of drawings by its name; it may be packed. Any thread. */
    public static boolean isNamedSo(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        String plain = name.endsWith(PACKED) ? name.substring(0, name.length() - PACKED.length()) : name;
        return Stream.of(values()).anyMatch(format -> format.extensions.stream().anyMatch(plain::endsWith));
    }

    /** Whether {@code file} is one of drawings by its first bytes; false where it cannot be read. Any thread. */
    public static boolean isIn(Path file) {
        try {
            return of(new StrokesInput(file).head()).isPresent();
        } catch (IOException e) {
            return false;
        }
    }

    /** The format that {@code file} is to be written in, by its name: InkML, or this program's own. */
    static DrawingFormat toWrite(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return INKML.extensions.stream().anyMatch(name::endsWith) ? INKML : LINES;
    }

    /** @param head the beginning of a file, unpacked; nothing if no format begins so */
    static Optional<DrawingFormat> of(String head) {
        String text = head.strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return switch (text.charAt(0)) {
            case '{' -> Optional.of(isOneALine(text) ? LINES : JSON);
            case '[' -> Optional.of(JSON);
            case '<' -> Optional.of(INKML);
            case '.' -> Optional.of(UNIPEN);
            default -> ofLaterLine(text);
        };
    }

    /** What some programs put before the drawings is skipped, or told of; in a picture, such a line is there by chance. */
    private static Optional<DrawingFormat> ofLaterLine(String text) {
        if (text.chars().anyMatch(character -> character < ' ' && !Character.isWhitespace(character))) {
            return Optional.empty();
        }
        if (text.contains("\n.PEN_DOWN")) {
            return Optional.of(UNIPEN);
        }
        return text.contains("\n{") ? Optional.of(LINES) : Optional.empty();
    }

    /** Not so where the first line breaks off and the next goes on with it. */
    private static boolean isOneALine(String text) {
        List<String> two = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(2)
                .toList();
        return two.size() < 2 || two.get(0).endsWith("}") || two.get(1).startsWith("{");
    }

    void read(StrokesInput input, DrawingCollector into) throws IOException {
        reader.read(input, into);
    }

    /** The text of a whole file of {@code drawings}. */
    void write(List<LabelledDrawing> drawings, OutputStream out) throws IOException {
        if (this == INKML) {
            InkmlWriter.write(drawings, out);
            return;
        }
        for (LabelledDrawing drawing : drawings) {
            StrokesJson.write(drawing, out);
        }
    }
}
