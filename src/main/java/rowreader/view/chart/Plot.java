package rowreader.view.chart;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import rowreader.view.Listening;
import rowreader.view.Palette;
import rowreader.viewmodel.curve.Curve;
import rowreader.viewmodel.curve.Range;

/**
 * The painted part of a chart, with its zoom and hover.
 *
 * <p>Paints as part of layout: at most once a pulse, and never while its window is hidden. It is to be unmanaged, so
 * that a repaint asks no parent for a new layout.
 */
final class Plot extends Region {
    /** How near, in pixels, a point counts as under the pointer. */
    private static final double REACH = 8;
    /** What the pointer moves in a click without meaning to drag. */
    private static final double CLICK_SLACK = 4;

    private static final double ZOOM_STEP = 1.25;
    private static final double READOUT_GAP = 12;
    /** A plot lower than this needs its height for the curves. */
    private static final double UNTITLED_BELOW = 170;

    private final ObservableValue<Palette> palette;
    private final Measure measure;
    private List<Series> series;
    private Progress progress = Progress.SAMPLES;

    private final BooleanProperty logarithmic = new SimpleBooleanProperty(this, "logarithmic");
    private final LongProperty total = new SimpleLongProperty(this, "total", 1);
    private final ReadOnlyBooleanWrapper zoomed = new ReadOnlyBooleanWrapper(this, "zoomed");

    private final Canvas axes = new Canvas();
    private final Canvas curves = new Canvas();
    private final Label readout = new Label();
    private Viewport viewport = new Viewport();
    /** All that show the same part of the same run, this one included. */
    private List<Plot> together = List.of(this);

    private List<Mark> marks = List.of();

    /** What {@link #axes} shows: painted again only when it would look different. */
    private Axes paintedAxes;

    private Frame frame;
    /** Where the pointer is, or the keyboard put the crosshair, along the level axis; NaN if nowhere. */
    private double hovered = Double.NaN;
    /** Where a drag began and where it is, in pixels; NaN if nothing is dragged. */
    private double dragStart = Double.NaN;

    private double dragEnd = Double.NaN;

    private static final double SMALLEST_FONT = 13;
    private static final double LARGEST_FONT = 20;

    /** What the numbers at the left of the axes take, with the smallest text. */
    static final double NUMBERS = 4 * SMALLEST_FONT;

    private record Axes(Frame frame, Palette palette, Progress progress, String xTitle) {}

