package rowreader.view.lab.cell;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Pane;
import rowreader.trace.Quantity;

/** The heat maps of a network's quantities in two columns of equal cells, or one of them as large as all. */
final class QuantityGrid extends Pane {
    private static final int COLUMNS = 2;
    private static final double GAP = 8;

    private final List<QuantityMap> maps = new ArrayList<>();

    QuantityGrid() {
        setMinSize(0, 0);
    }

    void add(QuantityMap map) {
        maps.add(map);
    }

    /** Shows only the maps of some quantities. */
    void show(List<Quantity> quantities) {
        getChildren()
                .setAll(maps.stream()
                        .filter(map -> quantities.contains(map.quantity()))
                        .toList());
    }

    @Override
    protected void layoutChildren() {
        int columns = getChildren().size() == 1 ? 1 : COLUMNS;
        int lines = (getChildren().size() + columns - 1) / columns;
        double width = Math.floor((getWidth() - (columns - 1) * GAP) / columns);
        double height = Math.floor((getHeight() - (lines - 1) * GAP) / lines);
        for (int i = 0; i < getChildren().size(); i++) {
            double x = i % columns * (width + GAP);
            double y = i / columns * (height + GAP);
            getChildren().get(i).resizeRelocate(x, y, width, height);
        }
    }
}
