package rowreader.view.reading;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** How wide a line of text is, for what is painted. */
public final class TextWidth {
    private static final String CUT = "\u2026";

    private TextWidth() {}

    /** In pixels. */
    public static double of(String text, Font font) {
        Text measured = new Text(text);
        measured.setFont(font);
        return measured.getLayoutBounds().getWidth();
    }

    /** The text, cut at its end where it would be wider than {@code most} pixels; its first letter always stays. */
    public static String cut(String text, Font font, double most) {
        String shown = text;
        for (int length = text.length() - 1; length > 0 && of(shown, font) > most; length--) {
            shown = text.substring(0, length).stripTrailing() + CUT;
        }
        return shown;
    }
}
