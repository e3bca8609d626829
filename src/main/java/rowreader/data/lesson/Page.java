package rowreader.data.lesson;

import java.util.Optional;

/**
 * A page of a chapter.
 *
 * @param title in few words
 * @param text paragraphs, with an empty line between two
 * @param spot what it points at; null for nothing
 * @param place what it opens; null for nothing
 * @param task what it asks for; null for nothing
 * @param request the task in words; empty where there is none
 */
public record Page(String title, String text, Spot spot, Place place, Task task, String request) {
    /** What it points at. */
    public Optional<Spot> pointsAt() {
        return Optional.ofNullable(spot);
    }

    /** What it opens. */
    public Optional<Place> opens() {
        return Optional.ofNullable(place);
    }

    /** What it asks for. */
    public Optional<Task> asksFor() {
        return Optional.ofNullable(task);
    }

    /** How many words a person has to read. */
    public int words() {
        return count(text) + count(request);
    }

    private static int count(String words) {
        return words.isBlank() ? 0 : words.strip().split("\\s+").length;
    }
}
