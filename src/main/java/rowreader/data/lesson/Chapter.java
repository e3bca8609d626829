package rowreader.data.lesson;

import java.util.List;

/**
 * A chapter of a lesson.
 *
 * @param name of its file without the ending, e.g. "03-memory": what the progress is kept under
 * @param title in few words
 * @param minutes how long it usually takes; 0 where the file does not say
 * @param pages at least one
 */
public record Chapter(String name, String title, int minutes, List<Page> pages) {
    public Chapter {
        pages = List.copyOf(pages);
    }
}
