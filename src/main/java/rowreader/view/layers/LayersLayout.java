package rowreader.view.layers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import rowreader.trace.layers.Maps;

/**
 * Where the maps of each layer are: a block of equal cells for each layer, the first layer at the bottom, beside the picture,
 * and the last at the top, below the answer. Whole pixels throughout. Immutable.
 */
final class LayersLayout {
    /** A unit is a spot of this many pixels, if there is room. */
    private static final double UNIT_CELL = 6;
    /** So much is wanted for any map, however few pixels it has. */
    private static final double MAP_CELL = 10;
    /** More than this times what is wanted helps nobody. */
    private static final double LARGEST = 4;

    private static final double SMALLEST_CELL_WITH_GAP = 5;
    private static final double SMALLEST_CELL_WITH_WIDE_GAP = 12;

    /**
     * The cells of one layer, with a line for its caption above them.
     *
     * @param maps how many cells
     * @param columns cells in a row
     * @param cell side of a cell, the gap after it included
     * @param captionTop upper edge of the caption
     * @param top upper edge of the first cells
     */
    record Block(int maps, int columns, double cell, double captionTop, double top) {
        double left(int map) {
            return map % columns * cell;
        }

        double top(int map) {
            return top + map / columns * cell;
        }

        /** Of what is painted in a cell. */
        double side() {
            return cell - gap(cell);
        }

        private boolean has(double x, double y) {
            return x >= 0 && x < columns * cell && y >= top && mapAt(x, y) < maps;
        }

        private int mapAt(double x, double y) {
            return (int) ((y - top) / cell) * columns + (int) (x / cell);
        }
    }

    /** One number of one map of one layer. */
    record Place(int layer, int map, int row, int column) {}

    private final List<Maps> layers;
    private final List<Block> blocks;

    private LayersLayout(List<Maps> layers, List<Block> blocks) {
        this.layers = layers;
        this.blocks = blocks;
    }

    /**
     * Gives every layer cells as large as there is room for, and those with more pixels larger ones.
     *
     * @param caption height of the line above each layer
     */
    static LayersLayout of(List<Maps> layers, double width, double height, double caption) {
        int[] cells = cells(layers, width, height - layers.size() * caption);
        double used = layers.size() * caption;
        for (int layer = 0; layer < cells.length; layer++) {
            used += blockHeight(layers.get(layer).count(), cells[layer], width);
        }
        double spare = Math.max(0, Math.floor((height - used) / layers.size()));
        List<Block> blocks = new ArrayList<>();
        double bottom = height;
        for (int layer = 0; layer < cells.length; layer++) {
            int maps = layers.get(layer).count();
            int rows = rows(maps, cells[layer], width);
            double top = bottom - rows * cells[layer];
            // The last row is not left nearly empty.
            int columns = (maps + rows - 1) / rows;
            blocks.add(new Block(maps, columns, cells[layer], top - caption, top));
            bottom = top - caption - spare;
        }
        return new LayersLayout(layers, blocks);
    }

    /** Lets the cells grow one pixel at a time, always those that have least of what they want. */
    private static int[] cells(List<Maps> layers, double width, double height) {
        int[] cells = new int[layers.size()];
        Arrays.fill(cells, 1);
        boolean[] full = new boolean[layers.size()];
        for (int next = hungriest(layers, cells, full); next >= 0; next = hungriest(layers, cells, full)) {
            cells[next]++;
            double needed = 0;
            for (int layer = 0; layer < cells.length; layer++) {
                needed += blockHeight(layers.get(layer).count(), cells[layer], width);
            }
            if (needed > height || cells[next] > width) {
                cells[next]--;
                full[next] = true;
            }
        }
        return cells;
    }

    /** The layer whose cells have the least part of what they want; -1 if all have enough. */
    private static int hungriest(List<Maps> layers, int[] cells, boolean[] full) {
        int hungriest = -1;
        double least = LARGEST;
        for (int layer = 0; layer < cells.length; layer++) {
            double part = cells[layer] / wanted(layers.get(layer));
            if (!full[layer] && part < least) {
                least = part;
                hungriest = layer;
            }
        }
        return hungriest;
    }

    private static double wanted(Maps maps) {
        return maps.areUnits() ? UNIT_CELL : MAP_CELL + maps.width();
    }

    private static int rows(int maps, int cell, double width) {
        int columns = Math.max(1, (int) (width / cell));
        return (maps + columns - 1) / columns;
    }

    private static double blockHeight(int maps, int cell, double width) {
        return (double) rows(maps, cell, width) * cell;
    }

    /** Between what is painted in two cells. */
    private static double gap(double cell) {
        if (cell < SMALLEST_CELL_WITH_GAP) {
            return 0;
        }
        return cell < SMALLEST_CELL_WITH_WIDE_GAP ? 1 : 2;
    }

    Block block(int layer) {
        return blocks.get(layer);
    }

    /** What is at a place of the pane, if anything. */
    Optional<Place> at(double x, double y) {
        for (int layer = 0; layer < blocks.size(); layer++) {
            Block block = blocks.get(layer);
            if (block.has(x, y)) {
                Maps maps = layers.get(layer);
                int map = block.mapAt(x, y);
                int row = (int) ((y - block.top(map)) / block.side() * maps.height());
                int column = (int) ((x - block.left(map)) / block.side() * maps.width());
                return Optional.of(
                        new Place(layer, map, Math.min(row, maps.height() - 1), Math.min(column, maps.width() - 1)));
            }
        }
        return Optional.empty();
    }
}
