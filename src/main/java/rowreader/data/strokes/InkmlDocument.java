package rowreader.data.strokes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.xml.sax.Attributes;
import rowreader.data.drawing.Stroke;
import rowreader.data.strokes.InkmlChannels.Channel;
import rowreader.files.UnusableFileException;
import rowreader.text.Text;

/**
 * What an InkML file has said so far. A group of traces with a label is a drawing; so is each group of the ink where none has
 * a label; so is the ink where there are no groups. For one thread.
 */
final class InkmlDocument {
    private static final Set<String> LABELS = Set.of("truth", "groundtruth", "label", "transcription");
    private static final Set<String> GROUPS = Set.of("ink", "traceGroup", "traceView");
    private static final int MAX_DEPTH = 64;
    private static final int MAX_GROUPS = 1_000_000;
    private static final int MAX_TRACE = 64 << 20;
    private static final int MAX_LABEL = 1000;

    private final DrawingCollector into;
    private final Map<String, InkmlChannels> channelsById = new HashMap<>();
    private final InkmlNames names = new InkmlNames();
    private final Deque<InkmlGroup> open = new ArrayDeque<>();
    private final Deque<String> elements = new ArrayDeque<>();
    /** Of the elements that are open and may be referred to for their channels; null for those without a name. */
    private final Deque<String> formatIds = new ArrayDeque<>();

    private InkmlChannels current = InkmlChannels.USUAL;
    private List<Channel> channels = new ArrayList<>();
    private int needed;
    private InkmlGroup ink;
    private int groups;
    private long points;

    /** What is being read of a trace or an annotation; null outside of both. */
    private StringBuilder text;

    private int mostText;
    private long traceLine;
    private String traceId;
    private InkmlChannels traceChannels;
    private boolean isInAir;
    private boolean isContinued;

    InkmlDocument(DrawingCollector into) {
        this.into = into;
    }

    void start(String name, Attributes xml, long line) throws UnusableFileException {
        if (elements.size() == MAX_DEPTH) {
            throw new UnusableFileException(Text.of("data.inkml.deep", into.file(), line, MAX_DEPTH));
        }
        elements.push(name);
        String id = id(xml);
        switch (name) {
            case "traceFormat", "context", "inkSource" -> startFormat(xml, name, id);
            case "intermittentChannels" -> needed = channels.size();
            case "channel" -> {
                if (channels.size() < InkmlChannels.MOST) {
                    channels.add(new Channel(
                            attribute(xml, "name"),
                            attribute(xml, "orientation").equals("-ve")));
                }
            }
            case "annotation" -> {
                if (LABELS.contains(attribute(xml, "type").toLowerCase(Locale.ROOT))) {
                    collect(MAX_LABEL);
                }
            }
            case "trace" -> startTrace(xml, line, id);
            default -> {
                if (GROUPS.contains(name)) {
                    startGroup(xml, line, id);
                }
            }
        }
    }

    private void startFormat(Attributes xml, String name, String id) {
        formatIds.push(id);
        if (name.equals("traceFormat")) {
            channels = new ArrayList<>();
            needed = -1;
        }
        for (String attribute : List.of("traceFormatRef", "inkSourceRef", "contextRef")) {
            InkmlChannels referred = channelsById.get(reference(attribute(xml, attribute)));
            if (referred != null) {
                take(referred);
            }
        }
    }

    /** Channels hold for all open elements that say them and, unless they are only defined, for the traces that follow. */
    private void take(InkmlChannels said) {
        formatIds.stream().filter(id -> !id.isEmpty()).forEach(id -> channelsById.put(id, said));
        if (!elements.contains("definitions")) {
            current = said;
        }
    }

    private void startTrace(Attributes xml, long line, String id) {
        traceLine = line;
        traceId = id;
        isInAir = attribute(xml, "type").equals("penUp");
        String continuation = attribute(xml, "continuation");
        isContinued = continuation.equals("middle") || continuation.equals("end");
        traceChannels = channelsById.getOrDefault(reference(attribute(xml, "contextRef")), current);
        collect(MAX_TRACE);
    }

    private void startGroup(Attributes xml, long line, String id) throws UnusableFileException {
        groups++;
        if (groups > MAX_GROUPS) {
            throw new UnusableFileException(Text.of("data.inkml.groups", into.file(), line, MAX_GROUPS));
        }
        InkmlGroup group = new InkmlGroup(line);
        String reference = attribute(xml, "traceDataRef");
        if (!reference.isEmpty()) {
            group.references.add(reference(reference));
        }
        if (xml.getValue("", "from") != null || xml.getValue("", "to") != null) {
            group.isWrong(line, Text.of("data.inkml.part"));
        }
        open.push(group);
        if (ink == null) {
            ink = group;
        }
        names.name(id, group);
    }

    private void collect(int most) {
        text = new StringBuilder();
        mostText = most;
    }

    void text(char[] characters, int from, int length) throws UnusableFileException {
        if (text == null) {
            return;
        }
        if (text.length() + length > mostText) {
            throw new UnusableFileException(Text.of("data.inkml.long", into.file(), Math.max(1, traceLine)));
        }
        text.append(characters, from, length);
    }

    void end(String name) throws UnusableFileException {
        elements.pop();
        switch (name) {
            case "traceFormat" -> {
                InkmlChannels said = InkmlChannels.of(channels, needed < 0 ? channels.size() : needed);
                if (said != null) {
                    take(said);
                }
                formatIds.pop();
            }
            case "context", "inkSource" -> formatIds.pop();
            case "annotation" -> endAnnotation();
            case "trace" -> endTrace();
            default -> {
                if (GROUPS.contains(name)) {
                    InkmlGroup ended = open.pop();
                    if (!open.isEmpty()) {
                        open.peek().add(ended);
                    }
                }
            }
        }
    }

    private void endAnnotation() {
        if (text != null && !open.isEmpty() && open.peek().label == null) {
            open.peek().label = text.toString().strip();
        }
        text = null;
    }

    private void endTrace() throws UnusableFileException {
        InkmlGroup group = open.peek();
        CharSequence written = text;
        text = null;
        if (isInAir || group == null || written == null) {
            return;
        }
        try {
            Stroke.Builder stroke = InkmlTrace.points(written, traceChannels);
            points += stroke.size();
            into.count(points);
            int last = group.strokes.size() - 1;
            if (isContinued && last >= 0) {
                Stroke more = stroke.build();
                for (int i = 0; i < more.size(); i++) {
                    group.strokes.get(last).add(more.x(i), more.y(i));
                }
            } else {
                group.strokes.add(stroke);
                names.name(traceId, stroke);
            }
        } catch (BadLineException e) {
            group.isWrong(traceLine, e.text());
            names.spoil(traceId, traceLine, e.text());
        }
    }

    /** Gives the drawings away, once all of the file was read. */
    void end() throws UnusableFileException {
        if (ink != null) {
            new InkmlDrawings(names, into).add(ink);
        }
    }

    private static String id(Attributes xml) {
        String id = xml.getValue("http://www.w3.org/XML/1998/namespace", "id");
        return id == null ? attribute(xml, "id") : id;
    }

    private static String attribute(Attributes xml, String name) {
        String value = xml.getValue("", name);
        return value == null ? "" : value.strip();
    }

    /** Written "#name" by the standard, and "name" by many. */
    private static String reference(String value) {
        return value.startsWith("#") ? value.substring(1) : value;
    }
}
