package rowreader.view.picture;

import java.util.List;
import rowreader.text.Numbers;
import rowreader.text.Texts;
import rowreader.trace.Quantity;
import rowreader.trace.UnitGroup;
import rowreader.trace.picture.CellFlow;
import rowreader.trace.picture.GateSum;
import rowreader.trace.picture.Part;
import rowreader.viewmodel.picture.Depth;

/** What is said beside the pointer. */
final class Hints {
    private static final double NEAR = 5;
    private static final int DECIMALS = 3;

    private final PictureGeometry geometry;
    private final View view;
    private final PictureWords words;

    Hints(PictureGeometry geometry, View view, PictureWords words) {
        this.geometry = geometry;
        this.view = view;
        this.words = words;
    }

    /** What is at a place; empty for nothing. */
    String at(double x, double y) {
        int timestep = geometry.lines().timestepAt(x, y);
        if (timestep >= 0) {
            UnitGroup group =
                    view.trace().equations().groups().get(geometry.lines().layerAt(y));
            return copy(timestep, group);
        }
        double inFrameX = x - geometry.frame().x();
        double inFrameY = y - geometry.frame().y();
        if (geometry.product() != null) {
            return product(x, y);
        }
        if (geometry.cell() == null) {
            return "";
        }
        String part = geometry.depth() == Depth.CELL ? inCell(inFrameX, inFrameY) : inUnit(inFrameX, inFrameY);
        return part.isEmpty() ? wire(inFrameX, inFrameY) : part;
    }

    private String copy(int timestep, UnitGroup group) {
        String name = words.where(timestep, group);
        if (timestep > view.timestep()) {
            return Texts.get("view.picture.hint.copy", name);
        }
        int prediction = view.trace().prediction(timestep);
        String says = Texts.get(
                "view.picture.hint.answer",
                view.trace().className(prediction),
                Numbers.shown().percent(view.trace().readout(timestep, prediction)));
        return Texts.get("view.picture.hint.copy", name) + "\n" + Texts.get("view.picture.hint.would-say", says);
    }

    /** Which unit, numbered through all layers, is at a place in the picture of a cell; -1 for none. */
    int unitAt(double x, double y) {
        if (geometry.depth() != Depth.CELL) {
            return -1;
        }
        double inFrameX = x - geometry.frame().x();
        double inFrameY = y - geometry.frame().y();
        CellFlow flow = view.flow();
        for (Part part : flow.parts()) {
            if (part.isVector() && part != Part.INPUT) {
                int unit =
                        UnitBlock.of(flow.hiddenSize()).unitAt(geometry.cell().box(part), inFrameX, inFrameY);
                if (unit >= 0) {
                    return flow.group().first() + unit;
                }
            }
        }
        for (Box block : geometry.cell().kernelBlocks()) {
            if (block.contains(inFrameX, inFrameY)) {
                return flow.group().first() + (int) ((inFrameX - block.x()) / block.width() * flow.hiddenSize());
            }
        }
        return -1;
    }

    private String inCell(double x, double y) {
        int unit = unitAt(x + geometry.frame().x(), y + geometry.frame().y());
        for (Part part : view.flow().parts()) {
            Box box = geometry.cell().box(part);
            if (part != Part.KERNEL && box.contains(x, y)) {
                return ofPart(part, unit, box, x, y);
            }
        }
        List<Quantity> sums = view.flow().sums();
        for (int block = 0; block < sums.size(); block++) {
            if (geometry.cell().kernelBlocks().get(block).contains(x, y)) {
                return Targets.kernelHint(view, words, sums.get(block), unit);
            }
        }
        return "";
    }

    private String ofPart(Part part, int unit, Box box, double x, double y) {
        if (part == Part.INPUT) {
            return input(box, x, y);
        }
        if (part == Part.READOUT) {
            return shaped(words.name(part), part);
        }
        if (part == Part.OUTPUT_WEIGHTS) {
            return shaped(words.name(part), part);
        }
        if (part.isOperation()) {
            return operation(part);
        }
        return unit < 0 ? "" : Targets.unitHint(view, words, part, unit) + "\n" + words.shape(part);
    }

    private String input(Box box, double x, double y) {
        float[] values = view.numbers().of(Part.INPUT);
        if (!view.flow().readsLines()) {
            return shaped(words.name(Part.INPUT), Part.INPUT);
        }
        int pixel = (int) Math.min(values.length - 1, (x - box.x()) / box.width() * values.length);
        return words.name(Part.INPUT) + "\n"
                + Texts.get(
                        "view.picture.hint.pixel", pixel + 1, Numbers.shown().decimal(values[pixel], 2));
    }

    private String operation(Part part) {
        String does = switch (part) {
            case SUM -> Texts.get("view.picture.operation.plus");
            case KEEP_PRODUCT, WRITE_PRODUCT, SHOW_PRODUCT, RESET_PRODUCT -> Texts.get("view.picture.operation.times");
            case REST -> Texts.get("view.picture.operation.rest");
            default -> Texts.get("view.picture.operation.squash", part.sign());
        };
        return shaped(does, part);
    }

    private String shaped(String name, Part part) {
        return Texts.get("view.picture.hint.shaped", name, words.shape(part));
    }

    private String inUnit(double x, double y) {
        for (Part part : view.flow().parts()) {
            Box box = geometry.cell().box(part);
            if (part != Part.KERNEL && box.contains(x, y)) {
                if (part.isVector() && part != Part.INPUT) {
                    return Targets.unitHint(view, words, part, view.model().getUnit());
                }
                return ofPart(part, -1, box, x, y);
            }
        }
        if (geometry.cell().box(Part.KERNEL).contains(x, y)) {
            return Texts.get("view.picture.kernel.sums");
        }
        return "";
    }

    private String wire(double x, double y) {
        for (Wire wire : geometry.cell().wires()) {
            if (wire.isNear(x, y, NEAR)) {
                return Texts.get(
                        "view.picture.hint.arrow",
                        spoken(wire.arrow().from()),
                        spoken(wire.arrow().to()),
                        PictureWords.shape(wire.arrow().size()));
            }
        }
        return "";
    }

    private String spoken(Part part) {
        return words.name(part);
    }

    private String product(double x, double y) {
        ProductLayout layout = geometry.product();
        GateSum sum = view.model().sum(view.model().getGate());
        int partner = layout.partnerAt(x, y);
        if (partner >= 0 && partner < sum.partners().size()) {
            return Targets.partnerHint(sum.partners().get(partner));
        }
        int chosen = layout.sumAt(x, y);
        int input = layout.inputAt(x, y);
        if (input < 0) {
            return chosen < 0 ? "" : words.name(view.flow().sums().get(chosen));
        }
        GateSum of = chosen < 0 ? sum : view.model().sum(view.flow().sums().get(chosen));
        String value = Numbers.shown().decimal(of.inputs()[input], DECIMALS);
        String weight = Numbers.shown().decimal(of.weights()[input], DECIMALS);
        String product = Numbers.shown().signed(of.product(input), DECIMALS);
        return words.name(of.quantity()) + "\n"
                + (view.flow().readsLines()
                        ? Texts.get("view.picture.hint.product", input + 1, value, weight, product)
                        : Texts.get(
                                "view.picture.hint.product.below",
                                words.groupBelow().first() + input,
                                value,
                                weight,
                                product));
    }
}
