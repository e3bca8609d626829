package rowreader.view.picture;

/**
 * Where the copies of the cell stand, a column for each line read: from the top what the readout says, the copies of the last
 * layer, those of the layers below it, what is read, the number of the line. Immutable; needs no toolkit.
 */
final class UnrolledLayout {
    private static final double EDGE = 4;
    private static final double LINE = 1.35;
    private static final double ARROW_OF_PITCH = 0.26;
    /** Height of a copy by its width. */
    private static final double TALLEST_COPY = 5;

    private static final double STRIP_COPY = 1.2;
    private static final double READOUT_OF_HEIGHT = 0.38;
    /** How wide a column is at least for each to have its number, in sizes of text; wider still, all lanes have names. */
    private static final double EVERY_NUMBER = 1.6;

    private final int timesteps;
    private final int layers;
    private final double left;
    private final double pitch;
    private final double copyWidth;
    private final double predictionTop;
    private final double line;
    private final double readoutTop;
    private final double readoutHeight;
    private final double copiesTop;
    private final double copyHeight;
    private final double gap;
    private final double inputHeight;
    private final double bottom;
    private final boolean numbered;
    private final boolean named;
    private final double textSize;
    private final boolean answered;
    private final int numberEvery;

    private UnrolledLayout(
            int timesteps,
            int layers,
            int classes,
            Box frame,
            double textSize,
            boolean whole,
            double layerNameWidth,
            double laneNameWidth) {
        this.timesteps = timesteps;
        this.layers = layers;
        line = Math.ceil(LINE * textSize);
        double ofLayers = layers > 1 ? layerNameWidth + EDGE : 0;
        double ofLanes = Math.max(ofLayers, laneNameWidth + EDGE);
        named = whole && (frame.width() - 2 * EDGE - ofLanes) / timesteps >= EVERY_NUMBER * textSize;
        double names = named ? ofLanes : ofLayers;
        this.textSize = textSize;
        left = frame.x() + EDGE + names;
        pitch = (frame.width() - 2 * EDGE - names) / timesteps;
        copyWidth = Math.max(2, Math.floor(pitch * (1 - ARROW_OF_PITCH)));
        numbered = whole;
        numberEvery = pitch >= EVERY_NUMBER * textSize ? 1 : 7;
        answered = textSize > 0;
        predictionTop = frame.y() + EDGE;
        bottom = frame.bottom() - EDGE;
        gap = whole ? Math.max(10, Math.round(textSize * 0.9)) : 4;
        double room = bottom - predictionTop - line - (numbered ? line : 0) - 2 * gap - (layers - 1) * gap;
        if (whole) {
            inputHeight = Math.round(Math.max(8, Math.min(copyWidth, room * 0.12)));
            readoutHeight = Math.floor(Math.min(room * READOUT_OF_HEIGHT, classes * textSize * LINE));
        } else {
            inputHeight = Math.max(4, Math.min(8, Math.floor(room * 0.2)));
            readoutHeight = 0;
        }
        double forCopies = room - inputHeight - readoutHeight;
        copyHeight =
                Math.max(4, Math.floor(Math.min(forCopies / layers, copyWidth * (whole ? TALLEST_COPY : STRIP_COPY))));
        double used = copyHeight * layers + inputHeight + readoutHeight;
        double spare = whole ? Math.max(0, room - used) / 2 : 0;
        readoutTop = predictionTop + line + spare;
        copiesTop = readoutTop + readoutHeight + gap;
    }

    /**
     * The picture of all lines.
     *
     * @param layers of the network, or its reading directions
     * @param layerNameWidth room for a layer's name; only used where there are several
     * @param laneNameWidth room for the name of what stands in a line across; only used where there is room for it
     */
    static UnrolledLayout whole(
            int timesteps,
            int layers,
            int classes,
            Box frame,
            double textSize,
            double layerNameWidth,
            double laneNameWidth) {
        return new UnrolledLayout(timesteps, layers, classes, frame, textSize, true, layerNameWidth, laneNameWidth);
    }

