package rowreader.view.picture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rowreader.trace.picture.Arrow;
import rowreader.trace.picture.CellFlow;
import rowreader.trace.picture.Part;
import rowreader.view.picture.Captions.Detail;
import rowreader.view.picture.FlowPlan.Route;
import rowreader.view.picture.FlowPlan.Side;
import rowreader.view.picture.FlowPlan.Spot;
import rowreader.view.picture.FlowPlan.Turn;

/**
 * Where everything in the picture of a cell stands, in pixels: computed from the description of the cell, the room there is
 * and the size of the text. As much is said and shown as there is room for. Immutable; needs no toolkit.
 */
final class CellLayout {
    private static final double EDGE = 8;
    private static final double LINE = 1.3;
    private static final double NODE = 1.65;
    /** A picture of so few lines of text has short arrows. */
    private static final double LOW = 28;

    private static final double KERNEL_OF_HEIGHT = 0.3;
    private static final double READOUT_LINE = 1.2;
    /** How much of the width left over the gates' columns take, and the kernel with them. */
    private static final double GATES_OF_SURPLUS = 0.6;
    /** More than so many text sizes no gate's column takes of it. */
    private static final double WIDEST_GATE = 9;

    private final CellFlow flow;
    private final FlowPlan plan;
    private final Captions captions;
    private final PartSizes sizes;
    private final double width;
    private final double height;
    private final double textSize;
    private final double node;
    private final double line;
    private final double arrow;

    private Detail detail;
    private int size;
    private boolean summaries;
    private double[] columnWidth;
    private double[] columnLeft;
    private double gatesTop;
    private double kernelTop;
    private double kernelHeight;
    private final Map<Double, Double> laneMiddle = new HashMap<>();
    private final Map<Part, Box> boxes = new EnumMap<>(Part.class);
    private final Map<Part, Box> captionBoxes = new EnumMap<>(Part.class);
    private final Map<Part, Box> summaryBoxes = new EnumMap<>(Part.class);
    private final List<Box> kernelBlocks = new ArrayList<>();
    private final List<Wire> wires = new ArrayList<>();

    private CellLayout(
            CellFlow flow, double width, double height, double textSize, Captions captions, PartSizes sizes) {
        this.flow = flow;
        plan = FlowPlan.of(flow);
        this.captions = captions;
        this.sizes = sizes;
        this.width = width;
        this.height = height;
        this.textSize = textSize;
        node = Math.round(NODE * textSize);
        arrow = height < LOW * textSize ? 10 : 14;
        line = Math.ceil(LINE * textSize);
        choose();
        placeColumns();
        placeLanes();
        placeParts();
        for (Arrow arrow : flow.arrows()) {
            wires.add(wire(arrow));
        }
    }

    /** The layout in a frame from (0, 0) to (width, height), whose text is {@code textSize} pixels high. */
    static CellLayout of(
            CellFlow flow, double width, double height, double textSize, Captions captions, PartSizes sizes) {
        return new CellLayout(flow, width, height, textSize, captions, sizes);
    }

    /** Rather long names and blocks that can be seen than shapes; rather symbols than blocks that cannot. */
    private void choose() {
        for (Detail more : Detail.values()) {
            boolean last = more == Detail.SYMBOL;
            int least = last ? sizes.count() - 1 : sizes.leastGood() + (more == Detail.SHORT_NAME ? 1 : 0);
            for (int tried = 0; tried <= least; tried++) {
                detail = more;
                size = tried;
                summaries = more.compareTo(Detail.NAME) <= 0;
                if (fits()) {
                    return;
                }
            }
        }
    }

    private boolean fits() {
        double least = leastKernelHeight();
        boolean high = height - heightWithoutKernel() >= Math.max(least, KERNEL_OF_HEIGHT * height);
        if (size == sizes.count() - 1) {
            high = height - heightWithoutKernel() >= least;
        }
        return high && leastWidth() <= width;
    }

