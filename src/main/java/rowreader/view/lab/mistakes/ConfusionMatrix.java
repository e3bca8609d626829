package rowreader.view.lab.mistakes;

import java.util.Locale;
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
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import rowreader.data.Dataset;
import rowreader.view.Palette;
import rowreader.view.reading.PointedRegion;
import rowreader.viewmodel.lab.MistakesModel.Exam;

/**
 * How often each label was read as what: a line for each label, a column for each prediction. A click chooses a cell,
 * another one on it lets it go; so does the space bar on the cell that the arrow keys go to.
 */
final class ConfusionMatrix extends PointedRegion {
    /** A cell off the diagonal. */
    record Cell(int label, int prediction) {}

    private static final double AXIS = 40;

    private final ObservableValue<Palette> palette;
    private final ObjectProperty<Cell> chosen = new SimpleObjectProperty<>(this, "chosen");
    private int[][] counts = new int[0][0];
    private int most;
    private Cell at = new Cell(0, 0);

    ConfusionMatrix(ObservableValue<Exam> exam, ObservableValue<Palette> palette) {
        this.palette = palette;
        getStyleClass().add("confusion-matrix");
        setId("confusion");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        exam.addListener((observable, was, is) -> show(is));
        show(exam.getValue());
        repaintOn(palette, chosen, focusedProperty());
        setOnMouseClicked(this::click);
        setOnKeyPressed(this::press);
    }

    private void show(Exam exam) {
        counts = exam == null ? new int[0][0] : exam.answers().confusion();
        most = 1;
        for (int label = 0; label < counts.length; label++) {
            for (int prediction = 0; prediction < counts.length; prediction++) {
                if (label != prediction) {
                    most = Math.max(most, counts[label][prediction]);
                }
            }
        }
        chosen.set(null);
        setAccessibleText(
                exam == null
                        ? "Confusion matrix, empty"
                        : "Confusion matrix of " + exam.answers().size() + " test digits");
        repaint();
    }

    /** The cell whose digits are to be shown, or null for all misread ones. */
    ReadOnlyObjectProperty<Cell> chosenProperty() {
        return chosen;
    }

    private double cell() {
        return Math.floor((Math.min(getWidth(), getHeight()) - AXIS) / Math.max(1, counts.length));
    }

    private Cell cellAt(double x, double y) {
        int prediction = (int) Math.floor((x - AXIS) / cell());
        int label = (int) Math.floor((y - AXIS) / cell());
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
        return String.format(
                Locale.ROOT,
                "%,d times a %s was read as %s",
                counts[cell.label()][cell.prediction()],
                Dataset.DIGIT_NAMES.get(cell.label()),
                Dataset.DIGIT_NAMES.get(cell.prediction()));
    }

    @Override
    protected String explain(double x, double y) {
        Cell cell = cellAt(x, y);
        return cell == null ? "" : words(cell);
    }

    @Override
    protected void paint(GraphicsContext canvas, double width, double height) {
        Palette colours = palette.getValue();
        double cell = cell();
        double side = cell * counts.length;
        canvas.setTextBaseline(VPos.CENTER);
        canvas.setTextAlign(TextAlignment.CENTER);
        Font numbers = Font.font(Math.max(9, Math.min(14, cell * 0.42)));
        Font names = Font.font(null, FontWeight.BOLD, Math.max(11, Math.min(16, cell * 0.5)));
        for (int label = 0; label < counts.length; label++) {
            canvas.setFont(names);
            canvas.setFill(colours.text());
            double middle = AXIS + (label + 0.5) * cell;
            canvas.fillText(Dataset.DIGIT_NAMES.get(label), AXIS - 10, middle);
            canvas.fillText(Dataset.DIGIT_NAMES.get(label), middle, AXIS - 10);
            canvas.setFont(numbers);
            for (int prediction = 0; prediction < counts.length; prediction++) {
                paintCell(canvas, colours, label, prediction, cell);
            }
        }
        if (counts.length > 0) {
            paintTitles(canvas, colours, side);
            paintChosen(canvas, colours, cell);
        }
    }

    private void paintCell(GraphicsContext canvas, Palette colours, int label, int prediction, double cell) {
        double x = AXIS + prediction * cell;
        double y = AXIS + label * cell;
        int count = counts[label][prediction];
        boolean right = label == prediction;
        double share = Math.sqrt(count / (double) most);
        Color mistakes = colours.background().interpolate(colours.positive(), 0.15 + 0.85 * share);
        canvas.setFill(right ? colours.grid() : count == 0 ? colours.background() : mistakes);
        canvas.fillRect(x, y, cell - 1, cell - 1);
        if (count > 0) {
            canvas.setFill(right ? colours.muted() : share > 0.6 ? colours.background() : colours.text());
            canvas.fillText(Integer.toString(count), x + cell / 2, y + cell / 2);
        }
    }

    private static void paintTitles(GraphicsContext canvas, Palette colours, double side) {
        canvas.setFont(Font.font(12));
        canvas.setFill(colours.muted());
        canvas.fillText("read as", AXIS + side / 2, 9);
        canvas.save();
        canvas.translate(9, AXIS + side / 2);
        canvas.rotate(-90);
        canvas.fillText("label", 0, 0);
        canvas.restore();
        canvas.setStroke(colours.grid());
        canvas.strokeRect(AXIS - 0.5, AXIS - 0.5, side, side);
    }

    private void paintChosen(GraphicsContext canvas, Palette colours, double cell) {
        canvas.setStroke(colours.accent());
        canvas.setLineWidth(3);
        Cell framed = chosen.get();
        if (framed != null) {
            canvas.strokeRect(AXIS + framed.prediction() * cell, AXIS + framed.label() * cell, cell - 1, cell - 1);
        }
        if (isFocused()) {
            canvas.setLineWidth(1.5);
            canvas.strokeRect(AXIS + at.prediction() * cell - 1, AXIS + at.label() * cell - 1, cell + 1, cell + 1);
        }
    }
}
