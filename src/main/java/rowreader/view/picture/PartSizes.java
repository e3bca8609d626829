package rowreader.view.picture;

import rowreader.trace.picture.CellFlow;
import rowreader.trace.picture.Part;

/** How large what is shown of a part is; there are several sizes to choose from. */
interface PartSizes {
    /** Sizes to choose from; 0 is the largest. */
    int count();

    /** From which size on what is shown is too small to be seen well. */
    int leastGood();

    double width(Part part, int size);

    double height(Part part, int size);

    /** Least width of a block of the kernel. */
    double kernelWidth();

    /** Least height of the kernel. */
    double kernelHeight();

    /** Blocks of cells, one for each unit; a line of pixels is a strip. */
    static PartSizes ofBlocks(CellFlow flow, double textSize) {
        return new PartSizes() {
            private static final int LARGEST_CELL = 14;

            @Override
            public int count() {
                return LARGEST_CELL - 1;
            }

            @Override
            public int leastGood() {
                return LARGEST_CELL - 4;
            }

            private int cell(int size) {
                return LARGEST_CELL - size;
            }

            @Override
            public double width(Part part, int size) {
                if (part == Part.INPUT && flow.readsLines()) {
                    return flow.inputSize() * Math.max(2, Math.min(cell(size), 8));
                }
                return UnitBlock.of(units(part)).columns() * cell(size);
            }

            @Override
            public double height(Part part, int size) {
                if (part == Part.INPUT && flow.readsLines()) {
                    return Math.round(textSize * 1.3);
                }
                return UnitBlock.of(units(part)).rows() * cell(size);
            }

            private int units(Part part) {
                return part == Part.INPUT ? flow.inputSize() : flow.hiddenSize();
            }

            @Override
            public double kernelWidth() {
                return 30;
            }

            @Override
            public double kernelHeight() {
                return 5.5 * textSize;
            }
        };
    }

    /** A dial, or a number, for the one unit that is followed. */
    static PartSizes ofOneUnit(CellFlow flow, double textSize) {
        return new PartSizes() {
            @Override
            public int count() {
                return 6;
            }

            @Override
            public int leastGood() {
                return 4;
            }

            @Override
            public double width(Part part, int size) {
                if (part == Part.INPUT && flow.readsLines()) {
                    return flow.inputSize() * Math.max(2, 7 - size);
                }
                return Math.round(textSize * (5.2 - 0.33 * size));
            }

            @Override
            public double height(Part part, int size) {
                if (part == Part.INPUT) {
                    return Math.round(textSize * 1.3);
                }
                return Math.round(
                        textSize * (part.isGate() || part == Part.CANDIDATE ? 4.6 - 0.5 * size : 2 - 0.08 * size));
            }

            @Override
            public double kernelWidth() {
                return 3.4 * textSize;
            }

            @Override
            public double kernelHeight() {
                return 4.8 * textSize;
            }
        };
    }
}