    /** Whether there is no room for what goes out at the edge, and for the probabilities in numbers. */
    private boolean isShort() {
        return detail.compareTo(Detail.NAME) > 0;
    }

    // Columns

    private double leastWidth() {
        double sum = 2 * EDGE + exitWidth();
        for (int column = 0; column < plan.columns(); column++) {
            sum += leastWidth(column) + gutter(column);
        }
        return sum;
    }

    private double exitWidth() {
        return isShort() ? arrow : captions.exitWidth();
    }

    private double leastWidth(int column) {
        double least = 0;
        for (Part part : flow.parts()) {
            Spot spot = plan.spot(part);
            if (spot != null && spot.column() == column) {
                least = Math.max(least, widthOf(part));
                least = Math.max(least, captions.width(captions.of(part, detail)));
                if (part.isGate() && summaries) {
                    least = Math.max(least, captions.summaryWidth());
                }
            }
        }
        boolean kernel = column >= 1 && column <= plan.kernelColumns();
        return Math.ceil(kernel ? Math.max(least, sizes.kernelWidth()) : least);
    }

    private double widthOf(Part part) {
        if (part.isExit()) {
            return 0;
        }
        if (part.isOperation()) {
            return part.sign().length() == 1 ? node : Math.ceil(captions.width(part.sign()) + textSize * 0.7);
        }
        return switch (part) {
            case READOUT -> detail == Detail.SYMBOL ? 4 * textSize : isShort() ? 5.5 * textSize : 11 * textSize;
            case OUTPUT_WEIGHTS -> 2.2 * textSize;
            default -> sizes.width(part, size);
        };
    }

    /** Least room at the right of a column: for an arrow, and for what stands there. */
    private double gutter(int column) {
        if (column == plan.columns() - 1) {
            return 0;
        }
        boolean between =
                flow.has(Part.RESET_PRODUCT) && plan.spot(Part.RESET_PRODUCT).column() == column + 0.5;
        if (between) {
            return node + 2 * arrow;
        }
        boolean kernel = column >= 1 && column < plan.kernelColumns();
        return kernel ? 8 : isShort() ? 16 : 22;
    }

    private void placeColumns() {
        int columns = plan.columns();
        columnWidth = new double[columns];
        columnLeft = new double[columns];
        double surplus = Math.max(0, width - leastWidth());
        double toGate = Math.min(GATES_OF_SURPLUS * surplus / plan.kernelColumns(), WIDEST_GATE * textSize);
        int insideKernel = plan.kernelColumns() - 1;
        double toGutter = (surplus - toGate * plan.kernelColumns()) / (columns - insideKernel);
        double x = EDGE;
        for (int column = 0; column < columns; column++) {
            boolean gate = column >= 1 && column <= plan.kernelColumns();
            boolean nextIsGate = column >= 1 && column < plan.kernelColumns();
            columnLeft[column] = Math.round(x);
            columnWidth[column] = Math.floor(leastWidth(column) + (gate ? toGate : 0));
            x += columnWidth[column] + gutter(column) + (nextIsGate ? 0 : toGutter);
        }
    }

    private double middleOf(double column) {
        int whole = (int) Math.floor(column);
        if (whole >= plan.columns()) {
            return width - EDGE;
        }
        if (column == whole) {
            return columnLeft[whole] + columnWidth[whole] / 2;
        }
        double right = whole + 1 < plan.columns() ? columnLeft[whole + 1] : width;
        return (columnLeft[whole] + columnWidth[whole] + right) / 2;
    }

    // Lanes

    private double tallest(double lane) {
        double tallest = 0;
        for (Part part : flow.parts()) {
            Spot spot = plan.spot(part);
            if (spot != null && spot.lane() == lane) {
                tallest = Math.max(tallest, part.isVector() ? sizes.height(part, size) : node);
            }
        }
        return tallest;
    }

