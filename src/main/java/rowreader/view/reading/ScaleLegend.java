package rowreader.view.reading;

import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import rowreader.text.Numbers;
import rowreader.text.Texts;
import rowreader.view.Listening;
import rowreader.view.PaintedRegion;
import rowreader.view.PaintedText;
import rowreader.view.Palette;

/** Which colour is which value: the scale from its least to its greatest value, with ticks at both and at 0. */
public final class ScaleLegend extends PaintedRegion {
    private static final double BAR = 10;
    private static final double WIDTH = 170;
    private static final double MARGIN = 12;
    private static final double TEXT = 11;

    private final ValueRange range;
    private final ObservableValue<Palette> palette;
    private final double width;

    public ScaleLegend(ValueRange range, ObservableValue<Palette> palette) {
        this(range, palette, WIDTH);
    }

    /** @param width in pixels where text is as usual, and wider where it is larger; 60 is the least that the ticks have room in */
    public ScaleLegend(ValueRange range, ObservableValue<Palette> palette, double width) {
        this.range = range;
        this.palette = palette;
        this.width = width;
        takeSize();
        Listening.to(palette, this, (observable, was, is) -> takeSize());
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(Texts.get(
                "view.reading.scale",
                Numbers.shown().tick(range.lowest()),
                Numbers.shown().tick(range.highest())));
        repaintOn(palette);
    }

    private void takeSize() {
        double wide = Math.rint(width * textScale());
        double height = Math.ceil(BAR + 3 + 1.2 * palette.getValue().size(TEXT));
        fixSize(wide, height);
    }

    @Override
    protected void paint(GraphicsContext canvas, double whole, double height) {
        Palette colours = palette.getValue();
        DivergingScale scale = new DivergingScale(colours, range.limit());
        double bar = whole - 2 * margin();
        for (int x = 0; x < bar; x++) {
            canvas.setFill(scale.colour(range.lowest() + (range.highest() - range.lowest()) * (x + 0.5) / bar));
            canvas.fillRect(margin() + x, 0, 1, BAR);
        }
        canvas.setStroke(colours.grid());
        canvas.strokeRect(margin() - 0.5, 0.5, bar + 1, BAR - 1);
        canvas.setFill(colours.muted());
        canvas.setFont(colours.font(TEXT));
        canvas.setTextAlign(TextAlignment.CENTER);
        canvas.setTextBaseline(VPos.TOP);
        paintTick(canvas, range.lowest(), bar);
        if (range.lowest() < 0) {
            paintTick(canvas, 0, bar);
        }
        paintTick(canvas, range.highest(), bar);
    }

    /** Half of the longest number at an end. */
    private double margin() {
        return Math.rint(MARGIN * textScale());
    }

    private double textScale() {
        return palette.getValue().size(TEXT) / Palette.SMALLEST_TEXT;
    }

    private void paintTick(GraphicsContext canvas, double value, double bar) {
        double x = margin() + bar * (value - range.lowest()) / (range.highest() - range.lowest());
        canvas.fillRect(Math.round(x) - 0.5, BAR - 1, 1, 4);
        PaintedText.paint(canvas, Numbers.shown().tick(value), x, BAR + 3);
    }
}
