package rowreader.view;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import rowreader.text.Language;

/** How wide a line of text is, for what is painted. */
public final class TextWidth {
    private static final String CUT = "\u2026";

    private static final int MOST_KNOWN = 1_000;

    /**
     * The widths that were asked for last. What plays or trains paints the same names and numbers again and again, and asked
     * for their widths each time.
     */
    private static final Map<TextInFont, Double> KNOWN =
            Collections.synchronizedMap(new LinkedHashMap<>(MOST_KNOWN, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<TextInFont, Double> eldest) {
                    return size() > MOST_KNOWN;
                }
            });

    private TextWidth() {}

    private record TextInFont(String text, Font font) {
        double width() {
            Text measured = new Text(text);
            measured.setFont(font);
            return measured.getLayoutBounds().getWidth();
        }
    }

    /** In pixels. */
    public static double of(String text, Font font) {
        return KNOWN.computeIfAbsent(new TextInFont(text, font), TextInFont::width);
    }

    /** The text in lines no wider than {@code most} pixels, broken where its language breaks lines; a long word stays whole. */
    public static List<String> lines(String text, Font font, double most) {
        BreakIterator breaks = BreakIterator.getLineInstance(Language.inUse());
        breaks.setText(text);
        List<String> lines = new ArrayList<>();
        int begin = 0;
        int end = 0;
        for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
            if (end > begin && of(text.substring(begin, next).strip(), font) > most) {
                lines.add(text.substring(begin, end).strip());
                begin = end;
            }
            end = next;
        }
        lines.add(text.substring(begin).strip());
        return lines;
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
