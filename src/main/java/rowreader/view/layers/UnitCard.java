package rowreader.view.layers;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import rowreader.text.Numbers;
import rowreader.text.Texts;
import rowreader.trace.LayerActivations;
import rowreader.trace.layers.Layer;
import rowreader.trace.layers.Maps;
import rowreader.trace.layers.Patch;
import rowreader.view.Palette;

/** What is known of the unit or map pointed at: its value, the map enlarged, and the weights that lead to it. */
final class UnitCard extends VBox {
    /** Side of a picture, in font sizes. */
    private static final double PICTURE = 10;

    /** Width of what stands alone or holds many pictures, in pictures. */
    private static final double WIDE = 1.6;

    private static final int KERNELS_IN_A_ROW = 5;
    private static final int SMALL_KERNELS_IN_A_ROW = 10;
    private static final int MANY_KERNELS = 25;

    private final Label title = label("unit-card-title");
    private final Label value = label("unit-card-value");
    private final MapsGrid map;
    private final Label mapCaption = label("unit-card-caption");
    private final VBox mapBox;
    private final MapsGrid weights;
    private final Label weightsCaption = label("unit-card-caption");
    private final VBox weightsBox;
    private final Label field = label("unit-card-caption");

    UnitCard(ObservableValue<Palette> palette) {
        getStyleClass().add("unit-card");
        setMouseTransparent(true);
        map = new MapsGrid(palette);
        weights = new MapsGrid(palette);
        mapBox = new VBox(map, mapCaption);
        weightsBox = new VBox(weights, weightsCaption);
        mapBox.getStyleClass().add("unit-card-picture");
        weightsBox.getStyleClass().add("unit-card-picture");
        HBox pictures = new HBox(mapBox, weightsBox);
        pictures.getStyleClass().add("unit-card-pictures");
        value.setId("unit-value");
        field.setId("unit-field");
        weights.setId("unit-weights");
        getChildren().addAll(title, value, pictures, field);
    }

    private static Label label(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    /**
     * Shows one number of one map.
     *
     * @param limit the value of the positive colour of its layer
     * @param columnsBelow in how many columns the layer below is shown
     * @param fontSize of the text around
     */
    void show(LayerActivations shown, LayersLayout.Place place, double limit, int columnsBelow, double fontSize) {
        Layer layer = shown.layer(place.layer());
        Maps maps = shown.activations(place.layer());
        title.setText(Texts.get(
                maps.areUnits() ? "view.layers.unit-title" : "view.layers.map-title", layer.name(), place.map()));
        value.setText(value(layer, maps, place));
        double picture = Math.rint(PICTURE * fontSize);
        present(mapBox, !maps.areUnits());
        if (!maps.areUnits()) {
            map.showOne(
                    maps,
                    place.map(),
                    place.row(),
                    place.column(),
                    Math.max(1, Math.floor(picture / maps.width())) * maps.width() + 1,
                    limit);
            mapCaption.setText(Texts.get("view.layers.map", maps.height(), maps.width()));
        }
        Optional<Maps> incoming = layer.incomingWeights(place.map());
        present(weightsBox, incoming.isPresent());
        incoming.ifPresent(found -> showWeights(found, columnsBelow, picture));
        field.setText(field(shown, place));
    }

    private void showWeights(Maps incoming, int columnsBelow, double picture) {
        int columns = columns(incoming, columnsBelow);
        // Beside the enlarged map there is room for a kernel of its size only.
        double room = incoming.count() == 1 && mapBox.isVisible() ? picture : WIDE * picture;
        double cell = Math.max(2, Math.floor(room / columns));
        if (!incoming.areUnits()) {
            cell = Math.max(1, Math.floor((cell - 1) / incoming.width())) * incoming.width() + 1;
        }
        float limit = incoming.limit();
        weights.showAll(incoming, columns, cell, limit > 0 ? limit : 1);
        weightsCaption.setText(explain(incoming, Numbers.shown().decimal(limit, 3)));
    }

    private static String explain(Maps incoming, String limit) {
        if (incoming.areUnits()) {
            return Texts.get("view.layers.weights-on-units", limit);
        }
        return incoming.count() == 1
                ? Texts.get("view.layers.weights-on-pixels", limit)
                : Texts.get("view.layers.weights-on-maps", limit, incoming.count());
    }

    private static int columns(Maps incoming, int columnsBelow) {
        if (incoming.count() == 1) {
            return 1;
        }
        if (incoming.areUnits()) {
            return columnsBelow;
        }
        return incoming.count() > MANY_KERNELS ? SMALL_KERNELS_IN_A_ROW : KERNELS_IN_A_ROW;
    }

    private static void present(Node node, boolean present) {
        node.setVisible(present);
        node.setManaged(present);
    }

    private static String value(Layer layer, Maps maps, LayersLayout.Place place) {
        float number = maps.value(place.map(), place.row(), place.column());
        if (maps.areUnits()) {
            return layer.rectifies() && number == 0
                    ? Texts.get("view.layers.silent")
                    : Texts.get("view.layers.activation", Numbers.shown().decimal(number, 3));
        }
        return Texts.get(
                "view.layers.map-value",
                place.row() + 1,
                place.column() + 1,
                Numbers.shown().signed(number, 3));
    }

    private static String field(LayerActivations shown, LayersLayout.Place place) {
        Patch patch = shown.receptiveField(place.layer(), place.row(), place.column());
        boolean whole = patch.equals(Patch.WHOLE);
        boolean pools = shown.layer(place.layer()).incomingWeights(place.map()).isEmpty();
        if (whole) {
            return pools ? Texts.get("view.layers.pools-all") : Texts.get("view.layers.sees-all");
        }
        return pools
                ? Texts.get("view.layers.pools", patch.height(), patch.width())
                : Texts.get("view.layers.sees", patch.height(), patch.width());
    }
}
