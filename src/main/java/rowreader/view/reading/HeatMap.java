package rowreader.view.reading;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.paint.ImagePattern;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import rowreader.data.Digit;
import rowreader.text.Texts;
import rowreader.trace.Quantity;
import rowreader.trace.Trace;
import rowreader.trace.UnitGroup;
import rowreader.trace.lab.UnitOrder;
import rowreader.view.PaintedText;
import rowreader.view.Palette;
import rowreader.view.SpacedTexts;
import rowreader.view.TextWidth;
import rowreader.viewmodel.reading.PlaybackModel;
import rowreader.viewmodel.reading.UnitPlaces;

/**
 * One quantity of a reading: a line for each timestep, a column for each unit, filled line by line as the digit is
 * read. The colour scale is fixed. Pointing at a cell names it, a click or drag goes to its timestep; one unit may be
 * marked.
 */
public final class HeatMap extends PointedRegion {
    /** Room for the lines' numbers at the left. */
    private static final double LEAST_LEFT_AXIS = 40;

    /** Room for the units' numbers at the bottom. */
    private static final double LEAST_BOTTOM_AXIS = 20;

    /** In {@link #markedUnitProperty()}: none is marked. */
    public static final int NO_UNIT = -1;

    private static final int TICK_EVERY = 7;
    /** No row is current. */
    private static final int NONE = -1;

    private static final int UNIT_TICK_EVERY = 25;
    private static final double NARROW_PLOT = 300;
    /** The least between the names of two layers or directions, in sizes of text. */
    private static final double NAME_GAP = 0.5;
    /** No name is painted narrower than this part of its usual width. */
    private static final double SQUEEZED = 0.8;

    private static final int HATCH = 8;
    private static final double SMALLEST_TEXT = 11;
    private static final double LARGEST_TEXT = 15;
    private static final double TEXT_OF_HEIGHT = 1 / 45.0;

    private final Quantity quantity;
    private final ObservableValue<Trace> trace;
    private final ObservableValue<UnitPlaces> places;
    private final PlaybackModel playback;
    private final ObservableValue<Palette> palette;
    private final ObservableValue<DivergingScale> scale;
    private final ObservableValue<ImagePattern> hatching;

    /** One pixel a cell, of {@link #painted} in the colours of {@link #paintedScale}. */
    private WritableImage cells;

    private Trace painted;
    private UnitPlaces paintedPlaces;
    private DivergingScale paintedScale;
    private final IntegerProperty markedUnit = new SimpleIntegerProperty(this, "markedUnit", NO_UNIT);
    private IntConsumer onUnitClicked = unit -> {};

    /**
     * @param quantity what is shown
     * @param range the values of the scale's ends
     * @param trace the reading, may hold null
     * @param places where its units are shown; changes together with the reading
     * @param playback up to which timestep it is shown; commanded by clicks
     */
    public HeatMap(
            Quantity quantity,
            ValueRange range,
            ObservableValue<Trace> trace,
            ObservableValue<UnitPlaces> places,
            PlaybackModel playback,
            ObservableValue<Palette> palette) {
        this.quantity = quantity;
        this.trace = trace;
        this.places = places;
        this.playback = playback;
        this.palette = palette;
        // Not a look-up through this: the palette would hold it.
        ValueRange values = range;
        scale = palette.map(colours -> new DivergingScale(colours, values.limit()));
        hatching = palette.map(HeatMap::hatching);
        getStyleClass().add("heat-map");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        repaintOn(trace, places, playback.timestepProperty(), palette, scale, hatching, markedUnit);
        setOnMousePressed(this::seek);
        setOnMouseDragged(this::seek);
        setOnMouseClicked(this::click);
        describeOn(trace, playback.timestepProperty());
    }

    /** The unit whose column is marked, or {@link #NO_UNIT}. */
    public IntegerProperty markedUnitProperty() {
        return markedUnit;
    }

    /** Who is told of a click on a unit; playback is at the timestep clicked by then. */
    public void setOnUnitClicked(IntConsumer onUnitClicked) {
        this.onUnitClicked = onUnitClicked;
    }

    private void click(MouseEvent event) {
        Trace shown = trace.getValue();
        if (shown != null && event.isStillSincePress()) {
            int place = placeAt(event.getX(), shown);
            if (has(shown, rowAt(event.getY()), place)) {
                onUnitClicked.accept(places.getValue().unitAt(place));
            }
        }
    }

