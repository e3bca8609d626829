package rowreader.view.picture;

/**
 * Units side by side in lines: a unit stands at the same place in every block.
 *
 * @param units how many
 * @param columns in a line
 */
record UnitBlock(int units, int columns) {
    private static final double WIDTH_TO_HEIGHT = 1.5;

    /** Half as wide again as high. */
    static UnitBlock of(int units) {
        return new UnitBlock(units, (int) Math.max(1, Math.min(units, Math.round(Math.sqrt(units * WIDTH_TO_HEIGHT)))));
    }

    int rows() {
        return (units + columns - 1) / columns;
    }

    /** Which unit, from 0, is at a place of a box that is filled with the block; -1 for none. */
    int unitAt(Box box, double x, double y) {
        if (!box.contains(x, y)) {
            return -1;
        }
        int column = (int) ((x - box.x()) / box.width() * columns);
        int row = (int) ((y - box.y()) / box.height() * rows());
        int unit = row * columns + column;
        return unit < units ? unit : -1;
    }

    /** Where a unit, from 0, is in a box that is filled with the block. */
    Box boxOf(Box box, int unit) {
        double width = box.width() / columns;
        double height = box.height() / rows();
        return new Box(box.x() + unit % columns * width, box.y() + unit / columns * height, width, height);
    }
}
