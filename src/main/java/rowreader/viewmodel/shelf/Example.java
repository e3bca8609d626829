package rowreader.viewmodel.shelf;

import rowreader.data.Digit;
import rowreader.data.drawing.Drawing;
import rowreader.text.Text;

/**
 * A digit that shows something.
 *
 * @param line what, in a sentence with the numbers that were computed
 * @param digit as the network sees it
 * @param label what it truly is; -1 where it is no single digit
 * @param index its place in the test set; -1 if it is a drawing
 * @param set what the test set is called
 * @param drawing its strokes; null if it is of the test set
 * @param name what it is called on the sheet
 */
public record Example(Text line, Digit digit, int label, int index, String set, Drawing drawing, Text name) {
    static Example of(Text line, Digit digit, int label, int index, String set) {
        return new Example(line, digit, label, index, set, null, null);
    }

    static Example of(Text line, Digit digit, int label, Drawing drawing, Text name) {
        return new Example(line, digit, label, -1, "", drawing, name);
    }
}