    @Override
    protected String description() {
        String what = ReadingNames.quantity(quantity);
        Trace shown = trace.getValue();
        return shown == null
                ? Texts.get("view.reading.heat-map-empty", what)
                : Texts.get(
                        "view.reading.heat-map",
                        what,
                        shown.units(),
                        shown.timesteps(),
                        ReadingNames.line(shown.traversal(), playback.getTimestep()));
    }

    private void seek(MouseEvent event) {
        playback.seek(rowAt(event.getY()));
    }

    private int rows() {
        return trace.getValue() == null ? Digit.SIDE : trace.getValue().timesteps();
    }

    private int rowAt(double y) {
        return (int) Math.floor(y / (plotHeight() / rows()));
    }

    private int placeAt(double x, Trace shown) {
        return (int) Math.floor((x - leftAxis()) / (plotWidth() / shown.units()));
    }

    private static boolean has(Trace shown, int row, int place) {
        return row >= 0 && row < shown.timesteps() && place >= 0 && place < shown.units();
    }

    private double plotHeight() {
        return getHeight() - bottomAxis();
    }

    private double plotWidth() {
        return getWidth() - leftAxis();
    }

    @Override
    protected String explain(double x, double y) {
        Trace shown = trace.getValue();
        if (shown == null) {
            return "";
        }
        int row = rowAt(y);
        int place = placeAt(x, shown);
        if (!has(shown, row, place)) {
            return "";
        }
        int unit = places.getValue().unitAt(place);
        return row > playback.getTimestep()
                ? Texts.get("view.reading.not-read", ReadingNames.line(shown.traversal(), row))
                : ReadingNames.cell(shown, quantity, row, unit);
    }

    @Override
    protected void paint(GraphicsContext canvas, double width, double height) {
        double plotWidth = plotWidth();
        double plotHeight = plotHeight();
        if (plotWidth <= 0 || plotHeight <= 0) {
            return;
        }
        Trace shown = trace.getValue();
        updateCells(shown);
        int rows = rows();
        int read = shown == null ? 0 : Math.min(playback.getTimestep() + 1, rows);
        double rowHeight = plotHeight / rows;
        double textSize =
                palette.getValue().size(Math.max(SMALLEST_TEXT, Math.min(LARGEST_TEXT, plotHeight * TEXT_OF_HEIGHT)));
        canvas.setFont(Palette.exactly(textSize));
        paintTimestepAxis(canvas, rows, shown == null ? NONE : playback.getTimestep(), rowHeight, textSize);
        canvas.setStroke(palette.getValue().grid());
        canvas.setLineWidth(1);
        canvas.strokeRect(leftAxis() - 0.5, 0.5, plotWidth, plotHeight - 1);
        if (shown != null) {
            paintUnread(canvas, read * rowHeight, plotWidth, plotHeight);
            canvas.setImageSmoothing(false);
            canvas.drawImage(cells, 0, 0, shown.units(), read, leftAxis(), 0, plotWidth, Math.round(read * rowHeight));
            List<UnitGroup> groups = shown.equations().groups();
            if (groups.size() == 1) {
                paintUnitAxis(canvas, shown.units(), plotWidth, plotHeight);
            } else {
                paintGroups(canvas, groups, plotWidth / shown.units(), plotHeight);
            }
            paintCurrentRow(canvas, rowHeight, plotWidth);
            paintMarked(canvas, shown, plotWidth, plotHeight);
            paintPointed(canvas, shown, rowHeight, plotWidth);
        }
    }

    private void updateCells(Trace shown) {
        DivergingScale wanted = scale.getValue();
        UnitPlaces sorted = places.getValue();
        if (shown == null || shown == painted && sorted == paintedPlaces && wanted == paintedScale) {
            return;
        }
        int units = shown.units();
        int[] argb = new int[shown.timesteps() * units];
        for (int timestep = 0; timestep < shown.timesteps(); timestep++) {
            for (int place = 0; place < units; place++) {
                argb[timestep * units + place] = wanted.argb(shown.value(quantity, timestep, sorted.unitAt(place)));
            }
        }
        if (cells == null || cells.getWidth() != units || cells.getHeight() != shown.timesteps()) {
            cells = new WritableImage(units, shown.timesteps());
        }
        cells.getPixelWriter()
                .setPixels(0, 0, units, shown.timesteps(), PixelFormat.getIntArgbInstance(), argb, 0, units);
        painted = shown;
        paintedPlaces = sorted;
        paintedScale = wanted;
    }