    Plot(ObservableValue<Palette> palette, Measure measure, List<Series> series) {
        this.palette = palette;
        this.measure = measure;
        this.series = List.copyOf(series);
        getStyleClass().add("curve-plot");
        readout.getStyleClass().add("chart-readout");
        readout.setWrapText(true);
        readout.setManaged(false);
        readout.setVisible(false);
        readout.setMouseTransparent(true);
        getChildren().addAll(axes, curves, readout);

        Listening.to(palette, this, (value, before, now) -> requestLayout());
        Listening.to(logarithmic, this, (value, before, now) -> requestLayout());
        Listening.to(total, this, (value, before, now) -> requestLayout());

        setOnMouseMoved(this::hover);
        setOnMouseExited(event -> read(Double.NaN));
        setOnMousePressed(this::startDrag);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(this::endDrag);
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && event.isStillSincePress()) {
                showAll();
            }
        });
        setOnScroll(this::scroll);
    }

    BooleanProperty logarithmicProperty() {
        return logarithmic;
    }

    LongProperty totalProperty() {
        return total;
    }

    /** Shows other curves, all of them, {@code along} this. */
    void series(List<Series> newSeries, Progress along) {
        series = List.copyOf(newSeries);
        progress = along;
        hovered = Double.NaN;
        showAll();
    }

    ReadOnlyBooleanProperty zoomedProperty() {
        return zoomed.getReadOnlyProperty();
    }

    Range shown() {
        return viewport.shown();
    }

    void show(double from, double to) {
        viewport.show(from, to);
        viewportChanged();
    }

    void showAll() {
        viewport.showAll();
        viewportChanged();
    }

    private void viewportChanged() {
        for (Plot plot : together) {
            plot.zoomed.set(viewport.isZoomed());
            plot.requestLayout();
        }
    }

    /** From now on all of {@code plots} show the same part of the level axis, on one scale. */
    static void showTogether(List<Plot> plots) {
        for (Plot plot : plots) {
            plot.together = List.copyOf(plots);
            plot.viewport = plots.get(0).viewport;
            plot.widthProperty().addListener(size -> plot.othersLayOut());
            plot.heightProperty().addListener(size -> plot.othersLayOut());
        }
    }

    /** Their axes begin at the same pixel, which depends on the smallest of them. */
    private void othersLayOut() {
        together.stream().filter(plot -> plot != this).forEach(Plot::requestLayout);
    }

    /** Whether no curve of any that show the same part has a point. */
    boolean isEmpty() {
        return together.stream()
                .flatMap(plot -> plot.series.stream())
                .allMatch(one -> one.curve().isEmpty());
    }

    /** Shows where something was changed, from left to right. */
    void marks(List<Mark> newMarks) {
        marks = List.copyOf(newMarks);
        requestLayout();
    }

    // Pointer and keys.

    private void hover(MouseEvent event) {
        boolean inside = frame != null && event.getX() >= frame.left() - REACH && event.getX() <= frame.right() + REACH;
        read(inside ? frame.x().value(event.getX()) : Double.NaN);
    }

    private void read(double x) {
        hovered = x;
        requestLayout();
    }

    private void startDrag(MouseEvent event) {
        if (frame != null && event.getButton() == MouseButton.PRIMARY) {
            dragStart = event.getX();
            dragEnd = event.getX();
        }
    }

    private void drag(MouseEvent event) {
        if (!Double.isNaN(dragStart)) {
            dragEnd = event.getX();
            hover(event);
        }
    }

    private void endDrag(MouseEvent event) {
        if (!Double.isNaN(dragStart)) {
            // The last movement comes with it where the pointer moved and was released between two frames.
            dragEnd = event.getX();
        }
        if (isSelecting()) {
            show(frame.x().value(dragStart), frame.x().value(dragEnd));
        }
        dragStart = Double.NaN;
        dragEnd = Double.NaN;
        requestLayout();
    }

    private boolean isSelecting() {
        return Math.abs(dragEnd - dragStart) > CLICK_SLACK;
    }

    private void scroll(ScrollEvent event) {
        if (frame == null || event.isInertia()) {
            return;
        }
        if (event.getDeltaY() != 0) {
            zoom(frame.x().value(event.getX()), event.getDeltaY() < 0 ? ZOOM_STEP : 1 / ZOOM_STEP);
        } else if (event.getDeltaX() != 0) {
            Range shown = viewport.shown();
            viewport.pan(-event.getDeltaX() / frame.x().length() * (shown.max() - shown.min()));
            viewportChanged();
        }
        event.consume();
    }

    private void zoom(double center, double factor) {
        viewport.zoom(center, factor);
        viewportChanged();
    }

    /** Plus and minus zoom, zero shows everything, left and right move the crosshair, escape takes it away. */
    void press(KeyEvent event) {
        if (frame == null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        Range shown = viewport.shown();
        double center = Double.isNaN(hovered) ? (shown.min() + shown.max()) / 2 : hovered;
        if (event.getCode() == KeyCode.ESCAPE && Double.isNaN(hovered)) {
            return;
        }
        switch (event.getCode()) {
            case ESCAPE -> read(Double.NaN);
            case PLUS, ADD, EQUALS -> zoom(center, 1 / ZOOM_STEP);
            case MINUS, SUBTRACT -> zoom(center, ZOOM_STEP);
            case DIGIT0, NUMPAD0 -> showAll();
            case LEFT -> moveCrosshair(-1);
            case RIGHT -> moveCrosshair(1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void moveCrosshair(int direction) {
        Range shown = viewport.shown();
        double step = 1 / frame.x().length() * (shown.max() - shown.min());
        double from = Double.isNaN(hovered) ? (shown.min() + shown.max()) / 2 : hovered;
        read(Math.max(shown.min(), Math.min(shown.max(), from + direction * 5 * step)));
    }

    // Painting.

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (width <= 0 || height <= 0) {
            return;
        }
        for (Canvas canvas : List.of(axes, curves)) {
            canvas.setWidth(width);
            canvas.setHeight(height);
        }
        frame = newFrame(width, height);
        Palette colors = palette.getValue();
        String xTitle = height < UNTITLED_BELOW ? "" : progress.title(total.get());
        Axes now = new Axes(frame, colors, progress, xTitle);
        if (!now.equals(paintedAxes)) {
            paintedAxes = now;
            AxesPainter.paint(
                    axes.getGraphicsContext2D(),
                    frame,
                    colors,
                    progress,
                    xTitle,
                    measure.title(logarithmic.get()),
                    measure);
        }
        CurvePainter.paint(curves.getGraphicsContext2D(), frame, colors, series);
        CurvePainter.paintMarks(curves.getGraphicsContext2D(), frame, colors, marks);
        if (isSelecting()) {
            CurvePainter.paintSelection(curves.getGraphicsContext2D(), frame, colors, dragStart, dragEnd);
        }
        showReadout(colors);
    }

    private static double fontSize(double width, double height) {
        return Math.rint(Math.max(SMALLEST_FONT, Math.min(LARGEST_FONT, Math.min(width / 42, height / 18))));
    }

    private Frame newFrame(double width, double height) {
        double fontSize = palette.getValue()
                .size(together.stream()
                        .filter(plot -> plot.getScene() != null && plot.getWidth() > 0 && plot.getHeight() > 0)
                        .mapToDouble(plot -> fontSize(plot.getWidth(), plot.getHeight()))
                        .min()
                        .orElse(fontSize(width, height)));
        viewport.follow(done(), total.get());
        Range shown = viewport.shown();
        Range values = measure.axisRange(values(shown), viewport.isZoomed(), logarithmic.get());
        double pixel = getScene() == null || getScene().getWindow() == null
                ? 1
                : 1 / getScene().getWindow().getOutputScaleX();
        return new Frame(
                new Axis(shown.min(), shown.max(), Math.rint(4 * fontSize), Math.rint(width - 2 * fontSize), false),
                new Axis(
                        values.min(),
                        values.max(),
                        Math.rint(height - (height < UNTITLED_BELOW ? 1.8 : 3.2) * fontSize),
                        Math.rint(1.8 * fontSize),
                        logarithmic.get()),
                fontSize,
                pixel);
    }

    private double done() {
        double done = 0;
        for (Plot plot : together) {
            for (Series one : plot.series) {
                Curve curve = one.curve();
                done = curve.isEmpty() ? done : Math.max(done, curve.x(curve.size() - 1));
            }
        }
        return done;
    }

    private Range values(Range shown) {
        Range values = Range.EMPTY;
        for (Series one : series) {
            Curve curve = one.curve();
            int from = curve.indexAtOrAfter(shown.min());
            values = values.union(curve.range(from, curve.indexAtOrAfter(Math.nextUp(shown.max()))));
        }
        return values;
    }

    private void showReadout(Palette colors) {
        double reach = REACH / frame.x().length() * (frame.x().to() - frame.x().from());
        Optional<CurveReadout> reading =
                Double.isNaN(hovered) ? Optional.empty() : CurveReadout.at(hovered, reach, series);
        readout.setVisible(reading.isPresent());
        reading.ifPresent(read -> {
            CurvePainter.paintReading(curves.getGraphicsContext2D(), frame, colors, read);
            readout.setText(read.text(measure, progress));
            readout.setMaxWidth(getWidth());
            readout.autosize();
            double x = frame.x().pixel(read.x());
            boolean fitsRight = x + READOUT_GAP + readout.getWidth() <= getWidth();
            double left = fitsRight ? x + READOUT_GAP : x - READOUT_GAP - readout.getWidth();
            readout.relocate(snapPositionX(Math.max(0, left)), snapPositionY(frame.top() + READOUT_GAP));
        });
    }
}
