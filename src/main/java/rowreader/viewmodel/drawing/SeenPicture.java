package rowreader.viewmodel.drawing;

import rowreader.data.picture.FoundDigits;
import rowreader.data.picture.Picture;
import rowreader.text.Text;

/**
 * A picture as it is shown, and what was found in it.
 *
 * @param name which one, e.g. "Picture: seven.png"
 * @param original before anybody turned, inverted or cropped it
 * @param picture as it is now
 * @param found what was found in that; its ink map is as large as the picture
 * @param chosen the digit that is read, from 0; -1 if there is none
 */
public record SeenPicture(Text name, Picture original, Picture picture, FoundDigits found, int chosen) {
    SeenPicture choosing(int index) {
        return new SeenPicture(name, original, picture, found, index);
    }
}
