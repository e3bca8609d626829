package rowreader.text;

import java.util.Locale;

/**
 * A part of many in a {@link Text}: written as {@link Numbers#share} does, in the language in which the text is put in words.
 *
 * @param part 0..1
 * @param cases how many were counted
 */
public record Share(double part, long cases) {
    String words(Locale language) {
        return new Numbers(language).share(part, cases);
    }
}
