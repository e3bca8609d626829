package rowreader.view.lab;

import java.util.List;
import javafx.scene.paint.Color;
import rowreader.view.Palette;

/**
 * A colour for each of the ten digits, on light and on dark ground: Paul Tol's "muted" scheme, whose colours stay apart
 * for every common form of colour blindness. Ten are many all the same: wherever there is room the digit is written too.
 */
public final class ClassColours {
    private static final List<Color> COLOURS = List.of(
            Color.web("#88ccee"),
            Color.web("#cc6677"),
            Color.web("#ddcc77"),
            Color.web("#117733"),
            Color.web("#5d4fb0"),
            Color.web("#aa4499"),
            Color.web("#44aa99"),
            Color.web("#999933"),
            Color.web("#882255"),
            Color.web("#a6a6a6"));

    private ClassColours() {}

    /** The colour of {@code label}. */
    public static Color of(int label) {
        return COLOURS.get(label);
    }

    /** Black or white, whichever is legible on the colour of {@code label}. */
    public static Color textOn(int label) {
        return Palette.textOn(of(label));
    }
}
