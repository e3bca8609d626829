package rowreader.view.picture;

import java.util.List;
import rowreader.data.Digit;
import rowreader.text.Numbers;
import rowreader.text.Texts;
import rowreader.trace.Quantity;
import rowreader.trace.Trace;
import rowreader.trace.Traversal;
import rowreader.trace.UnitGroup;
import rowreader.trace.picture.CellFlow;
import rowreader.trace.picture.CellNumbers;
import rowreader.trace.picture.Part;
import rowreader.trace.picture.Phase;

/** What is said in and about the picture, in the language in use. */
final class PictureWords implements Captions {
    private final CellFlow flow;
    private final Traversal scan;
    private final List<UnitGroup> groups;
    private final PictureFont font;
    private final int timestep;
    private final boolean probe;

    /**
     * @param timestep the line that is spoken of
     * @param probe whether the network was never trained to answer after it
     */
    PictureWords(CellFlow flow, Trace trace, PictureFont font, int timestep, boolean probe) {
        this.flow = flow;
        scan = trace.traversal();
        groups = trace.equations().groups();
        this.font = font;
        this.timestep = timestep;
        this.probe = probe;
    }

    @Override
    public String of(Part part, Detail detail) {
        boolean unnamed = part.isOperation() || part.isExit() || part == Part.KERNEL;
        if (unnamed) {
            return "";
        }
        boolean shaped =
                detail == Detail.NAME_AND_SHAPE && part.isVector() && !(part == Part.INPUT && flow.readsLines());
        return shaped
                ? Texts.get("view.picture.detail.shaped", name(part), number(flow.shape(part)[0]))
                : switch (detail) {
                    case SYMBOL -> symbol(part);
                    case SHORT_NAME -> shortName(part);
                    default -> name(part);
                };
    }

    private static String number(int number) {
        return Integer.toString(number);
    }

    /** What a part is called in full. */
    String name(Part part) {
        return switch (part) {
            case INPUT -> input();
            case HIDDEN_BEFORE -> Texts.get("view.picture.hidden-before");
            case CELL_BEFORE -> Texts.get("view.picture.cell-before");
            case FORGET_GATE -> Texts.get("view.picture.forget-gate");
            case INPUT_GATE -> Texts.get("view.picture.input-gate");
            case UPDATE_GATE -> Texts.get("view.picture.update-gate");
            case RESET_GATE -> Texts.get("view.picture.reset-gate");
            case CANDIDATE -> Texts.get("view.picture.candidate");
            case OUTPUT_GATE -> Texts.get("view.picture.output-gate");
            case CELL_NOW -> Texts.get("view.picture.cell-now");
            case HIDDEN_NOW -> Texts.get("view.picture.hidden-now");
            case READOUT -> probe ? Texts.get("view.picture.readout.probe") : Texts.get("view.picture.readout.answer");
            case OUTPUT_WEIGHTS -> Texts.get("view.picture.weights");
            case KERNEL -> shortKernel();
            case HIDDEN_ONWARD, CELL_ONWARD, LAYER_ABOVE -> exit(part);
            default -> part.sign();
        };
    }

    private String shortName(Part part) {
        return switch (part) {
            case HIDDEN_BEFORE -> Texts.get("view.picture.hidden-before.symbol");
            case CELL_BEFORE -> Texts.get("view.picture.cell-before.symbol");
            case FORGET_GATE -> Texts.get("view.picture.forget-gate.short");
            case INPUT_GATE -> Texts.get("view.picture.input-gate.short");
            case UPDATE_GATE -> Texts.get("view.picture.update-gate.short");
            case RESET_GATE -> Texts.get("view.picture.reset-gate.short");
            case OUTPUT_GATE -> Texts.get("view.picture.output-gate.short");
            case INPUT -> shortInput();
            case READOUT -> symbol(part);
            default -> name(part);
        };
    }

    private String symbol(Part part) {
        return switch (part) {
            case INPUT -> shortInput();
            case HIDDEN_BEFORE -> Texts.get("view.picture.hidden-before.symbol");
            case CELL_BEFORE -> Texts.get("view.picture.cell-before.symbol");
            case READOUT ->
                probe ? Texts.get("view.picture.readout.probe.short") : Texts.get("view.picture.readout.answer.short");
            default -> part.quantity().map(Quantity::symbol).orElseGet(() -> name(part));
        };
    }

    /** "forget gate f": what comes out of a sum. */
    String name(Quantity quantity) {
        for (Part part : Part.values()) {
            if (part.quantity().filter(quantity::equals).isPresent()) {
                return name(part);
            }
        }
        throw new IllegalArgumentException(quantity + " is no part");
    }

    private String input() {
        int pixels = flow.inputSize();
        if (!flow.readsLines()) {
            return Texts.get("view.picture.input.below", groupBelow().name());
        }
        if (timestep >= Digit.SIDE) {
            return Texts.get("view.picture.input.blank", 0, pixels);
        }
        return scan.order().readsRows()
                ? Texts.get("view.picture.input.row", line(timestep), pixels)
                : Texts.get("view.picture.input.column", line(timestep), pixels);
    }

    private String shortInput() {
        if (!flow.readsLines()) {
            return Texts.get("view.picture.input.short.below");
        }
        if (timestep >= Digit.SIDE) {
            return Texts.get("view.picture.input.short.blank");
        }
        return lineName(timestep);
    }

    /** "row 15": the line that the layer looked at reads. */
    String lineName(int when) {
        return lineName(when, flow.group());
    }

    /** "row 14, backwards": the line that a layer reads, and the layer where there are several. */
    String where(int when, UnitGroup group) {
        String line = lineName(when, group);
        return group.name().isEmpty() ? line : Texts.get("view.picture.where", line, group.name());
    }

