package rowreader.view.chart;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;
import rowreader.text.Texts;
import rowreader.view.Palette;
import rowreader.view.Tip;
import rowreader.viewmodel.curve.Curve;
import rowreader.viewmodel.curve.Range;

/**
 * A chart of curves over training samples, or over training time.
 *
 * <p>The pointer reads exact values. A drag or the wheel zooms along the level axis, a double click or the button shows
 * everything again. With the keyboard: plus, minus, zero; left and right move the crosshair.
 *
 * <p>Painting takes O(pixel columns), not O(points). After the curves changed, call {@link #repaint()}.
 */
public final class CurveChart extends Region {
    private static final double MIN_PLOT_HEIGHT = 130;
    private static final double GAP = 2;
    /** A legend is no wider where there is more room; the narrowest chart has so much. */
    private static final double LEGEND_WIDTH = 260;

    private final String title;
    private final Measure measure;
    private final ObservableValue<Palette> palette;
    private final FlowPane legend = new FlowPane(16, 2);
    private List<Series> series;
    private Progress progress = Progress.SAMPLES;
    private final Plot plot;
    private final FlowPane header;
    private final Label emptyText = new Label();
    private final Button showAll = new Button(Texts.get("view.chart.show-all"));

    /**
     * @param title what the chart is called to those who cannot see it
     * @param headline what stands above the plot on the left, as wide as the chart at most
     * @param tools what stands above it on the right
     */
    public CurveChart(
            String title,
            ObservableValue<Palette> palette,
            Measure measure,
            List<Series> series,
            Region headline,
            Node... tools) {
        this.title = title;
        this.measure = measure;
        this.series = List.copyOf(series);
        this.palette = palette;
        plot = new Plot(palette, measure, series);
        plot.setManaged(false);

        legend.getStyleClass().add("curve-chart-legend");
        legend.setAlignment(Pos.CENTER_LEFT);
        legend.setPrefWrapLength(LEGEND_WIDTH);
        showLegend();
        // Goes on in a second line where both are too wide for one.
        headline.maxWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> getWidth() > 0
                                ? Math.max(0, getWidth() - snappedLeftInset() - snappedRightInset())
                                : USE_COMPUTED_SIZE,
                        widthProperty(),
                        insetsProperty()));
        header = new FlowPane(headline);
        header.getChildren().addAll(tools);
        header.getChildren().add(legend);
        header.getStyleClass().add("chart-header");

        emptyText.getStyleClass().add("chart-empty");
        emptyText.setMouseTransparent(true);
        emptyText.setWrapText(true);
        emptyText.setTextAlignment(TextAlignment.CENTER);
        showAll.getStyleClass().addAll("chart-show-all", "small");
        new Tip(Texts.get("view.chart.show-all-tooltip")).on(showAll);
        showAll.setOnAction(event -> plot.showAll());
        showAll.visibleProperty().bind(plot.zoomedProperty());

        getStyleClass().add("curve-chart");
        getStylesheets().add(CurveChart.class.getResource("chart.css").toExternalForm());
        getChildren().addAll(header, plot, emptyText, showAll);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        setOnKeyPressed(plot::press);
        plot.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> requestFocus());
        repaint();
    }

    /** Shows other curves in the place of those it has, and all of them. */
    public void show(List<Series> newSeries, Progress along) {
        series = List.copyOf(newSeries);
        progress = along;
        plot.series(series, along);
        showLegend();
        repaint();
    }

    /** A single curve is what the headline says it is. */
    private void showLegend() {
        legend.getChildren()
                .setAll(series.stream()
                        .filter(one -> series.size() > 1 && one.badge().isEmpty())
                        .map(this::legendEntry)
                        .toList());
    }

    private Label legendEntry(Series series) {
        Label entry = new Label();
        entry.setMinWidth(Region.USE_PREF_SIZE);
        entry.textProperty().bind(series.name());
        entry.setGraphic(new Swatch(series, palette));
        new Tip(
                        switch (series.style()) {
                            case SMOOTHED -> Texts.get("view.chart.style-smoothed");
                            case LINE, DASHED -> Texts.get("view.chart.style-line");
                            case MARKED -> Texts.get("view.chart.style-marked");
                        })
                .on(entry);
        return entry;
    }

    /** Shows what the curves hold now, at the next pulse. */
    public void repaint() {
        boolean empty = series.stream().allMatch(one -> one.curve().isEmpty());
        emptyText.setVisible(empty);
        if (plot.isEmpty()) {
            // A part of the run before says nothing of the next one.
            plot.showAll();
        }
        plot.requestLayout();
    }

    /** From now on they all show the same part of the level axis, on one scale: what stands above each other is at one time. */
    public static void showTogether(List<CurveChart> charts) {
        Plot.showTogether(charts.stream().map(chart -> chart.plot).toList());
    }

    /** Shows where something was changed, from left to right. */
    public void marks(List<Mark> marks) {
        plot.marks(marks);
    }

    /** Shows only {@code from .. to} of the level axis. */
    public void show(double from, double to) {
        plot.show(from, to);
    }

    /** Shows the whole run again. */
    public void showAll() {
        plot.showAll();
    }

    /** What is shown of the level axis. */
    public Range shown() {
        return plot.shown();
    }

    /** Whether only a part is shown. */
    public ReadOnlyBooleanProperty zoomedProperty() {
        return plot.zoomedProperty();
    }

    /** Whether equal ratios of the measure take equal heights. */
    public BooleanProperty logarithmicProperty() {
        return plot.logarithmicProperty();
    }

    /** The length of the run, to which the level axis grows; {@link Progress#UNKNOWN} if nobody knows. */
    public LongProperty totalProperty() {
        return plot.totalProperty();
    }

    /** What to say while there is nothing to show. */
    public StringProperty emptyTextProperty() {
        return emptyText.textProperty();
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT
                ? summary()
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    private String summary() {
        return series.stream()
                .map(this::summary)
                .reduce(
                        Texts.get("view.chart.summary", title),
                        (some, more) -> Texts.get("view.list.sentences", some, more));
    }

    private String summary(Series one) {
        Curve curve = one.curve();
        int last = curve.size() - 1;
        return curve.isEmpty()
                ? Texts.get("view.chart.summary-nothing", one.name().getValue())
                : Texts.get(
                        "view.chart.summary-value",
                        one.name().getValue(),
                        measure.exact(curve.smoothed(last)),
                        progress.measured(curve.x(last)));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        // Its own least width is what its parts would like to have.
        double widest = header.getChildren().stream()
                .mapToDouble(part -> part.minWidth(-1))
                .max()
                .orElse(0);
        return snappedLeftInset()
                + header.snappedLeftInset()
                + widest
                + header.snappedRightInset()
                + snappedRightInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return heightAround(MIN_PLOT_HEIGHT, width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return heightAround(2 * MIN_PLOT_HEIGHT, width);
    }

    private double heightAround(double plotHeight, double width) {
        double inner = width < 0 ? width : width - snappedLeftInset() - snappedRightInset();
        return snappedTopInset() + header.prefHeight(inner) + GAP + plotHeight + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double width = getWidth() - left - snappedRightInset();
        double headerHeight = snapSizeY(header.prefHeight(width));
        header.resizeRelocate(left, top, width, headerHeight);
        // On a whole screen pixel, or every line would be blurred.
        double plotTop = snapPositionY(top + headerHeight + GAP);
        double plotHeight = Math.max(0, getHeight() - snappedBottomInset() - plotTop);
        plot.resizeRelocate(left, plotTop, width, plotHeight);
        double besideNumbers = Math.max(0, width - 2 * Plot.NUMBERS);
        double textWidth = snapSizeX(Math.min(besideNumbers, emptyText.prefWidth(-1)));
        emptyText.resize(textWidth, emptyText.prefHeight(textWidth));
        emptyText.relocate(
                snapPositionX(left + (width - emptyText.getWidth()) / 2),
                snapPositionY(plotTop + (plotHeight - emptyText.getHeight()) / 2));
        showAll.autosize();
        showAll.relocate(snapPositionX(left + width - showAll.getWidth()), plotTop);
    }
}
