package rowreader.view.reading;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import rowreader.data.Dataset;
import rowreader.view.PaintedRegion;
import rowreader.view.Palette;
import rowreader.viewmodel.Readout;

/** Ten bars: how probable the readout after the row just read makes each digit. */
final class ProbabilityBars extends PaintedRegion {
    private static final double SMALLEST_FONT = 11;
    private static final double LARGEST_FONT = 24;

    private final ObservableValue<Readout> readout;
    private final ObservableValue<Palette> palette;

    ProbabilityBars(ObservableValue<Readout> readout, ObservableValue<Palette> palette) {
        this.readout = readout;
        this.palette = palette;
        getStyleClass().add("probability-bars");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        repaintOn(readout, palette);
        readout.addListener((observable, was, is) -> describe(is));
        describe(readout.getValue());
    }

    private void describe(Readout shown) {
        if (shown == null) {
            setAccessibleText("Probabilities of the ten digits, empty");
            return;
        }
        float[] probabilities = shown.probabilities();
        setAccessibleText("Probabilities after " + Words.row(shown.timestep()) + ": "
                + IntStream.range(0, probabilities.length)
                        .mapToObj(label -> Dataset.DIGIT_NAMES.get(label) + " " + Words.percent(probabilities[label]))
                        .collect(Collectors.joining(", ")));
    }

    @Override
    protected void paint(GraphicsContext canvas, double width, double height) {
        int labels = Dataset.DIGIT_NAMES.size();
        Readout shown = readout.getValue();
        float[] probabilities = shown == null ? new float[labels] : shown.probabilities();
        int top = shown == null ? -1 : shown.prediction();
        Palette colours = palette.getValue();
        double line = height / labels;
        double size = Math.max(SMALLEST_FONT, Math.min(LARGEST_FONT, line * 0.62));
        Font plain = Font.font(size);
        Font bold = Font.font(null, FontWeight.BOLD, size);
        double left = size * 1.4;
        double right = size * 5.2;
        double bar = width - left - right;
        double thickness = Math.round(line * 0.66);
        canvas.setTextBaseline(VPos.CENTER);
        for (int label = 0; label < labels; label++) {
            double middle = Math.round((label + 0.5) * line);
            double y = middle - Math.floor(thickness / 2);
            canvas.setFill(colours.grid());
            canvas.fillRoundRect(left, y, bar, thickness, 4, 4);
            canvas.setFill(label == top ? colours.accent() : colours.muted());
            canvas.fillRoundRect(left, y, bar * probabilities[label], thickness, 4, 4);
            canvas.setFill(label == top ? colours.accent() : colours.text());
            canvas.setFont(label == top ? bold : plain);
            canvas.setTextAlign(TextAlignment.LEFT);
            canvas.fillText(Dataset.DIGIT_NAMES.get(label), 0, middle);
            if (shown != null) {
                canvas.setTextAlign(TextAlignment.RIGHT);
                canvas.fillText(Words.percent(probabilities[label]), width, middle);
            }
        }
    }
}