    private double topLane() {
        return plan.uses(FlowPlan.TOP) ? line + tallest(FlowPlan.TOP) : 0;
    }

    private double mixLane() {
        return plan.uses(FlowPlan.MIX) ? node + 2 * arrow : arrow;
    }

    private double gatesLane() {
        return line + tallest(FlowPlan.GATES) + (summaries ? line : 0);
    }

    private double squashLane() {
        return (plan.uses(FlowPlan.SQUASH) ? node + arrow : 0) + arrow;
    }

    private double belowLane() {
        return (flow.has(Part.RESET_PRODUCT) ? arrow : 0) + line;
    }

    private double heightWithoutKernel() {
        return 2 * EDGE + topLane() + mixLane() + gatesLane() + squashLane() + belowLane();
    }

    private double leastKernelHeight() {
        double weights = flow.has(Part.OUTPUT_WEIGHTS) ? line + 2 * textSize + arrow + node : 0;
        double inputs = sizes.height(Part.INPUT, size) / 2;
        if (plan.spot(Part.HIDDEN_BEFORE).lane() == FlowPlan.W) {
            double belowInput = EDGE + line + sizes.height(Part.HIDDEN_BEFORE, size);
            // U is at least a tenth of the kernel: its middle is no higher than a twentieth.
            inputs = (inputs + belowInput - belowLane()) / (1 - shareOfU() / 2);
        }
        return Math.max(sizes.kernelHeight(), Math.max(weights, inputs));
    }

    private double shareOfU() {
        return Math.max(0.12, flow.inputSize() / (double) (flow.inputSize() + flow.hiddenSize()));
    }

    private void placeLanes() {
        double y = EDGE;
        laneMiddle.put(FlowPlan.TOP, Math.round(y + topLane() - tallest(FlowPlan.TOP) / 2) + 0.0);
        y += topLane();
        laneMiddle.put(FlowPlan.MIX, Math.round(y + mixLane() / 2) + 0.0);
        y += mixLane();
        gatesTop = Math.round(y);
        laneMiddle.put(FlowPlan.GATES, Math.round(gatesTop + line + tallest(FlowPlan.GATES) / 2) + 0.0);
        y += gatesLane();
        laneMiddle.put(FlowPlan.SQUASH, Math.round(y + squashLane() / 2) + 0.0);
        y += squashLane();
        kernelTop = Math.round(y);
        // A window that opens is small for a moment: what is cut off then need not be right, but there.
        kernelHeight = Math.max(2 * textSize, Math.floor(height - EDGE - belowLane() - kernelTop));
        laneMiddle.put(FlowPlan.U, kernelTop + heightOfU() / 2);
        laneMiddle.put(FlowPlan.W, kernelTop + (heightOfU() + kernelHeight) / 2);
        laneMiddle.put(FlowPlan.BELOW, kernelTop + kernelHeight + arrow * 0.6);
    }

    /** Pixels from the kernel's top to where W begins. */
    double heightOfU() {
        return Math.round(kernelHeight * shareOfU());
    }

    // Parts

    private void placeParts() {
        for (int column = 1; column <= plan.kernelColumns(); column++) {
            kernelBlocks.add(new Box(columnLeft[column], kernelTop, columnWidth[column], kernelHeight));
        }
        boxes.put(Part.KERNEL, kernelBlocks.get(0).with(kernelBlocks.get(kernelBlocks.size() - 1)));
        for (Part part : flow.parts()) {
            if (plan.spot(part) != null) {
                place(part);
            }
        }
        Box kernel = boxes.get(Part.KERNEL);
        captionBoxes.put(Part.KERNEL, new Box(kernel.x(), height - EDGE - line, kernelCaptionWidth(), line));
    }

