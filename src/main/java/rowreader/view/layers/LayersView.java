package rowreader.view.layers;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import rowreader.text.Numbers;
import rowreader.text.Texts;
import rowreader.trace.LayerActivations;
import rowreader.trace.layers.Maps;
import rowreader.trace.layers.Patch;
import rowreader.view.InSight;
import rowreader.view.PaintedRegion;
import rowreader.view.PaintedText;
import rowreader.view.Palette;
import rowreader.view.TextWidth;
import rowreader.view.reading.DivergingScale;

/**
 * Every layer of a network that sees the picture at once: a square for each unit or map, coloured by its activation, the
 * first layer at the bottom. Pointing at one looks into it.
 */
public final class LayersView extends PaintedRegion {
    private static final double SMALLEST_TEXT = 13;
    private static final double LARGEST_TEXT = 20;
    private static final double TEXT_OF_HEIGHT = 1 / 30.0;
    /** Height of a caption, in font sizes. */
    private static final double CAPTION = 1.6;
    /** All captions take so much of the height at most. */
    private static final double MOST_CAPTIONS = 0.5;
    /** Width of a legend's bar, in font sizes. */
    private static final double LEGEND = 5;

    private static final double SMALLEST_CELL_WITH_BORDER = 6;
    private static final double DISTANCE = 14;

    private final ObservableValue<LayerActivations> activations;
    private final ObservableValue<Palette> palette;
    private final ReadOnlyObjectWrapper<Patch> receptiveField = new ReadOnlyObjectWrapper<>(this, "receptiveField");
    private final UnitCard card;
    private Point2D pointer;