    private String lineName(int when, UnitGroup group) {
        return scan.order().readsRows()
                ? Texts.get("view.picture.input.short.row", line(when, group))
                : Texts.get("view.picture.input.short.column", line(when, group));
    }

    private int line(int when) {
        return line(when, flow.group());
    }

    /** The number, from 1, of the line that a layer reads. */
    private int line(int when, UnitGroup group) {
        if (when >= Digit.SIDE) {
            return when + 1;
        }
        int[] lines = scan.lines(when);
        boolean fromTheEnd = lines.length > 1 && groups.indexOf(group) == 1;
        return lines[fromTheEnd ? 1 : 0] + 1;
    }

    /** The units that the layer looked at reads, where it reads no lines. */
    UnitGroup groupBelow() {
        return groups.get(Math.max(0, groups.indexOf(flow.group()) - 1));
    }

    /** "row 16", "layer 2": where something goes. */
    String exit(Part part) {
        if (part == Part.LAYER_ABOVE) {
            return Texts.get(
                    "view.picture.exit.layer",
                    groups.get(groups.indexOf(flow.group()) + 1).name());
        }
        if (timestep + 1 >= Digit.SIDE) {
            return Texts.get("view.picture.exit.end");
        }
        return scan.order().readsRows()
                ? Texts.get("view.picture.exit.row", line(timestep + 1))
                : Texts.get("view.picture.exit.column", line(timestep + 1));
    }

    @Override
    public String ofKernel(double width) {
        String all = Texts.get(
                "view.picture.kernel.long",
                flow.inputSize(),
                flow.hiddenSize(),
                flow.sums().size());
        if (width(all) <= width) {
            return all;
        }
        String middle = Texts.get(
                "view.picture.kernel.middle",
                flow.inputSize(),
                flow.hiddenSize(),
                flow.sums().size());
        return width(middle) <= width ? middle : shortKernel();
    }

    private String shortKernel() {
        return Texts.get(
                "view.picture.kernel.short",
                flow.inputSize(),
                flow.hiddenSize(),
                flow.sums().size());
    }

    @Override
    public double summaryWidth() {
        double widest = 0;
        for (Part gate : flow.gates()) {
            widest = gate.isGate() ? Math.max(widest, width(summary(gate, 0.55))) : widest;
        }
        return Math.ceil(widest);
    }

    /** "keeps 55 %": what a gate does on average. */
    String summary(Part gate, double mean) {
        String part = Numbers.shown().share(mean, 1);
        return switch (gate) {
            case FORGET_GATE, UPDATE_GATE -> Texts.get("view.picture.summary.keeps", part);
            case INPUT_GATE -> Texts.get("view.picture.summary.lets-in", part);
            case RESET_GATE -> Texts.get("view.picture.summary.hears", part);
            default -> Texts.get("view.picture.summary.shows", part);
        };
    }

    @Override
    public double exitWidth() {
        double widest = 0;
        for (Part part : flow.parts()) {
            widest = part.isExit() ? Math.max(widest, width(exit(part))) : widest;
        }
        return Math.ceil(widest) + font.size();
    }

    @Override
    public double width(String line) {
        return font.width(line);
    }

    /** "[150]", "[178, 600]" */
    String shape(Part part) {
        int[] shape = flow.shape(part);
        return shape.length == 1 ? shape(shape[0]) : Texts.get("view.picture.shape.two", shape[0], shape[1]);
    }

    static String shape(int size) {
        return Texts.get("view.picture.shape.one", size);
    }

    static String name(Phase phase) {
        return switch (phase) {
            case ENTER -> Texts.get("view.picture.phase.enter");
            case MULTIPLY -> Texts.get("view.picture.phase.multiply");
            case GATE -> Texts.get("view.picture.phase.gate");
            case FORGET -> Texts.get("view.picture.phase.forget");
            case WRITE -> Texts.get("view.picture.phase.write");
            case SHOW -> Texts.get("view.picture.phase.show");
            case ASK -> Texts.get("view.picture.phase.ask");
        };
    }

    /** One or two sentences on what a phase does. */
    String says(Phase phase, CellNumbers numbers) {
        boolean kept = flow.has(Part.UPDATE_GATE);
        return switch (phase) {
            case ENTER ->
                flow.readsLines() ? Texts.get("view.picture.says.enter") : Texts.get("view.picture.says.enter.below");
            case MULTIPLY -> Texts.get("view.picture.says.multiply", flow.sums().size());
            case GATE -> kept ? Texts.get("view.picture.says.gate.reset") : Texts.get("view.picture.says.gate");
            case FORGET ->
                kept
                        ? Texts.get("view.picture.says.forget.update", mean(numbers, Part.UPDATE_GATE))
                        : Texts.get("view.picture.says.forget", mean(numbers, Part.FORGET_GATE));
            case WRITE -> Texts.get("view.picture.says.write", numbers.changed(0.5));
            case SHOW ->
                flow.has(Part.OUTPUT_GATE)
                        ? Texts.get("view.picture.says.show")
                        : kept ? Texts.get("view.picture.says.show.kept") : Texts.get("view.picture.says.show.simple");
            case ASK ->
                flow.has(Part.LAYER_ABOVE)
                        ? Texts.get("view.picture.says.ask.above")
                        : probe ? Texts.get("view.picture.says.ask.probe") : Texts.get("view.picture.says.ask.answer");
        };
    }

    private static String mean(CellNumbers numbers, Part gate) {
        return Numbers.shown().share(numbers.mean(gate), 1);
    }
}