    private double kernelCaptionWidth() {
        Box kernel = boxes.get(Part.KERNEL);
        double end = flow.has(Part.READOUT) ? boxes.get(Part.READOUT).x() - EDGE : width - EDGE;
        double most = Math.max(kernel.width(), end - kernel.x());
        return Math.min(most, Math.ceil(captions.width(captions.ofKernel(most))));
    }

    private void place(Part part) {
        Spot spot = plan.spot(part);
        double x = middleOf(spot.column());
        double y = laneMiddle.get(spot.lane());
        Box box = switch (part) {
            case READOUT -> readout();
            case OUTPUT_WEIGHTS -> outputWeights(x);
            case SOFTMAX -> Box.around(x, kernelTop + kernelHeight - node / 2, widthOf(part), node);
            case HIDDEN_BEFORE -> spot.lane() == FlowPlan.W ? hiddenBefore() : vector(part, columnLeft[0], y);
            case CELL_BEFORE, INPUT -> vector(part, columnLeft[0], y);
            case CELL_ONWARD, HIDDEN_ONWARD, LAYER_ABOVE -> new Box(width - EDGE, y, 0, 0);
            default ->
                part.isOperation()
                        ? Box.around(Math.round(x), y, widthOf(part), node)
                        : vector(part, x - sizes.width(part, size) / 2, y);
        };
        boxes.put(part, box);
        caption(part, box);
    }

    private Box vector(Part part, double left, double middle) {
        double high = sizes.height(part, size);
        return new Box(Math.round(left), Math.round(middle - high / 2), sizes.width(part, size), high);
    }

    /** As near as can be to the middle of W, below what is read. */
    private Box hiddenBefore() {
        double high = sizes.height(Part.HIDDEN_BEFORE, size);
        double inputBottom = laneMiddle.get(FlowPlan.U) + sizes.height(Part.INPUT, size) / 2;
        double top = Math.max(laneMiddle.get(FlowPlan.W) - high / 2, inputBottom + EDGE + line);
        top = Math.min(top, height - EDGE - high);
        return new Box(columnLeft[0], Math.round(top), sizes.width(Part.HIDDEN_BEFORE, size), high);
    }

    private Box outputWeights(double middle) {
        double top = kernelTop + line;
        double bottom = kernelTop + kernelHeight - node - arrow;
        return Box.around(Math.round(middle), (top + bottom) / 2, Math.round(2.2 * textSize), bottom - top);
    }

    private Box readout() {
        int column = plan.columns() - 1;
        double top = gatesTop + line;
        double bottom = kernelTop + kernelHeight;
        double most = flow.classes() * 1.7 * textSize;
        double high = Math.min(bottom - top, most);
        return new Box(columnLeft[column], bottom - high, columnWidth[column], high);
    }

    private void caption(Part part, Box box) {
        String text = captions.of(part, detail);
        if (!text.isEmpty()) {
            double wide = Math.ceil(captions.width(text));
            boolean atLeft = plan.spot(part).column() == 0 || part == Part.READOUT;
            // The last column has nothing at its right but the edge.
            double most = part == Part.READOUT ? box.right() - wide : box.x();
            double left = atLeft ? Math.min(box.x(), most) : Math.round(box.centreX() - wide / 2);
            captionBoxes.put(part, new Box(left, box.y() - line, wide, line));
        }
        if (summaries && flow.gates().contains(part) && part.isGate()) {
            int column = (int) plan.spot(part).column();
            summaryBoxes.put(part, new Box(columnLeft[column], box.bottom(), columnWidth[column], line));
        }
    }

    // Wires

    private Wire wire(Arrow arrow) {
        Route route = plan.route(arrow);
        List<Place> places = new ArrayList<>();
        Place at = start(arrow, route.from());
        places.add(at);
        for (Turn turn : route.turns()) {
            at = Double.isNaN(turn.lane())
                    ? new Place(Math.round(middleOf(turn.column())), at.y())
                    : new Place(at.x(), laneMiddle.get(turn.lane()));
            places.add(at);
        }
        Place end = end(arrow, route.to(), at);
        if (at.x() != end.x() && at.y() != end.y()) {
            places.add(route.to().isUpright() ? new Place(end.x(), at.y()) : new Place(at.x(), end.y()));
        }
        places.add(end);
        return new Wire(arrow, List.copyOf(places));
    }

