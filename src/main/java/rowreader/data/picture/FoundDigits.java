package rowreader.data.picture;

import java.util.List;

/**
 * What was found in a picture.
 *
 * @param digits in reading order; empty if there is no ink
 * @param ink [width * height]: whether a pixel was taken for a digit's ink
 * @param width of the ink map, which may be smaller than the picture
 * @param height likewise
 */
public record FoundDigits(List<FoundDigit> digits, boolean[] ink, int width, int height) {
    /** The same, with the places of the digits in the picture that one of so many rows and columns was left of. */
    FoundDigits inPictureOf(int every) {
        return new FoundDigits(
                digits.stream()
                        .map(found -> new FoundDigit(found.digit(), found.box().times(every)))
                        .toList(),
                ink,
                width,
                height);
    }
}