    /**
     * The same as a reminder above another picture: without readouts and numbers.
     *
     * @param textSize 0 for no text
     */
    static UnrolledLayout strip(
            int timesteps, int layers, int classes, Box frame, double textSize, double layerNameWidth) {
        return new UnrolledLayout(timesteps, layers, classes, frame, textSize, false, layerNameWidth, 0);
    }

    int timesteps() {
        return timesteps;
    }

    int layers() {
        return layers;
    }

    private double columnLeft(int timestep) {
        return Math.round(left + timestep * pitch + (pitch - copyWidth) / 2);
    }

    /** From one line's column to the next. */
    double pitch() {
        return pitch;
    }

    /** All that belongs to a line. */
    Box column(int timestep) {
        double x = left + timestep * pitch;
        return new Box(x, predictionTop, pitch, bottom - predictionTop);
    }

    /** All that leads into a copy: its part of the column, half of the way to its neighbours and to the column's ends. */
    Box around(int timestep, int layer) {
        Box column = column(timestep);
        double top =
                layer == layers - 1 ? column.y() : copy(timestep, layer + 1).bottom() + gap / 2;
        double end = layer == 0 ? column.bottom() : copy(timestep, layer).bottom() + gap / 2;
        return new Box(column.x(), top, column.width(), end - top);
    }

    /** The copies that read a line, and what they read, without what is said above and below. */
    Box cell(int timestep) {
        return copy(timestep, layers - 1).with(input(timestep));
    }

    /** A copy of the cell. */
    Box copy(int timestep, int layer) {
        double y = copiesTop + (layers - 1 - layer) * (copyHeight + gap);
        return new Box(columnLeft(timestep), y, copyWidth, copyHeight);
    }

    /** Where a layer's name stands. */
    Box layerName(int layer) {
        return nameOf(copy(0, layer));
    }

    /** Whether there is room at the left to say what stands in each line across. */
    boolean isNamed() {
        return named;
    }

    /** Where a name stands at the left of something in the first column. */
    Box nameOf(Box first) {
        return new Box(left - EDGE, first.centreY() - line / 2, 0, line);
    }

    /** Whether the cells of the readout are high enough to say whose they are. */
    boolean hasClassNames(int classes) {
        return named && readoutHeight / classes >= textSize;
    }

    /** Whether the pixels are high enough for a name above that of the lines' numbers. */
    boolean hasInputName() {
        return named && inputHeight / 2 + 2 + line / 2 >= line;
    }

    /** The pixels of a line. */
    Box input(int timestep) {
        double y = copiesTop + layers * copyHeight + (layers - 1) * gap + gap;
        return new Box(columnLeft(timestep), y, copyWidth, inputHeight);
    }

    /** The digit that would be answered after a line. */
    Box prediction(int timestep) {
        return new Box(left + timestep * pitch, readoutTop - line, pitch, line);
    }

    /** Whether there is room for what would be answered. */
    boolean isAnswered() {
        return answered;
    }

    /** The probabilities after a line, a cell for each class; without height in a strip. */
    Box readout(int timestep) {
        return new Box(columnLeft(timestep), readoutTop, copyWidth, readoutHeight);
    }

    /** The number of a line. */
    Box number(int timestep) {
        Box input = input(timestep);
        return new Box(left + timestep * pitch, input.bottom() + 2, pitch, line);
    }

    /** Whether there is room for a line's number. */
    boolean isNumbered(int timestep) {
        return numbered && (numberEvery == 1 || timestep % numberEvery == 0 || timestep == timesteps - 1);
    }

    /** Which line's column a place is in; -1 for none. */
    int timestepAt(double x, double y) {
        if (y < predictionTop || y >= bottom || x < left || x >= left + timesteps * pitch) {
            return -1;
        }
        return (int) Math.min(timesteps - 1, (x - left) / pitch);
    }

    /** Which layer's copies are nearest. */
    int layerAt(double y) {
        int nearest = 0;
        for (int layer = 1; layer < layers; layer++) {
            boolean nearer = Math.abs(copy(0, layer).centreY() - y)
                    < Math.abs(copy(0, nearest).centreY() - y);
            nearest = nearer ? layer : nearest;
        }
        return nearest;
    }
}
