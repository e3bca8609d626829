package rowreader.data.lesson;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import rowreader.files.UnusableFileException;
import rowreader.text.Text;

/**
 * The form of a chapter's file. A block of {@code key: value} lines at the top says what the chapter is; then the pages, each
 * such a block that begins with {@code page: title}, an empty line, and its text up to the next.
 *
 * <pre>
 * title: Memory
 * minutes: 4
 *
 * page: Four blank rows
 * point: memory
 * open: belief
 * task: at-row 28
 * do: Go to the last row.
 *
 * The last rows are blank, and yet the answer is held.
 * </pre>
 */
final class ChapterParser {
    static final int MOST_PAGES = 40;
    static final int LONGEST_LINE = 1_000;
    static final int LONGEST_TITLE = 60;
    static final int MOST_WORDS = 120;
    private static final int MOST_MINUTES = 60;

    private static final Set<String> CHAPTER_KEYS = Set.of("title", "minutes");
    private static final Set<String> PAGE_KEYS = Set.of("page", "point", "open", "task", "do");

    private final String file;
    private final List<String> lines;
    private int next;

    private ChapterParser(String file, List<String> lines) {
        this.file = file;
        this.lines = lines;
    }

    /**
     * The chapter in these lines.
     *
     * @param file what it is called in a refusal
     * @param name of the chapter
     * @throws UnusableFileException if they are not of the form; says in which line and why
     */
    static Chapter parse(String file, String name, List<String> lines) throws UnusableFileException {
        ChapterParser parser = new ChapterParser(file, lines);
        try {
            return parser.chapter(name);
        } catch (BadLessonException e) {
            throw new UnusableFileException(
                    Text.of("data.lesson.refused", file, Math.max(1, parser.next), e.text()), e);
        }
    }

    private Chapter chapter(String name) throws BadLessonException {
        Map<String, String> block = new HashMap<>();
        skipBlank();
        int minutes = 0;
        while (next < lines.size() && !line().isEmpty()) {
            if (entry(CHAPTER_KEYS, block).equals("minutes")) {
                minutes = minutes(block.get("minutes"));
            }
        }
        if (!block.containsKey("title")) {
            throw new BadLessonException(Text.of("data.lesson.noTitle"));
        }
        List<Page> pages = new ArrayList<>();
        while (skipBlank()) {
            if (pages.size() == MOST_PAGES) {
                next++;
                throw new BadLessonException(Text.of("data.lesson.tooManyPages", MOST_PAGES));
            }
            pages.add(page());
        }
        if (pages.isEmpty()) {
            throw new BadLessonException(Text.of("data.lesson.noPage"));
        }
        return new Chapter(name, block.get("title"), minutes, pages);
    }

    private Page page() throws BadLessonException {
        int start = next + 1;
        Map<String, String> block = new HashMap<>();
        Spot spot = null;
        Place place = null;
        Task task = null;
        // Values are looked at line by line, so that a refusal names the line.
        while (next < lines.size() && !line().isEmpty()) {
            String key = entry(PAGE_KEYS, block);
            if (!block.containsKey("page")) {
                throw new BadLessonException(Text.of("data.lesson.pageFirst"));
            }
            String value = block.get(key);
            switch (key) {
                case "point" -> spot = spot(value);
                case "open" -> place = Task.place(value);
                case "task" -> task = Task.parse(value);
                default -> {}
            }
        }
        if (task == null == block.containsKey("do")) {
            throw new BadLessonException(Text.of("data.lesson.taskAndDo"));
        }
        Page page = new Page(block.get("page"), text(), spot, place, task, block.getOrDefault("do", ""));
        if (page.text().isEmpty()) {
            next = start;
            throw new BadLessonException(Text.of("data.lesson.noText"));
        }
        if (page.words() > MOST_WORDS) {
            next = start;
            throw new BadLessonException(Text.of("data.lesson.tooManyWords", page.words(), MOST_WORDS));
        }
        return page;
    }

    /** Up to the next page: lines joined to paragraphs. */
    private String text() throws BadLessonException {
        StringBuilder text = new StringBuilder();
        while (next < lines.size() && !line().startsWith("page:")) {
            String line = take();
            if (line.isEmpty()) {
                text.append("\n\n");
            } else {
                text.append(line).append(' ');
            }
        }
        return text.toString().strip().replaceAll("\\s*\n\n\\s*", "\n\n");
    }

    private static Spot spot(String word) throws BadLessonException {
        return Spot.of(word)
                .orElseThrow(() -> new BadLessonException(Text.of("data.lesson.unknownSpot", word, Spot.all())));
    }

    private static int minutes(String value) throws BadLessonException {
        try {
            int minutes = Integer.parseInt(value);
            if (minutes >= 1 && minutes <= MOST_MINUTES) {
                return minutes;
            }
        } catch (NumberFormatException e) {
            // Told below like any other.
        }
        throw new BadLessonException(Text.of("data.lesson.minutes", MOST_MINUTES));
    }

    /** The key of the next line, whose value is added to {@code block}. */
    private String entry(Set<String> known, Map<String, String> block) throws BadLessonException {
        String line = take();
        int colon = line.indexOf(':');
        String key = colon < 0 ? line : line.substring(0, colon).strip();
        if (colon < 0 || !known.contains(key)) {
            throw new BadLessonException(
                    Text.of("data.lesson.unknownKey", shortened(key), Text.list(new TreeSet<>(known))));
        }
        String value = line.substring(colon + 1).strip();
        if (value.isEmpty()) {
            throw new BadLessonException(Text.of("data.lesson.noValue", key));
        }
        if (value.length() > LONGEST_TITLE && (key.equals("title") || key.equals("page"))) {
            throw new BadLessonException(Text.of("data.lesson.longTitle", LONGEST_TITLE));
        }
        if (block.put(key, value) != null) {
            throw new BadLessonException(Text.of("data.lesson.twice", key));
        }
        return key;
    }

    private static String shortened(String word) {
        return word.length() <= LONGEST_TITLE ? word : word.substring(0, LONGEST_TITLE) + "\u2026";
    }

    /** Whether there is a line that says something, which is the next then. */
    private boolean skipBlank() throws BadLessonException {
        while (next < lines.size() && line().isEmpty()) {
            take();
        }
        return next < lines.size();
    }

    private String line() {
        return lines.get(next).strip();
    }

    /** The next line; one that holds more, or other things, than a text does is refused. */
    private String take() throws BadLessonException {
        String line = lines.get(next);
        next++;
        if (line.length() > LONGEST_LINE) {
            throw new BadLessonException(Text.of("data.lesson.longLine", LONGEST_LINE));
        }
        if (line.chars().anyMatch(letter -> Character.isISOControl(letter) && letter != '\t')) {
            throw new BadLessonException(Text.of("data.lesson.control"));
        }
        return line.strip();
    }
}