    /** Hatched, so that "not yet read" does not look like "zero". */
    private void paintUnread(GraphicsContext canvas, double top, double plotWidth, double plotHeight) {
        canvas.setFill(hatching.getValue());
        canvas.fillRect(leftAxis(), top, plotWidth, plotHeight - top);
    }

    /** A tile with one diagonal: cheaper to fill with than to stroke hundreds of lines in every pulse. */
    private static ImagePattern hatching(Palette palette) {
        WritableImage tile = new WritableImage(HATCH, HATCH);
        Color faint = palette.grid().deriveColor(0, 1, 1, 0.4);
        for (int x = 0; x < HATCH; x++) {
            int y = HATCH - 1 - x;
            tile.getPixelWriter().setColor(x, y, palette.grid());
            tile.getPixelWriter().setColor((x + 1) % HATCH, y, faint);
            tile.getPixelWriter().setColor((x + HATCH - 1) % HATCH, y, faint);
        }
        return new ImagePattern(tile, 0, 0, HATCH, HATCH, false);
    }

    private double leftAxis() {
        return leftAxis(palette.getValue());
    }

    private double bottomAxis() {
        return bottomAxis(palette.getValue());
    }

    /** Left of the cells: what two digits and the mark of the current row need. */
    static double leftAxis(Palette palette) {
        return Math.max(LEAST_LEFT_AXIS, Math.rint(18 + 1.7 * palette.size(SMALLEST_TEXT)));
    }

    /** Below the cells: what a line of text needs. */
    static double bottomAxis(Palette palette) {
        return Math.max(LEAST_BOTTOM_AXIS, Math.rint(6 + 1.2 * palette.size(SMALLEST_TEXT)));
    }

    /** The current row's number always, the others where there is room: the first and the last before those between. */
    private void paintTimestepAxis(GraphicsContext canvas, int rows, int current, double rowHeight, double textSize) {
        canvas.setTextAlign(TextAlignment.RIGHT);
        canvas.setTextBaseline(VPos.CENTER);
        SpacedTexts numbers = new SpacedTexts(canvas);
        double x = leftAxis() - 14;
        if (current != NONE) {
            canvas.setFill(palette.getValue().accent());
            canvas.setFont(Palette.exactlyBold(textSize));
            numbers.paint(number(current), x, textMiddle(current, rowHeight, textSize));
        }
        canvas.setFill(palette.getValue().muted());
        canvas.setFont(Palette.exactly(textSize));
        numbers.paint(number(0), x, textMiddle(0, rowHeight, textSize));
        numbers.paint(number(rows - 1), x, textMiddle(rows - 1, rowHeight, textSize));
        for (int row = TICK_EVERY - 1; row < rows - 1; row += TICK_EVERY) {
            numbers.paint(number(row), x, textMiddle(row, rowHeight, textSize));
        }
    }

    /** What line of the picture is read there, from 1. */
    private String number(int timestep) {
        Trace shown = trace.getValue();
        return Integer.toString(shown == null ? timestep + 1 : ReadingNames.lineNumber(shown.traversal(), timestep));
    }

    /** Where a row's number is centred: in the middle of the row, but not beyond the plot's edges. */
    private double textMiddle(int row, double rowHeight, double textSize) {
        return Math.max(textSize / 2, Math.min(plotHeight() - textSize / 2, (row + 0.5) * rowHeight));
    }

    private void paintCurrentRow(GraphicsContext canvas, double rowHeight, double plotWidth) {
        int current = playback.getTimestep();
        double middle = (current + 0.5) * rowHeight;
        canvas.setFill(palette.getValue().accent());
        canvas.fillPolygon(
                new double[] {leftAxis() - 10, leftAxis() - 3, leftAxis() - 10},
                new double[] {middle - 5, middle, middle + 5},
                3);
        canvas.setStroke(palette.getValue().accent());
        canvas.setLineWidth(1.5);
        canvas.strokeRect(
                leftAxis() - 0.75, Math.round(current * rowHeight) - 0.75, plotWidth, Math.round(rowHeight) + 1.5);
    }

