package rowreader.view.lab.ablation;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import rowreader.text.Numbers;
import rowreader.text.Texts;
import rowreader.trace.lab.UnitAblation;
import rowreader.view.Listening;
import rowreader.view.PaintedRegion;
import rowreader.view.PaintedText;
import rowreader.view.Palette;
import rowreader.view.reading.DivergingScale;

/** Which colour of a unit's cell is which change of the prediction's probability. */
final class AblationLegend extends PaintedRegion {
    private static final double BAR = 10;
    private static final double GAP = 3;
    private static final double TEXT = 13;
    private static final double LINE = 1.3;

    private final ObservableValue<List<UnitAblation>> ranking;
    private final ObservableValue<Palette> palette;

    AblationLegend(ObservableValue<List<UnitAblation>> ranking, ObservableValue<Palette> palette) {
        this.ranking = ranking;
        this.palette = palette;
        setId("ablation-scale");
        Listening.to(palette, this, (observable, was, is) -> takeHeight());
        takeHeight();
        repaintOn(ranking, palette);
    }

    private void takeHeight() {
        fixHeight(Math.ceil(BAR + GAP + 2 * LINE * palette.getValue().size(TEXT)));
    }

    /** The largest change of any unit, in percentage points: both ends of the scale; 0 while it is not known. */
    double limit() {
        return ranking.getValue() == null
                ? 0
                : ranking.getValue().stream()
                        .mapToDouble(one -> 100 * Math.abs(one.change()))
                        .max()
                        .orElse(0);
    }

    @Override
    protected void paint(GraphicsContext canvas, double width, double height) {
        if (limit() == 0) {
            return;
        }
        Palette colours = palette.getValue();
        DivergingScale scale = new DivergingScale(colours, 1);
        for (int x = 0; x < width; x++) {
            // Loss is the positive colour, as in the grid.
            canvas.setFill(scale.colour(1 - 2 * (x + 0.5) / width));
            canvas.fillRect(x, 0, 1, BAR);
        }
        canvas.setFill(colours.muted());
        canvas.setFont(colours.font(TEXT));
        canvas.setTextBaseline(VPos.TOP);
        int decimals = limit() < 1 ? 3 : 1;
        canvas.setTextAlign(TextAlignment.LEFT);
        PaintedText.paint(canvas, Numbers.shown().signed(-limit(), decimals), 0, BAR + GAP);
        canvas.setTextAlign(TextAlignment.CENTER);
        // Below the numbers: in a narrow pane there is no room between them.
        double second = BAR + GAP + LINE * colours.size(TEXT);
        PaintedText.paint(canvas, Texts.get("view.lab.ablation.scale"), width / 2, second);
        canvas.setTextAlign(TextAlignment.RIGHT);
        PaintedText.paint(canvas, Numbers.shown().signed(limit(), decimals), width, BAR + GAP);
    }
}
