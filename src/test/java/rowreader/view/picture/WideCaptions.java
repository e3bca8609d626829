package rowreader.view.picture;

import rowreader.trace.picture.Part;

/** Captions as long as those of the program or longer, measured without a toolkit: every letter is a wide one. */
final class WideCaptions implements Captions {
    private static final double LETTER = 0.58;

    private final double textSize;

    WideCaptions(double textSize) {
        this.textSize = textSize;
    }

    @Override
    public String of(Part part, Detail detail) {
        if (part.isOperation() || part.isExit() || part == Part.KERNEL) {
            return "";
        }
        if (part == Part.OUTPUT_WEIGHTS) {
            return "V";
        }
        return switch (detail) {
            case SYMBOL ->
                switch (part) {
                    case HIDDEN_BEFORE, CELL_BEFORE -> "old h";
                    case READOUT -> "answer";
                    case INPUT -> "x";
                    default -> "h";
                };
            case SHORT_NAME ->
                part == Part.HIDDEN_BEFORE || part == Part.CELL_BEFORE
                        ? "old h"
                        : part.isGate()
                                ? "output o"
                                : part == Part.READOUT ? "answer" : part == Part.INPUT ? "row 28" : name(part);
            case NAME -> name(part);
            case NAME_AND_SHAPE -> name(part) + " [150]";
        };
    }

    private static String name(Part part) {
        return switch (part) {
            case READOUT -> "so far: a probe";
            case INPUT -> "row 15, 28 pixels";
            case HIDDEN_BEFORE, CELL_BEFORE -> "old hidden state";
            default -> "hidden state h";
        };
    }

    @Override
    public String ofKernel(double width) {
        String all = "[28 + 150, 4 \u00d7 150]: the weights, one block for each gate";
        return width(all) <= width ? all : "[178, 600]";
    }

    @Override
    public double summaryWidth() {
        return width("keeps 55\u00a0%");
    }

    @Override
    public double exitWidth() {
        return width("row 16");
    }

    @Override
    public double width(String line) {
        return line.length() * LETTER * textSize;
    }
}
