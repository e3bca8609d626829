package rowreader.view.lab.cell;

import java.util.function.IntConsumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import rowreader.trace.Quantity;
import rowreader.trace.Trace;
import rowreader.view.Palette;
import rowreader.view.reading.HeatMap;
import rowreader.view.reading.ReadingNames;
import rowreader.view.reading.ScaleLegend;
import rowreader.view.reading.ValueRange;
import rowreader.viewmodel.lab.LabModel;

/** The heat map of one quantity with its name and its scale. */
final class QuantityMap extends VBox {
    /** The cell state has no bounds; few units go beyond this. */
    private static final double CELL_STATE_LIMIT = 4;

    private static final double LEGEND_WIDTH = 66;

    private final Quantity quantity;

    QuantityMap(
            Quantity quantity,
            LabModel lab,
            ObservableValue<Integer> markedUnit,
            ObservableValue<Palette> palette,
            IntConsumer onUnitClicked) {
        this.quantity = quantity;
        getStyleClass().add("quantity-map");
        ValueRange range =
                quantity.bounded() ? ValueRange.of(quantity) : new ValueRange(-CELL_STATE_LIMIT, CELL_STATE_LIMIT);
        Label name = new Label(ReadingNames.quantity(quantity));
        name.setMinWidth(Region.USE_PREF_SIZE);
        name.getStyleClass().add("quantity-name");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox caption = new HBox(name, space, new ScaleLegend(range, palette, LEGEND_WIDTH));
        caption.getStyleClass().add("quantity-caption");
        ObservableValue<Trace> trace =
                lab.traceProperty().map(shown -> shown.quantities().contains(quantity) ? shown : null);
        HeatMap map = new HeatMap(quantity, range, trace, lab.reading().unitPlacesProperty(), lab.playback(), palette);
        map.setId("map-" + quantity.symbol());
        map.markedUnitProperty().bind(markedUnit);
        map.setOnUnitClicked(onUnitClicked);
        VBox.setVgrow(map, Priority.ALWAYS);
        getChildren().addAll(caption, map);
    }

    Quantity quantity() {
        return quantity;
    }
}
