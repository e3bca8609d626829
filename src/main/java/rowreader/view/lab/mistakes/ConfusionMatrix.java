package rowreader.view.lab.mistakes;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import rowreader.data.Dataset;
import rowreader.text.Texts;
import rowreader.view.Listening;
import rowreader.view.PaintedText;
import rowreader.view.Palette;
import rowreader.view.TextWidth;
import rowreader.view.reading.PointedRegion;
import rowreader.viewmodel.lab.MistakesModel.TestResults;

/**
 * How often each label was read as what: a line for each label, a column for each prediction. A click chooses a cell,
 * another one on it lets it go; so does the space bar on the cell that the arrow keys go to.
 */
final class ConfusionMatrix extends PointedRegion {
    /** A cell off the diagonal. */
    record Cell(int label, int prediction) {}

    private static final double AXIS = 40;
    private static final double NAME = 13;
    /** Beside a name: the axis title, and a gap. */
    private static final double NAME_MARGIN = 28;

    private final ObservableValue<Palette> palette;
    private final ObjectProperty<Cell> chosen = new SimpleObjectProperty<>(this, "chosen");
    private int[][] counts = new int[0][0];
    /** The lines' names: the classes of the test digits, which may be fewer or more than those of the network. */
    private List<String> labelNames = List.of();
    /** The columns' names: the classes of the network, which may have been trained on others. */
    private List<String> predictionNames = List.of();

    private int most;
    private Cell at = new Cell(0, 0);

    ConfusionMatrix(ObservableValue<TestResults> results, ObservableValue<Palette> palette) {
        this.palette = palette;
        getStyleClass().add("confusion-matrix");
        setId("confusion");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        Listening.to(results, this, (observable, was, is) -> show(is));
        show(results.getValue());
        repaintOn(palette, chosen, focusedProperty());
        setOnMouseClicked(this::click);
        setOnKeyPressed(this::press);
    }

    private void show(TestResults results) {
        counts = results == null ? new int[0][0] : results.predictions().confusion();
        most = 1;
        for (int label = 0; label < counts.length; label++) {
            for (int prediction = 0; prediction < counts.length; prediction++) {
                if (label != prediction) {
                    most = Math.max(most, counts[label][prediction]);
                }
            }
        }
        chosen.set(null);
        at = new Cell(0, 0);
        labelNames = results == null
                ? List.of()
                : names(label -> Dataset.className(results.dataset().classNames(), label));
        predictionNames = results == null ? List.of() : names(results.weights()::className);
        setAccessibleText(
                results == null
                        ? Texts.get("view.lab.mistakes.matrix-empty")
                        : Texts.get(
                                "view.lab.mistakes.matrix",
                                results.predictions().size()));
        repaint();
    }

    /** The cell whose digits are to be shown, or null for all misread ones. */
    ReadOnlyObjectProperty<Cell> chosenProperty() {
        return chosen;
    }

    private List<String> names(IntFunction<String> name) {
        return IntStream.range(0, counts.length).mapToObj(name).toList();
    }

    private double widest(List<String> names) {
        return names.stream()
                .mapToDouble(name -> TextWidth.of(name, palette.getValue().bold(NAME)))
                .max()
                .orElse(0);
    }

    /** Where the cells begin: right of the lines' names. */
    private double left() {
        return Math.max(AXIS, widest(labelNames) + NAME_MARGIN);
    }

    /** Where the cells begin: below the columns' names, which stand upright where they are long. */
    private double top() {
        return upright() ? Math.max(AXIS, widest(predictionNames) + NAME_MARGIN) : AXIS;
    }

    private boolean upright() {
        return predictionNames.stream().anyMatch(name -> name.length() > 2);
    }

    private double cellHeight() {
        return Math.floor(Math.min(getWidth() - left(), getHeight() - top()) / Math.max(1, counts.length));
    }

    /** Wider than high where the counts need it and there is room. */
    private double cellWidth() {
        double room = Math.floor((getWidth() - left()) / Math.max(1, counts.length));
        return Math.min(room, Math.max(cellHeight(), Math.ceil(widestCount()) + 5));
    }

    private Font numbers() {
        return Palette.exactly(Math.max(Palette.SMALLEST_TEXT, Math.min(14, cellHeight() * 0.62)));
    }

    /** Pixels that the widest of the counts takes. */
    double widestCount() {
        double widest = 0;
        for (int[] line : counts) {
            for (int count : line) {
                widest = Math.max(widest, TextWidth.of(Integer.toString(count), numbers()));
            }
        }
        return widest;
    }

    private Cell cellAt(double x, double y) {
        int prediction = (int) Math.floor((x - left()) / cellWidth());
        int label = (int) Math.floor((y - top()) / cellHeight());
        boolean inside = label >= 0 && label < counts.length && prediction >= 0 && prediction < counts.length;
        return inside ? new Cell(label, prediction) : null;
    }

    private void click(MouseEvent event) {
        Cell cell = cellAt(event.getX(), event.getY());
        requestFocus();
        if (cell != null) {
            at = cell;
            choose(cell);
        }
    }

