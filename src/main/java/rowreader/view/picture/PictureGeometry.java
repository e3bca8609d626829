package rowreader.view.picture;

import java.util.List;
import rowreader.trace.Quantity;
import rowreader.trace.Trace;
import rowreader.trace.UnitGroup;
import rowreader.trace.picture.CellFlow;
import rowreader.trace.picture.Part;
import rowreader.viewmodel.picture.Depth;

/** Where everything is at one depth, in a picture of one size: the strip of all lines above the frame of what is looked into. */
final class PictureGeometry {
    private static final double STRIP_OF_HEIGHT = 0.17;
    private static final double TALLEST_STRIP = 110;
    private static final double ZOOM_LINES = 12;
    private static final double LANE_OF_HEIGHT = 0.1;
    /** What one unit's cell needs below its memory, in lines of text. */
    private static final double LEAST_BELOW_LANES = 19;

    private static final double EDGE = 3;
    /** So few lines of text high, the picture leaves out what can be seen elsewhere. */
    private static final double LOW = 34;

    private final Depth depth;
    private final PictureFont font;
    private final UnrolledLayout lines;
    private final Box frame;
    private final List<Box> lanes;
    private final CellLayout cell;
    private final ProductLayout product;

    /** @param captions of which no caption is longer at any other line */
    PictureGeometry(
            Depth depth, double width, double height, PictureFont font, Trace trace, CellFlow flow, Captions captions) {
        this.depth = depth;
        this.font = font;
        int layers = trace.equations().groups().size();
        double names = trace.equations().groups().stream()
                .map(UnitGroup::name)
                .mapToDouble(font::width)
                .max()
                .orElse(0);
        Box all = new Box(EDGE, EDGE, width - 2 * EDGE, height - 2 * EDGE);
        double line = Math.ceil(font.size() * 1.35);
        if (depth == Depth.UNROLLED) {
            lines = UnrolledLayout.whole(
                    trace.timesteps(), layers, trace.classes(), all, font.size(), names, LaneNames.width(trace, font));
            frame = all;
            lanes = List.of();
            cell = null;
            product = null;
            return;
        }
        boolean low = height < LOW * font.size();
        double copies = Math.max(26 * layers, Math.min(TALLEST_STRIP, height * STRIP_OF_HEIGHT) - line);
        double strip = low ? 26 + 16 * (layers - 1) : line + 12 + copies;
        Box top = new Box(all.x(), all.y(), all.width(), strip);
        lines = UnrolledLayout.strip(trace.timesteps(), layers, trace.classes(), top, low ? 0 : font.size(), names);
        double y = lines.input(0).bottom() + 4;
        int count = trace.quantities().contains(Quantity.CELL_STATE) ? 2 : 1;
        double lane = low ? line : line + Math.max(18, Math.min(3 * line, height * LANE_OF_HEIGHT - line));
        double left = all.bottom() - y - count * (lane + 4);
        if (depth == Depth.UNIT && left >= LEAST_BELOW_LANES * font.size()) {
            Box first = new Box(lines.column(0).x(), y, lines.pitch() * trace.timesteps(), lane);
            lanes = count == 1 ? List.of(first) : List.of(first, first.moved(0, lane + 4));
            y += count * (lane + 4);
        } else {
            lanes = List.of();
        }
        y += low ? ZOOM_LINES / 2 : ZOOM_LINES;
        frame = new Box(all.x(), y, all.width(), all.bottom() - y);
        cell = depth == Depth.PRODUCT
                ? null
                : CellLayout.of(
                        flow,
                        frame.width(),
                        frame.height(),
                        font.size(),
                        captions,
                        depth == Depth.CELL
                                ? PartSizes.ofBlocks(flow, font.size())
                                : PartSizes.ofOneUnit(flow, font.size()));
        product = depth == Depth.PRODUCT
                ? ProductLayout.of(flow.inputSize(), flow.sums().size(), frame, font.size())
                : null;
    }

    Depth depth() {
        return depth;
    }

    PictureFont font() {
        return font;
    }

    /** The copies of the cell. */
    UnrolledLayout lines() {
        return lines;
    }

    /** The frame around what is looked into. */
    Box frame() {
        return frame;
    }

    /** Where the unit's memory is shown over all lines, c before h. */
    List<Box> lanes() {
        return lanes;
    }

    /** The parts of the cell in the coordinates of the frame; null where no cell is shown. */
    CellLayout cell() {
        return cell;
    }

    /** The sum; null where none is shown. */
    ProductLayout product() {
        return product;
    }

    /** From the frame's coordinates to those of the picture. */
    Box inPicture(Box inFrame) {
        return inFrame.moved(frame.x(), frame.y());
    }

    /** Where in it the depth is that is looked into or was. */
    Box placeOf(Depth other, View view) {
        return switch (depth) {
            case UNROLLED -> lines.cell(view.timestep());
            case CELL -> other == Depth.PRODUCT ? kernelBlock(view) : unitBox(view);
            default -> cell == null ? frame : kernelBlock(view);
        };
    }

    private Box unitBox(View view) {
        Box box = inPicture(cell.box(Part.HIDDEN_NOW));
        int unit = view.model().getUnit() - view.flow().group().first();
        return UnitBlock.of(view.flow().hiddenSize()).boxOf(box, unit);
    }

    private Box kernelBlock(View view) {
        int block = Math.max(0, view.flow().sums().indexOf(view.model().getGate()));
        return inPicture(cell.kernelBlocks().get(block));
    }
}