    private Place start(Arrow arrow, Side side) {
        if (arrow.from() == Part.KERNEL) {
            return new Place(boxes.get(arrow.to()).centreX(), kernelTop);
        }
        return anchor(arrow.from(), side);
    }

    private Place end(Arrow arrow, Side side, Place from) {
        if (arrow.to() == Part.KERNEL) {
            return intoKernel(arrow.from(), from);
        }
        Place end = anchor(arrow.to(), side);
        Box box = boxes.get(arrow.to());
        boolean level = !side.isUpright() && from.y() > box.y() && from.y() < box.bottom();
        return level ? new Place(end.x(), from.y()) : end;
    }

    private Place intoKernel(Part from, Place at) {
        if (from == Part.RESET_PRODUCT) {
            return new Place(
                    kernelBlocks.get(flow.gates().indexOf(Part.CANDIDATE)).x(), at.y());
        }
        double left = kernelBlocks.get(0).x();
        double bottomOfU = kernelTop + heightOfU();
        if (from == Part.INPUT) {
            return new Place(left, Math.max(kernelTop + 2, Math.min(bottomOfU - 2, at.y())));
        }
        boolean level = at.y() > bottomOfU + 4 && at.y() < kernelTop + kernelHeight - 4;
        return new Place(left, level ? at.y() : Math.round(laneMiddle.get(FlowPlan.W)));
    }

    private Place anchor(Part part, Side side) {
        Box box = boxes.get(part);
        Box whole = whole(part);
        return switch (side) {
            case LEFT -> new Place(box.x(), box.centreY());
            case RIGHT -> new Place(box.right(), box.centreY());
            case TOP -> new Place(box.centreX(), whole.y());
            case BOTTOM -> new Place(box.centreX(), whole.bottom());
        };
    }

    // What the painter asks

    /** Whose layout it is. */
    CellFlow flow() {
        return flow;
    }

    /** How much is said of a part. */
    Detail detail() {
        return detail;
    }

    double textSize() {
        return textSize;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    /** Where a part is painted, without its caption. */
    Box box(Part part) {
        return boxes.get(part);
    }

    /** A part with what is said above and below it. */
    Box whole(Part part) {
        Box whole = boxes.get(part);
        if (part != Part.KERNEL && captionBoxes.containsKey(part)) {
            Box caption = captionBoxes.get(part);
            whole = new Box(whole.x(), caption.y(), whole.width(), whole.bottom() - caption.y());
        }
        if (summaryBoxes.containsKey(part)) {
            Box summary = summaryBoxes.get(part);
            whole = new Box(whole.x(), whole.y(), whole.width(), summary.bottom() - whole.y());
        }
        return whole;
    }

    /** Where a part's caption stands, if it has one. */
    Optional<Box> caption(Part part) {
        return Optional.ofNullable(captionBoxes.get(part));
    }

    /** Where it is said what a gate does on average, if there is room for it. */
    Optional<Box> summary(Part part) {
        return Optional.ofNullable(summaryBoxes.get(part));
    }

    /** The blocks of the kernel, in the order of {@link CellFlow#sums()}. */
    List<Box> kernelBlocks() {
        return Collections.unmodifiableList(kernelBlocks);
    }

    List<Wire> wires() {
        return Collections.unmodifiableList(wires);
    }

    /** How many classes have room in the readout. */
    int readoutLines() {
        double room = boxes.get(Part.READOUT).height() / (READOUT_LINE * textSize);
        return Math.max(1, Math.min(flow.classes(), (int) Math.floor(room + 1e-6)));
    }
}