    /** @param activations what is shown; null for nothing */
    public LayersView(ObservableValue<LayerActivations> activations, ObservableValue<Palette> palette) {
        this.activations = activations;
        this.palette = palette;
        card = new UnitCard(palette);
        card.setManaged(false);
        card.setVisible(false);
        getChildren().add(card);
        setId("layers");
        getStylesheets().add(LayersView.class.getResource("layers.css").toExternalForm());
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        repaintOn(activations, palette);
        describeOn(activations);
        addEventHandler(MouseEvent.MOUSE_MOVED, this::point);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::point);
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> {
            pointer = null;
            repaint();
        });
    }

    /** The part of the digit that what is pointed at depends on; null while nothing is pointed at. */
    public ReadOnlyObjectProperty<Patch> receptiveFieldProperty() {
        return receptiveField.getReadOnlyProperty();
    }

    @Override
    protected String description() {
        LayerActivations shown = activations.getValue();
        return shown == null
                ? Texts.get("view.layers.empty")
                : IntStream.range(0, shown.size())
                        .mapToObj(layer -> Texts.get(
                                "view.layers.layer", shown.layer(layer).name(), caption(shown, layer)))
                        .reduce((some, more) -> Texts.get("view.list.semicolon", some, more))
                        .map(all -> Texts.get("view.layers.all", all))
                        .orElseThrow();
    }

    private void point(MouseEvent event) {
        pointer = new Point2D(event.getX(), event.getY());
        repaint();
    }

    private double textSize() {
        return Math.max(SMALLEST_TEXT, Math.min(LARGEST_TEXT, getHeight() * TEXT_OF_HEIGHT));
    }

    /** As large as text is wanted, where the captions leave half of the height to what is below them. */
    private double captionSize(LayerActivations shown) {
        double most = MOST_CAPTIONS * getHeight() / (shown.size() * CAPTION);
        return Math.max(
                palette.getValue().smallestText(), Math.min(palette.getValue().size(textSize()), most));
    }

    /** Where everything is at the present size. */
    LayersLayout layout(LayerActivations shown) {
        List<Maps> layers =
                IntStream.range(0, shown.size()).mapToObj(shown::activations).toList();
        return LayersLayout.of(layers, getWidth(), getHeight(), Math.ceil(CAPTION * captionSize(shown)));
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        LayerActivations shown = activations.getValue();
        Optional<LayersLayout.Place> pointed = shown == null || pointer == null
                ? Optional.empty()
                : layout(shown).at(pointer.getX(), pointer.getY());
        card.setVisible(pointed.isPresent());
        // Above its neighbours, because the card may reach out of the view.
        setViewOrder(pointed.isPresent() ? -1 : 0);
        receptiveField.set(pointed.map(place -> shown.receptiveField(place.layer(), place.row(), place.column()))
                .orElse(null));
        pointed.ifPresent(place -> {
            int columnsBelow = place.layer() == 0
                    ? 1
                    : layout(shown).block(place.layer() - 1).columns();
            card.show(shown, place, new LayerScales(shown).limit(place.layer()), columnsBelow, textSize());
            placeCard();
        });
    }

    /** Below the pointer if there is room, else above it; beside this view only where that is narrower than what it says. */
    private void placeCard() {
        Bounds seen = InSight.around(this);
        card.applyCss();
        card.setMaxWidth(seen.getWidth());
        card.autosize();
        double width = card.getWidth();
        double height = card.getHeight();
        double inView = Math.max(0, Math.min(getWidth() - width, pointer.getX() - width / 2));
        double x = Math.max(seen.getMinX(), Math.min(seen.getMaxX() - width, inView));
        double below = pointer.getY() + DISTANCE;
        boolean fits = below + height <= getHeight();
        double y = Math.max(seen.getMinY(), fits ? below : pointer.getY() - DISTANCE - height);
        card.relocate(snapPositionX(x), snapPositionY(y));
    }

    @Override
    protected void paint(GraphicsContext canvas, double width, double height) {
        LayerActivations shown = activations.getValue();
        if (shown == null) {
            return;
        }
        LayersLayout layout = layout(shown);
        LayerScales scales = new LayerScales(shown);
        for (int layer = 0; layer < shown.size(); layer++) {
            DivergingScale scale = new DivergingScale(palette.getValue(), scales.limit(layer));
            LayersLayout.Block block = layout.block(layer);
            double captionEnd = paintCaption(canvas, shown, layer, block.captionTop());
            Legend legend =
                    legend(scales.limit(layer), shown.activations(layer).least() < 0, width, captionSize(shown));
            // With large text there may be room for one of them.
            if (legend.begin() > captionEnd + captionSize(shown)) {
                paintLegend(canvas, scale, legend, block, captionSize(shown));
            }
            paintMaps(canvas, shown.activations(layer), scale, block);
        }
        if (pointer != null) {
            layout.at(pointer.getX(), pointer.getY()).ifPresent(place -> paintPointed(canvas, layout, place));
        }
    }

    private static String caption(LayerActivations shown, int layer) {
        Maps maps = shown.activations(layer);
        if (!maps.areUnits()) {
            return Texts.get("view.layers.maps", maps.count(), maps.height(), maps.width());
        }
        return shown.layer(layer).rectifies()
                ? Texts.get("view.layers.units-silent", maps.count(), maps.zeros())
                : Texts.get("view.layers.units", maps.count());
    }

    /** Returns where it ends. */
    private double paintCaption(GraphicsContext canvas, LayerActivations shown, int layer, double top) {
        double size = captionSize(shown);
        Font bold = Palette.exactlyBold(size);
        Font usual = Palette.exactly(size);
        String name = shown.layer(layer).name();
        String caption = caption(shown, layer);
        double middle = top + CAPTION * size / 2;
        double captionLeft = TextWidth.of(name, bold) + 0.6 * size;
        canvas.setTextAlign(TextAlignment.LEFT);
        canvas.setTextBaseline(VPos.CENTER);
        canvas.setFont(bold);
        canvas.setFill(palette.getValue().text());
        PaintedText.paint(canvas, name, 0, middle);
        canvas.setFont(usual);
        canvas.setFill(palette.getValue().muted());
        PaintedText.paint(canvas, caption, captionLeft, middle);
        return captionLeft + TextWidth.of(caption, usual);
    }

    /**
     * Which value has which colour: a bar between two numbers, at the right.
     *
     * @param begin where the lower number begins
     * @param left where the bar does
     */
    private record Legend(
            double lowest, String low, double highest, String high, Font font, double begin, double left) {}

    private Legend legend(double limit, boolean signed, double width, double size) {
        Font font = Palette.exactly(Math.max(palette.getValue().smallestText(), 0.85 * size));
        String low = signed ? Numbers.shown().tick(-limit) : "0";
        String high = Numbers.shown().tick(limit);
        double gap = 0.4 * size;
        double left = Math.rint(width - TextWidth.of(high, font) - gap - LEGEND * size);
        return new Legend(signed ? -limit : 0, low, limit, high, font, left - gap - TextWidth.of(low, font), left);
    }

    private void paintLegend(
            GraphicsContext canvas, DivergingScale scale, Legend legend, LayersLayout.Block block, double size) {
        double middle = block.captionTop() + CAPTION * size / 2;
        double bar = LEGEND * size;
        double left = legend.left();
        canvas.setFont(legend.font());
        canvas.setFill(palette.getValue().muted());
        canvas.setTextAlign(TextAlignment.LEFT);
        PaintedText.paint(canvas, legend.low(), legend.begin(), middle);
        PaintedText.paint(canvas, legend.high(), left + bar + 0.4 * size, middle);
        double thickness = Math.rint(0.6 * size);
        double top = Math.rint(middle - thickness / 2);
        for (int x = 0; x < bar; x++) {
            canvas.setFill(scale.colour(legend.lowest() + (legend.highest() - legend.lowest()) * (x + 0.5) / bar));
            canvas.fillRect(left + x, top, 1, thickness);
        }
        canvas.setStroke(palette.getValue().grid());
        canvas.setLineWidth(1);
        canvas.strokeRect(left - 0.5, top - 0.5, Math.ceil(bar) + 1, thickness + 1);
    }

    private void paintMaps(GraphicsContext canvas, Maps maps, DivergingScale scale, LayersLayout.Block block) {
        MapsPainter painter = new MapsPainter(maps, scale);
        double side = block.side();
        canvas.setStroke(palette.getValue().grid());
        canvas.setLineWidth(1);
        for (int map = 0; map < maps.count(); map++) {
            painter.paint(canvas, map, block.left(map), block.top(map), side);
            if (block.cell() >= SMALLEST_CELL_WITH_BORDER) {
                canvas.strokeRect(block.left(map) + 0.5, block.top(map) + 0.5, side - 1, side - 1);
            }
        }
    }

    private void paintPointed(GraphicsContext canvas, LayersLayout layout, LayersLayout.Place place) {
        LayersLayout.Block block = layout.block(place.layer());
        canvas.setStroke(palette.getValue().accent());
        canvas.setLineWidth(2);
        canvas.strokeRect(block.left(place.map()) - 1, block.top(place.map()) - 1, block.side() + 2, block.side() + 2);
    }
}
