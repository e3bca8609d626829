package rowreader.data.picture;

import rowreader.data.Digit;

/**
 * A digit found in a picture.
 *
 * @param digit as the network sees it
 * @param box around its ink, in pixels of the picture
 */
public record FoundDigit(Digit digit, Area box) {}
