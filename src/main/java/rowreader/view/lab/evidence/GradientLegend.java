package rowreader.view.lab.evidence;

import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import rowreader.text.Numbers;
import rowreader.text.Texts;
import rowreader.view.Listening;
import rowreader.view.PaintedRegion;
import rowreader.view.PaintedText;
import rowreader.view.Palette;
import rowreader.view.lab.RowsRegion;
import rowreader.viewmodel.lab.RowEvidence;

/** Which colour over a pixel is which gradient. */
final class GradientLegend extends PaintedRegion {
    private static final double WIDTH = 190;
    private static final double BAR = 10;
    private static final double MARGIN = 14;
    private static final double TEXT = 12;
    private static final double LINE = 1.25;

    private final ObservableValue<RowEvidence> evidence;
    private final ObservableValue<Palette> palette;

    GradientLegend(ObservableValue<RowEvidence> evidence, ObservableValue<Palette> palette) {
        this.evidence = evidence;
        this.palette = palette;
        Listening.to(palette, this, (observable, was, is) -> takeSize());
        takeSize();
        repaintOn(evidence, palette);
    }

    private void takeSize() {
        double text = palette.getValue().size(TEXT);
        double wide = Math.rint(WIDTH * text / Palette.SMALLEST_TEXT);
        double height = Math.ceil(BAR + 2 + LINE * text);
        fixSize(wide, height);
    }

    @Override
    protected void paint(GraphicsContext canvas, double width, double height) {
        if (evidence.getValue() == null) {
            return;
        }
        Palette colours = palette.getValue();
        double bar = width - 2 * MARGIN;
        for (int x = 0; x < bar; x++) {
            double strength = 2 * (x + 0.5) / bar - 1;
            canvas.setFill((strength < 0 ? colours.negative() : colours.positive())
                    .deriveColor(0, 1, 1, Math.sqrt(Math.abs(strength))));
            canvas.fillRect(MARGIN + x, 0, 1, BAR);
        }
        double limit = RowsRegion.roundLimit(evidence.getValue().pixelGradient());
        int decimals = Math.max(0, -(int) Math.floor(Math.log10(limit)));
        canvas.setFill(colours.muted());
        canvas.setFont(colours.font(TEXT));
        canvas.setTextBaseline(VPos.TOP);
        canvas.setTextAlign(TextAlignment.LEFT);
        PaintedText.paint(canvas, Numbers.shown().signed(-limit, decimals), 0, BAR + 2);
        canvas.setTextAlign(TextAlignment.CENTER);
        PaintedText.paint(canvas, Texts.get("view.lab.evidence.gradient"), width / 2, BAR + 2);
        canvas.setTextAlign(TextAlignment.RIGHT);
        PaintedText.paint(canvas, Numbers.shown().signed(limit, decimals), width, BAR + 2);
    }
}
