package rowreader.view.lab.answer;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import rowreader.text.Numbers;
import rowreader.text.Texts;
import rowreader.trace.lab.LogitContributions;
import rowreader.trace.lab.LogitContributions.Push;
import rowreader.view.Listening;
import rowreader.view.PaintedText;
import rowreader.view.Palette;
import rowreader.view.TextWidth;
import rowreader.view.lab.ClassColours;
import rowreader.view.lab.RowsRegion;
import rowreader.view.reading.PointedRegion;
import rowreader.view.reading.ReadingNames;

/**
 * A line for each class: to the right of the middle what units push for it, to the left what they push against it, a part
 * for each unit, the strongest next to the middle. The mark is what is left of both, with the bias: the logit.
 */
final class PushesRegion extends PointedRegion {
    /** By the size of text. */
    private static final double TOP = 1.7;

    private static final double BOTTOM = 1.55;
    /** Between the columns of numbers, pixels. */
    private static final double GAP = 14;

    private static final double LARGEST_LOGIT = -99.9;
    private static final double TEXT = 13;
    private static final double NAME = 15;
    private static final int CLASSES = 10;
    private static final double LINE = 1.2;
    private static final double MOST_NAME_WIDTH = 90;

    private final ObservableValue<LogitContributions> contributions;
    private final ObservableValue<Palette> palette;

    PushesRegion(ObservableValue<LogitContributions> contributions, ObservableValue<Palette> palette) {
        this.contributions = contributions;
        this.palette = palette;
        getStyleClass().add("pushes");
        setId("pushes");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(Texts.get("view.lab.answer.region"));
        Listening.to(palette, this, (observable, was, is) -> takeLeastHeight());
        takeLeastHeight();
        repaintOn(contributions, palette);
    }

    /** A line of text for each of ten classes. */
    private void takeLeastHeight() {
        setMinHeight(
                Math.ceil(top() + bottom() + CLASSES * LINE * palette.getValue().size(NAME)));
    }

    private double left(LogitContributions shown) {
        double widest = 0;
        for (int label = 0; label < shown.trace().classes(); label++) {
            widest = Math.max(
                    widest,
                    TextWidth.of(
                            shown.trace().className(label), palette.getValue().bold(NAME)));
        }
        return Math.min(MOST_NAME_WIDTH, widest) + 12;
    }

    /** The sum of all pushes for a class, or against it, that reaches furthest: the same for all classes. */
    private static double limit(LogitContributions shown) {
        float[] sums = new float[2 * shown.trace().classes()];
        for (int label = 0; label < shown.trace().classes(); label++) {
            sums[2 * label] = (float) shown.sum(label, true);
            sums[2 * label + 1] = (float) shown.sum(label, false);
        }
        return RowsRegion.roundLimit(sums);
    }

    private double lineHeight(LogitContributions shown) {
        return (getHeight() - top() - bottom()) / shown.trace().classes();
    }

    private double middle(LogitContributions shown) {
        return (left(shown) + barsRight()) / 2;
    }

    private double reach(LogitContributions shown) {
        return (barsRight() - left(shown)) / 2;
    }

    /** Left of both columns of numbers. */
    private double barsRight() {
        return logitsRight()
                - column(Texts.get("view.lab.answer.logit"), Numbers.shown().signed(LARGEST_LOGIT, 1));
    }

    /** Where the logits end: left of the probabilities. */
    private double logitsRight() {
        return getWidth()
                - 2
                - column(
                        Texts.get("view.lab.answer.probability"),
                        Numbers.shown().percent(1));
    }

    /** How wide a column is. */
    private double column(String title, String longest) {
        Font font = palette.getValue().bold(TEXT);
        return Math.ceil(Math.max(TextWidth.of(title, font), TextWidth.of(longest, font)) + GAP);
    }

    private double top() {
        return Math.rint(TOP * palette.getValue().size(TEXT));
    }

    private double bottom() {
        return Math.rint(BOTTOM * palette.getValue().size(TEXT));
    }

    @Override
    protected String explain(double x, double y) {
        LogitContributions shown = contributions.getValue();
        if (shown == null || y < top() || y >= getHeight() - bottom()) {
            return "";
        }
        int label = Math.min(shown.trace().classes() - 1, (int) ((y - top()) / lineHeight(shown)));
        double at = (x - middle(shown)) / reach(shown) * limit(shown);
        Push push = at(shown.pushes(label), at);
        String name = shown.trace().className(label);
        return push == null
                ? Texts.get(
                        "view.lab.answer.sum",
                        name,
                        Numbers.shown().signed(shown.sum(label, true), 2),
                        Numbers.shown().signed(shown.sum(label, false), 2),
                        Numbers.shown().signed(shown.bias(label), 2),
                        Numbers.shown().signed(shown.logit(label), 2))
                : Texts.get(
                        "view.lab.answer.push",
                        ReadingNames.unit(shown.trace(), push.unit()),
                        name,
                        Numbers.shown().signed(push.amount(), 3));
    }

