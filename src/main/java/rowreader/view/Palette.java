package rowreader.view;

import java.util.List;
import javafx.scene.paint.Color;

/**
 * The colours that canvases paint with: CSS does not reach inside a canvas. Series colours are Okabe and Ito's, which
 * stay apart for every common form of colour blindness.
 *
 * @param background behind everything painted
 * @param text numbers and titles
 * @param muted axes, units, hints
 * @param grid thin lines that help the eye
 * @param accent what is current: the row being read, the predicted class
 * @param ink the drawing's strokes
 * @param loss the loss curve
 * @param trainingAccuracy accuracy on training minibatches
 * @param testMinibatchAccuracy accuracy on test minibatches
 * @param testAccuracy accuracy on the whole test set
 * @param negative end of the diverging scale at -1
 * @param zero middle of the diverging scale
 * @param positive end of the diverging scale at +1
 * @param lanes networks that race, in the order of their numbers
 */
public record Palette(
        Color background,
        Color text,
        Color muted,
        Color grid,
        Color accent,
        Color ink,
        Color loss,
        Color trainingAccuracy,
        Color testMinibatchAccuracy,
        Color testAccuracy,
        Color negative,
        Color zero,
        Color positive,
        List<Color> lanes) {

    /** For the light theme. */
    public static final Palette LIGHT = new Palette(
            Color.web("#ffffff"),
            Color.web("#1f2328"),
            Color.web("#59636e"),
            Color.web("#d8dee4"),
            Color.web("#0969da"),
            Color.web("#1f2328"),
            Color.web("#0072b2"),
            Color.web("#e69f00"),
            Color.web("#009e73"),
            Color.web("#cc79a7"),
            Color.web("#2166ac"),
            Color.web("#f7f7f7"),
            Color.web("#b35806"),
            List.of(
                    Color.web("#0072b2"),
                    Color.web("#d55e00"),
                    Color.web("#009e73"),
                    Color.web("#cc79a7"),
                    Color.web("#e69f00")));

    /** For the dark theme. */
    public static final Palette DARK = new Palette(
            Color.web("#0d1117"),
            Color.web("#e6edf3"),
            Color.web("#9198a1"),
            Color.web("#30363d"),
            Color.web("#58a6ff"),
            Color.web("#e6edf3"),
            Color.web("#56b4e9"),
            Color.web("#e69f00"),
            Color.web("#2bd1a0"),
            Color.web("#e39ac4"),
            Color.web("#5aa9e6"),
            Color.web("#161b22"),
            Color.web("#f0883e"),
            List.of(
                    Color.web("#56b4e9"),
                    Color.web("#ff7f3f"),
                    Color.web("#2bd1a0"),
                    Color.web("#e39ac4"),
                    Color.web("#f0c419")));
}
