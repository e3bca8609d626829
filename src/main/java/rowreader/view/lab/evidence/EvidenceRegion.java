package rowreader.view.lab.evidence;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import rowreader.data.Digit;
import rowreader.text.Numbers;
import rowreader.text.Texts;
import rowreader.trace.Answer;
import rowreader.view.PaintedText;
import rowreader.view.Palette;
import rowreader.view.lab.LabTexts;
import rowreader.view.lab.RowsRegion;
import rowreader.view.reading.DivergingScale;
import rowreader.view.reading.ReadingNames;
import rowreader.viewmodel.lab.RowEvidence;
import rowreader.viewmodel.reading.PlaybackModel;

/** The picture; beside it its gradient, and a bar for each row: what the log-odds of the prediction lose without it. */
public final class EvidenceRegion extends RowsRegion<Answer> {
    private static final double PICTURE_SHARE = 0.3;
    private static final double TALLEST = 2;
    private static final double FOOTER = 20;
    private static final double GAP = 10;
    /** Changes smaller than this, nats, look small. */
    private static final double LEAST_LIMIT = 0.1;

    private static final double TEXT = 12;

    private final ObservableValue<RowEvidence> evidence;
    private final BooleanProperty gradientShown = new SimpleBooleanProperty(this, "gradientShown", true);
    private final WritableImage overlay = new WritableImage(Digit.SIDE, Digit.SIDE);
    private RowEvidence overlaid;
    private Palette overlaidIn;

    EvidenceRegion(
            ObservableValue<RowEvidence> evidence,
            ObservableValue<? extends Answer> answer,
            PlaybackModel playback,
            ObservableValue<Palette> palette) {
        super(answer, playback, palette, PICTURE_SHARE, TALLEST, FOOTER);
        this.evidence = evidence;
        getStyleClass().add("row-evidence");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(Texts.get("view.lab.evidence.region"));
        repaintOn(evidence, gradientShown);
    }

    /** Whether the gradient stands beside the picture. */
    BooleanProperty gradientShownProperty() {
        return gradientShown;
    }

    @Override
    protected String explain(Answer shown, int row, double x) {
        RowEvidence found = evidence.getValue();
        if (found == null) {
            return "";
        }
        double from = gradientShown.get() && x >= plotLeft() ? plotLeft() : pictureLeft();
        int column = (int) Math.floor((x - from) / pictureWidth() * Digit.SIDE);
        if (column >= 0 && column < Digit.SIDE && (from == pictureLeft() || gradientShown.get())) {
            int pixel = shown.traversal().order().pixel(row, column);
            int pixelRow = pixel / Digit.SIDE;
            int pixelColumn = pixel % Digit.SIDE;
            return Texts.get(
                    "view.lab.evidence.pixel",
                    ReadingNames.pixel(shown.traversal(), pixelRow, pixelColumn),
                    Numbers.shown().decimal(shown.digit().at(pixelRow, pixelColumn), 2),
                    Numbers.shown().signed(found.pixelGradient()[pixel], 3));
        }
        return Texts.get(
                "view.lab.evidence.row",
                LabTexts.rowOrColumn(shown.traversal()),
                shown.traversal().order().line(row) + 1,
                Numbers.shown().signed(found.logOddsChange(row), 2),
                Numbers.shown()
                        .percent(found.answer().probabilities()[found.answer().prediction()]),
                Numbers.shown().percent(found.probabilityWithout(row)));
    }

    @Override
    protected void paintPlot(GraphicsContext canvas, Answer shown) {
        if (gradientShown.get()) {
            paintTitle(canvas, Texts.get("view.lab.evidence.gradient"), plotLeft());
        }
        paintTitle(canvas, Texts.get("view.lab.evidence.plot"), barsLeft());
        RowEvidence found = evidence.getValue();
        if (found == null) {
            return;
        }
        if (gradientShown.get()) {
            paintGradient(canvas, found);
        }
        paintBars(canvas, found.logOddsChanges());
    }

    private void paintGradient(GraphicsContext canvas, RowEvidence found) {
        if (found != overlaid || colours() != overlaidIn) {
            overlaid = found;
            overlaidIn = colours();
            double limit = roundLimit(found.pixelGradient());
            PixelWriter writer = overlay.getPixelWriter();
            for (int place = 0; place < Digit.PIXELS; place++) {
                int timestep = place / Digit.SIDE;
                int position = place % Digit.SIDE;
                int pixel = found.answer().traversal().order().pixel(timestep, position);
                double strength = found.pixelGradient()[pixel] / limit;
                Color end = strength < 0 ? colours().negative() : colours().positive();
                writer.setColor(
                        position, timestep, end.deriveColor(0, 1, 1, Math.sqrt(Math.min(1, Math.abs(strength)))));
            }
        }
        canvas.setImageSmoothing(false);
        canvas.drawImage(overlay, plotLeft(), rowTop(0), pictureWidth(), bottom() - rowTop(0));
        canvas.setStroke(colours().grid());
        canvas.setLineWidth(1);
        canvas.strokeLine(barsLeft() - GAP / 2 + 0.5, rowTop(0), barsLeft() - GAP / 2 + 0.5, bottom());
    }

    private double barsLeft() {
        return gradientShown.get() ? plotLeft() + pictureWidth() + GAP : plotLeft();
    }

    /** Left of the middle: the prediction loses. */
    private void paintBars(GraphicsContext canvas, float[] changes) {
        double limit = Math.max(LEAST_LIMIT, roundLimit(changes));
        double left = barsLeft();
        double right = plotLeft() + plotWidth();
        double zero = Math.round((left + right) / 2) + 0.5;
        double reach = Math.max(0, (right - left) / 2 - 6);
        DivergingScale scale = new DivergingScale(colours(), 1);
        for (int row = 0; row < Digit.SIDE; row++) {
            double length = changes[row] / limit * reach;
            canvas.setFill(scale.colour(-Math.signum(length) * 0.85));
            canvas.fillRect(
                    Math.min(zero, zero + length),
                    rowTop(row) + 1,
                    Math.abs(length),
                    Math.max(1, rowTop(row + 1) - rowTop(row) - 2));
        }
        canvas.setStroke(colours().muted());
        canvas.setLineWidth(1);
        canvas.strokeLine(zero, rowTop(0), zero, bottom());
        canvas.setFill(colours().muted());
        canvas.setFont(colours().font(TEXT));
        canvas.setTextBaseline(VPos.CENTER);
        double y = footerMiddle();
        canvas.setTextAlign(TextAlignment.LEFT);
        PaintedText.paint(canvas, Numbers.shown().tick(-limit), left, y);
        canvas.setTextAlign(TextAlignment.CENTER);
        PaintedText.paint(canvas, "0", zero, y);
        canvas.setTextAlign(TextAlignment.RIGHT);
        PaintedText.paint(canvas, "+" + Numbers.shown().tick(limit), right, y);
    }
}