    private void paintUnitAxis(GraphicsContext canvas, int units, double plotWidth, double plotHeight) {
        canvas.setTextBaseline(VPos.TOP);
        canvas.setFill(palette.getValue().muted());
        double unitWidth = plotWidth / units;
        boolean byIndex = places.getValue().order() == UnitOrder.INDEX;
        int every = UNIT_TICK_EVERY * (plotWidth < NARROW_PLOT ? 2 : 1);
        SpacedTexts numbers = new SpacedTexts(canvas);
        canvas.setTextAlign(TextAlignment.LEFT);
        numbers.paint(
                Texts.get(byIndex ? "view.reading.first-unit" : "view.reading.first-place"),
                leftAxis(),
                plotHeight + 4);
        canvas.setTextAlign(TextAlignment.RIGHT);
        numbers.paint(Integer.toString(units - 1), leftAxis() + plotWidth, plotHeight + 4);
        canvas.setTextAlign(TextAlignment.CENTER);
        for (int place = every; place < units - every / 2; place += every) {
            numbers.paint(Integer.toString(place), leftAxis() + (place + 0.5) * unitWidth, plotHeight + 4);
        }
    }

    /** A line between layers, or directions, and their names below. */
    private void paintGroups(GraphicsContext canvas, List<UnitGroup> groups, double unitWidth, double plotHeight) {
        canvas.setFill(palette.getValue().text());
        for (UnitGroup group : groups) {
            if (group.first() > 0) {
                canvas.fillRect(Math.round(leftAxis() + group.first() * unitWidth) - 1, 0, 2, plotHeight);
            }
        }
        paintGroupNames(canvas, groups, unitWidth, plotHeight + 4);
    }

    /** Each below its own units; where these are too narrow, as many as there is room for. */
    private void paintGroupNames(GraphicsContext canvas, List<UnitGroup> groups, double unitWidth, double top) {
        canvas.setTextBaseline(VPos.TOP);
        canvas.setTextAlign(TextAlignment.CENTER);
        canvas.setFill(palette.getValue().muted());
        Font font = canvas.getFont();
        double gap = NAME_GAP * font.getSize();
        boolean allFit = groups.stream()
                .allMatch(group -> SQUEEZED * TextWidth.of(group.name(), font) <= group.size() * unitWidth - gap);
        SpacedTexts names = new SpacedTexts(canvas);
        for (UnitGroup group : groups) {
            double middle = leftAxis() + (group.first() + group.size() / 2.0) * unitWidth;
            if (allFit) {
                PaintedText.paint(canvas, group.name(), middle, top, group.size() * unitWidth - gap);
            } else if (TextWidth.of(group.name(), font) <= getWidth()) {
                double half = TextWidth.of(group.name(), font) / 2;
                names.paint(group.name(), Math.max(half, Math.min(getWidth() - half, middle)), top);
            }
        }
    }

    private void paintMarked(GraphicsContext canvas, Trace shown, double plotWidth, double plotHeight) {
        int unit = markedUnit.get();
        if (unit >= 0 && unit < shown.units()) {
            double unitWidth = plotWidth / shown.units();
            double x = leftAxis() + places.getValue().placeOf(unit) * unitWidth;
            canvas.setStroke(palette.getValue().accent());
            canvas.setLineWidth(1.5);
            canvas.strokeRect(x - 0.75, 0.75, unitWidth + 1.5, plotHeight - 1.5);
        }
    }

    private void paintPointed(GraphicsContext canvas, Trace shown, double rowHeight, double plotWidth) {
        if (pointer() == null) {
            return;
        }
        int row = rowAt(pointer().getY());
        int place = placeAt(pointer().getX(), shown);
        if (has(shown, row, place) && row <= playback.getTimestep()) {
            double unitWidth = plotWidth / shown.units();
            canvas.setStroke(palette.getValue().text());
            canvas.setLineWidth(1.5);
            canvas.strokeRect(
                    leftAxis() + place * unitWidth - 0.75, row * rowHeight - 0.75, unitWidth + 1.5, rowHeight + 1.5);
        }
    }
}
