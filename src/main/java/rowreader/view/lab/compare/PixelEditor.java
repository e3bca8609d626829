package rowreader.view.lab.compare;

import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import rowreader.data.Digit;
import rowreader.text.Texts;
import rowreader.trace.Traversal;
import rowreader.view.DigitImage;
import rowreader.view.PaintedRegion;
import rowreader.view.Palette;
import rowreader.viewmodel.lab.CounterfactualModel;

/**
 * What the network sees, enlarged, to change pixel by pixel or row by row. What differs from the original is framed.
 * The arrow keys choose a pixel and the space bar uses the tool on it.
 */
final class PixelEditor extends PaintedRegion {
    /** What a click does. */
    enum Tool {
        INK,
        ERASE,
        BLANK_LINE
    }

    private final CounterfactualModel model;
    private final ObservableValue<Tool> tool;
    private final ObservableValue<Palette> palette;
    private int lastRow;
    private int lastColumn;
    private int chosenRow = Digit.SIDE / 2;
    private int chosenColumn = Digit.SIDE / 2;

    PixelEditor(CounterfactualModel model, ObservableValue<Tool> tool, ObservableValue<Palette> palette) {
        this.model = model;
        this.tool = tool;
        this.palette = palette;
        getStyleClass().add("pixel-editor");
        setId("pixels");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(Texts.get("view.lab.what-if.picture"));
        setFocusTraversable(true);
        repaintOn(
                model.originalProperty(),
                model.editedProperty(),
                model.playback().timestepProperty(),
                model.traversalProperty(),
                palette,
                focusedProperty());
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(event -> model.endEdit());
        setOnKeyPressed(this::type);
    }

    private double side() {
        return Math.floor(Math.min(getWidth(), getHeight()) / Digit.SIDE) * Digit.SIDE;
    }

    private double left() {
        return Math.floor((getWidth() - side()) / 2);
    }

    private int columnAt(double x) {
        return (int) Math.floor((x - left()) / side() * Digit.SIDE);
    }

    private int rowAt(double y) {
        return (int) Math.floor(y / side() * Digit.SIDE);
    }

    private void press(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && side() > 0) {
            requestFocus();
            model.beginEdit();
            lastRow = rowAt(event.getY());
            lastColumn = columnAt(event.getX());
            use(lastRow, lastColumn);
        }
    }

    /** A fast pointer skips pixels: all on the straight line from its last place are meant. */
    private void drag(MouseEvent event) {
        if (!event.isPrimaryButtonDown() || side() <= 0) {
            return;
        }
        int row = rowAt(event.getY());
        int column = columnAt(event.getX());
        int steps = Math.max(Math.abs(row - lastRow), Math.abs(column - lastColumn));
        for (int step = 1; step <= steps; step++) {
            use(
                    lastRow + Math.round((row - lastRow) * step / (float) steps),
                    lastColumn + Math.round((column - lastColumn) * step / (float) steps));
        }
        lastRow = row;
        lastColumn = column;
    }

    private void use(int row, int column) {
        switch (tool.getValue()) {
            case INK -> model.paint(row, column, 1);
            case ERASE -> model.paint(row, column, 0);
            case BLANK_LINE -> model.blankLine(row, column);
        }
    }

    private void type(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> choose(chosenRow, chosenColumn - 1);
            case RIGHT -> choose(chosenRow, chosenColumn + 1);
            case UP -> choose(chosenRow - 1, chosenColumn);
            case DOWN -> choose(chosenRow + 1, chosenColumn);
            case SPACE, ENTER -> {
                model.beginEdit();
                use(chosenRow, chosenColumn);
                model.endEdit();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void choose(int row, int column) {
        chosenRow = Math.max(0, Math.min(Digit.SIDE - 1, row));
        chosenColumn = Math.max(0, Math.min(Digit.SIDE - 1, column));
        repaint();
    }

    @Override
    protected void paint(GraphicsContext canvas, double width, double height) {
        double side = side();
        double left = left();
        double pixel = side / Digit.SIDE;
        Palette colours = palette.getValue();
        Digit shown = model.editedProperty().get();
        if (shown != null) {
            canvas.setImageSmoothing(false);
            canvas.drawImage(DigitImage.paint(shown, colours), left, 0, side, side);
        }
        canvas.setStroke(colours.grid());
        canvas.setLineWidth(1);
        for (int line = 0; line <= Digit.SIDE; line++) {
            double at = Math.min(side - 0.5, line * pixel + 0.5);
            canvas.strokeLine(left + at, 0, left + at, side);
            canvas.strokeLine(left, at, left + side, at);
        }
        if (shown != null) {
            paintChanges(canvas, shown, left, pixel, colours);
            paintLines(canvas, left, side, pixel, colours);
        }
        if (isFocused()) {
            canvas.setStroke(colours.text());
            canvas.setLineWidth(3);
            canvas.strokeRect(left + chosenColumn * pixel, chosenRow * pixel, pixel, pixel);
        }
    }

    /** Those that are being read. */
    private void paintLines(GraphicsContext canvas, double left, double side, double pixel, Palette colours) {
        Traversal traversal = model.traversalProperty().get();
        canvas.setStroke(colours.accent());
        canvas.setLineWidth(2);
        for (int line : traversal.lines(model.playback().getTimestep())) {
            if (traversal.order().readsRows()) {
                canvas.strokeRect(left, line * pixel, side, pixel);
            } else {
                canvas.strokeRect(left + line * pixel, 0, pixel, side);
            }
        }
    }

    private void paintChanges(GraphicsContext canvas, Digit shown, double left, double pixel, Palette colours) {
        Digit original = model.originalProperty().get();
        canvas.setStroke(colours.positive());
        canvas.setLineWidth(2);
        for (int row = 0; row < Digit.SIDE; row++) {
            for (int column = 0; column < Digit.SIDE; column++) {
                if (shown.at(row, column) != original.at(row, column)) {
                    canvas.strokeRect(left + column * pixel + 1, row * pixel + 1, pixel - 2, pixel - 2);
                }
            }
        }
    }
}