    /** The part that is {@code at} from the middle, in logits; null for none. */
    private static Push at(List<Push> pushes, double at) {
        double reached = 0;
        for (int place = 0; place < pushes.size(); place++) {
            Push push = pushes.get(at >= 0 ? place : pushes.size() - 1 - place);
            if (push.amount() * at <= 0) {
                return null;
            }
            reached += push.amount();
            if (Math.abs(at) < Math.abs(reached)) {
                return push;
            }
        }
        return null;
    }

    @Override
    protected void paint(GraphicsContext canvas, double width, double height) {
        LogitContributions shown = contributions.getValue();
        if (shown == null || reach(shown) <= 0) {
            return;
        }
        Palette colours = palette.getValue();
        double limit = limit(shown);
        double middle = Math.round(middle(shown)) + 0.5;
        double line = lineHeight(shown);
        canvas.setFont(colours.font(TEXT));
        canvas.setFill(colours.muted());
        canvas.setTextBaseline(VPos.CENTER);
        canvas.setTextAlign(TextAlignment.RIGHT);
        PaintedText.paint(canvas, Texts.get("view.lab.answer.against"), middle - 6, top() / 2);
        PaintedText.paint(canvas, Texts.get("view.lab.answer.logit"), logitsRight(), top() / 2);
        PaintedText.paint(canvas, Texts.get("view.lab.answer.probability"), width - 2, top() / 2);
        canvas.setTextAlign(TextAlignment.LEFT);
        PaintedText.paint(canvas, Texts.get("view.lab.answer.for"), middle + 6, top() / 2);
        for (int label = 0; label < shown.trace().classes(); label++) {
            paintClass(canvas, colours, shown, label, limit, middle, top() + label * line, line);
        }
        canvas.setStroke(colours.muted());
        canvas.setLineWidth(1);
        canvas.strokeLine(middle, top(), middle, height - bottom());
        canvas.setFill(colours.muted());
        canvas.setFont(colours.font(TEXT));
        double y = height - bottom() / 2;
        canvas.setTextAlign(TextAlignment.LEFT);
        PaintedText.paint(canvas, Numbers.shown().tick(-limit), left(shown), y);
        canvas.setTextAlign(TextAlignment.CENTER);
        PaintedText.paint(canvas, "0", middle, y);
        canvas.setTextAlign(TextAlignment.RIGHT);
        PaintedText.paint(canvas, "+" + Numbers.shown().tick(limit), middle + reach(shown), y);
    }

    private void paintClass(
            GraphicsContext canvas,
            Palette colours,
            LogitContributions shown,
            int label,
            double limit,
            double middle,
            double top,
            double line) {
        Color colour = ClassColours.of(label);
        boolean predicted = shown.trace().prediction(shown.timestep()) == label;
        Font name = colours.bold(NAME);
        canvas.setFont(name);
        canvas.setFill(predicted ? colours.accent() : colours.text());
        canvas.setTextAlign(TextAlignment.LEFT);
        PaintedText.paint(
                canvas, TextWidth.cut(shown.trace().className(label), name, MOST_NAME_WIDTH), 2, top + line / 2);
        List<Push> pushes = shown.pushes(label);
        double scale = reach(shown) / limit;
        double height = Math.max(2, line - 6);
        double right = middle;
        for (int place = 0; place < pushes.size() && pushes.get(place).amount() > 0; place++) {
            double wide = pushes.get(place).amount() * scale;
            paintPart(canvas, colours, colour, right, top + 3, wide, height);
            right += wide;
        }
        double left = middle;
        for (int place = pushes.size() - 1; place >= 0 && pushes.get(place).amount() < 0; place--) {
            double wide = -pushes.get(place).amount() * scale;
            left -= wide;
            paintPart(canvas, colours, colour.deriveColor(0, 0.5, 1, 0.55), left, top + 3, wide, height);
        }
        double logit = shown.logit(label);
        double at = middle + logit * scale;
        canvas.setFill(colours.text());
        canvas.fillRect(at - 1.5, top + 1, 3, line - 2);
        canvas.setFont(predicted ? colours.bold(TEXT) : colours.font(TEXT));
        canvas.setTextAlign(TextAlignment.RIGHT);
        PaintedText.paint(canvas, Numbers.shown().signed(logit, 1), logitsRight(), top + line / 2);
        PaintedText.paint(
                canvas,
                Numbers.shown().percent(shown.trace().readout(shown.timestep(), label)),
                getWidth() - 2,
                top + line / 2);
    }

    /** One unit's; a thin line keeps it apart from the next, where there is room for one. */
    private static void paintPart(
            GraphicsContext canvas,
            Palette colours,
            Color colour,
            double left,
            double top,
            double width,
            double height) {
        canvas.setFill(colour);
        canvas.fillRect(left, top, width, height);
        if (width > 3) {
            canvas.setFill(colours.background());
            canvas.fillRect(left + width - 0.5, top, 1, height);
        }
    }
}
