package rowreader.view.reading;

import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import rowreader.data.Dataset;
import rowreader.text.Numbers;
import rowreader.text.Texts;
import rowreader.view.PaintedRegion;
import rowreader.view.PaintedText;
import rowreader.view.Palette;
import rowreader.view.TextWidth;
import rowreader.viewmodel.reading.Readout;

/** A bar for each class: how probable the readout makes it. */
final class ProbabilityBars extends PaintedRegion {
    private static final double SMALLEST_FONT = 11;
    private static final double LARGEST_FONT = 24;

    /** The least height of a line, in font sizes. */
    private static final double LINE_TO_FONT = 1.1;

    /** No probability is longer in words. */
    private static final double NEARLY_SURE = 0.999_999;

    private static final int MOST_COLUMNS = 2;
    /** Sizes of text. */
    private static final double LEAST_BAR = 1.5;

    private static final double COLUMN_GAP = 18;

    /** Names longer than this part of the width are cut. */
    private static final double LONGEST_NAME = 0.34;

    private final ObservableValue<Readout> readout;
    private final ObservableValue<List<String>> classNames;
    private final ObservableValue<Palette> palette;

    ProbabilityBars(
            ObservableValue<Readout> readout,
            ObservableValue<List<String>> classNames,
            ObservableValue<Palette> palette) {
        this.readout = readout;
        this.classNames = classNames;
        this.palette = palette;
        getStyleClass().add("probability-bars");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        repaintOn(readout, classNames, palette);
        describeOn(readout);
    }

    @Override
    protected String description() {
        Readout shown = readout.getValue();
        if (shown == null) {
            return Texts.get("view.reading.probabilities-empty");
        }
        float[] probabilities = shown.probabilities();
        String all = IntStream.range(0, probabilities.length)
                .mapToObj(label -> Texts.get(
                        "view.reading.probability", name(label), Numbers.shown().percent(probabilities[label])))
                .reduce((some, more) -> Texts.get("view.list.comma", some, more))
                .orElseThrow();
        return shown.isByLines()
                ? Texts.get(
                        "view.reading.probabilities-after", ReadingNames.line(shown.traversal(), shown.timestep()), all)
                : Texts.get("view.reading.probabilities-at-once", all);
    }

    /** While another network takes over, its names may come before its first reading or after. */
    private String name(int label) {
        return Dataset.className(classNames.getValue(), label);
    }

    @Override
    protected void paint(GraphicsContext canvas, double width, double height) {
        Readout shown = readout.getValue();
        float[] probabilities = shown == null ? new float[classNames.getValue().size()] : shown.probabilities();
        int labels = probabilities.length;
        int top = shown == null ? -1 : shown.prediction();
        Palette colours = palette.getValue();
        double least = colours.size(SMALLEST_FONT) * LINE_TO_FONT;
        // Side by side rather than over each other.
        int columns = (int) Math.max(1, Math.min(MOST_COLUMNS, Math.ceil(labels * least / Math.max(1, height))));
        int lines = (labels + columns - 1) / columns;
        double line = height / lines;
        double columnWidth = (width - (columns - 1) * COLUMN_GAP) / columns;
        double wanted = colours.size(Math.max(SMALLEST_FONT, Math.min(LARGEST_FONT, line * 0.62)));
        // Large text is no larger than its line, or one number would lie over the next.
        double size = Math.min(wanted, Math.max(colours.size(SMALLEST_FONT), line / LINE_TO_FONT));
        Font plain = Palette.exactly(size);
        Font bold = Palette.exactlyBold(size);
        List<String> names = IntStream.range(0, labels)
                .mapToObj(label -> TextWidth.cut(name(label), bold, LONGEST_NAME * columnWidth))
                .toList();
        double longest = names.stream()
                .mapToDouble(name -> TextWidth.of(name, bold))
                .max()
                .orElse(0);
        double left = longest + size * 0.8;
        double right = TextWidth.of(Numbers.shown().percent(NEARLY_SURE), bold) + size * 0.6;
        // In a narrow column the bar alone says it.
        boolean percents = columnWidth >= left + right + LEAST_BAR * size;
        double bar = Math.max(0, columnWidth - left - (percents ? right : 0));
        double thickness = Math.round(line * 0.66);
        canvas.setTextBaseline(VPos.CENTER);
        for (int label = 0; label < labels; label++) {
            double x = label / lines * (columnWidth + COLUMN_GAP);
            double middle = Math.round((label % lines + 0.5) * line);
            double y = middle - Math.floor(thickness / 2);
            canvas.setFill(colours.track());
            canvas.fillRoundRect(x + left, y, bar, thickness, 4, 4);
            canvas.setFill(label == top ? colours.accent() : colours.muted());
            canvas.fillRoundRect(x + left, y, bar * probabilities[label], thickness, 4, 4);
            canvas.setFill(label == top ? colours.accent() : colours.text());
            canvas.setFont(label == top ? bold : plain);
            canvas.setTextAlign(TextAlignment.LEFT);
            PaintedText.paint(canvas, names.get(label), x, middle);
            if (shown != null && percents) {
                canvas.setTextAlign(TextAlignment.RIGHT);
                PaintedText.paint(canvas, Numbers.shown().percent(probabilities[label]), x + columnWidth, middle);
            }
        }
    }
}