    private void choose(Cell cell) {
        boolean mistakes = cell.label() != cell.prediction() && counts[cell.label()][cell.prediction()] > 0;
        chosen.set(mistakes && !cell.equals(chosen.get()) ? cell : null);
    }

    private void press(KeyEvent event) {
        if (counts.length == 0) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> go(at.label(), at.prediction() - 1);
            case RIGHT -> go(at.label(), at.prediction() + 1);
            case UP -> go(at.label() - 1, at.prediction());
            case DOWN -> go(at.label() + 1, at.prediction());
            case SPACE, ENTER -> choose(at);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void go(int label, int prediction) {
        int last = counts.length - 1;
        at = new Cell(Math.max(0, Math.min(last, label)), Math.max(0, Math.min(last, prediction)));
        setAccessibleText(words(at));
        repaint();
    }

    private String words(Cell cell) {
        return Texts.get(
                "view.lab.mistakes.cell",
                counts[cell.label()][cell.prediction()],
                labelNames.get(cell.label()),
                predictionNames.get(cell.prediction()));
    }

    @Override
    protected String explain(double x, double y) {
        Cell cell = cellAt(x, y);
        return cell == null ? "" : words(cell);
    }

    @Override
    protected void paint(GraphicsContext canvas, double width, double height) {
        Palette colours = palette.getValue();
        double cellWidth = cellWidth();
        double cellHeight = cellHeight();
        canvas.setTextBaseline(VPos.CENTER);
        Font numbers = numbers();
        for (int label = 0; label < counts.length; label++) {
            paintNames(canvas, colours, label, (label + 0.5) * cellWidth, (label + 0.5) * cellHeight);
            canvas.setFont(numbers);
            canvas.setTextAlign(TextAlignment.CENTER);
            for (int prediction = 0; prediction < counts.length; prediction++) {
                paintCell(canvas, colours, label, prediction, cellWidth, cellHeight);
            }
        }
        if (counts.length > 0) {
            paintTitles(canvas, colours, cellWidth * counts.length, cellHeight * counts.length);
            paintChosen(canvas, colours, cellWidth, cellHeight);
        }
    }

    /** Beside the line and above the column number {@code label}. */
    private void paintNames(GraphicsContext canvas, Palette colours, int label, double across, double down) {
        canvas.setFont(colours.bold(NAME));
        canvas.setFill(colours.text());
        canvas.setTextAlign(TextAlignment.RIGHT);
        PaintedText.paint(canvas, labelNames.get(label), left() - 6, top() + down);
        canvas.save();
        canvas.translate(left() + across, top() - 6);
        if (upright()) {
            canvas.rotate(-90);
            canvas.setTextAlign(TextAlignment.LEFT);
            PaintedText.paint(canvas, predictionNames.get(label), 0, 0);
        } else {
            canvas.setTextAlign(TextAlignment.CENTER);
            PaintedText.paint(canvas, predictionNames.get(label), 0, -4);
        }
        canvas.restore();
    }

    private void paintCell(
            GraphicsContext canvas, Palette colours, int label, int prediction, double width, double height) {
        double x = left() + prediction * width;
        double y = top() + label * height;
        int count = counts[label][prediction];
        boolean right = label == prediction;
        double share = Math.sqrt(count / (double) most);
        Color mistakes = colours.background().interpolate(colours.positive(), 0.15 + 0.85 * share);
        canvas.setFill(right ? colours.grid() : count == 0 ? colours.background() : mistakes);
        canvas.fillRect(x, y, width - 1, height - 1);
        if (count > 0) {
            canvas.setFill(right ? colours.muted() : share > 0.6 ? colours.background() : colours.text());
            PaintedText.paint(canvas, Integer.toString(count), x + width / 2, y + height / 2, width);
        }
    }

    private void paintTitles(GraphicsContext canvas, Palette colours, double width, double height) {
        canvas.setFont(colours.font(12));
        canvas.setFill(colours.muted());
        canvas.setTextAlign(TextAlignment.CENTER);
        PaintedText.paint(canvas, Texts.get("view.lab.mistakes.column"), left() + width / 2, 9);
        canvas.save();
        canvas.translate(9, top() + height / 2);
        canvas.rotate(-90);
        PaintedText.paint(canvas, Texts.get("view.lab.mistakes.line"), 0, 0);
        canvas.restore();
        canvas.setStroke(colours.grid());
        canvas.strokeRect(left() - 0.5, top() - 0.5, width, height);
    }

    private void paintChosen(GraphicsContext canvas, Palette colours, double width, double height) {
        canvas.setStroke(colours.accent());
        canvas.setLineWidth(3);
        Cell framed = chosen.get();
        if (framed != null) {
            canvas.strokeRect(
                    left() + framed.prediction() * width, top() + framed.label() * height, width - 1, height - 1);
        }
        if (isFocused()) {
            canvas.setLineWidth(1.5);
            canvas.strokeRect(
                    left() + at.prediction() * width - 1, top() + at.label() * height - 1, width + 1, height + 1);
        }
    }
}
