package rowreader.view.picture;

/**
 * Where a sum stands: at the left the numbers read above their weights above the products, in columns; at the right the
 * partners as bars, below all the sum itself. Immutable; needs no toolkit.
 */
final class ProductLayout {
    private static final double EDGE = 10;
    private static final double LINE = 1.35;
    private static final double INPUTS_OF_WIDTH = 0.56;
    private static final int MOST_PARTNERS = 12;
    private static final double NAME = 4.6;
    private static final double NUMBER = 4;
    /** Columns one pixel wide are narrower together than what is said above them. */
    private static final double TITLE = 16;

    private final int inputs;
    private final int sums;
    private final double line;
    private final double textSize;
    private final Box columns;
    private final double titleWidth;
    private final Box inputStrip;
    private final Box productBars;
    private final double weightsTop;
    private final double weightHeight;
    private final Box partners;
    private final int partnerLines;
    private final double partnerHeight;
    private final Box total;

    private ProductLayout(int inputs, int sums, Box frame, double textSize) {
        this.inputs = inputs;
        this.sums = sums;
        this.textSize = textSize;
        line = Math.ceil(LINE * textSize);
        double totalHeight = 2 * line + EDGE;
        double top = frame.y() + EDGE;
        double bottom = frame.bottom() - EDGE - totalHeight;
        total = new Box(frame.x() + EDGE, bottom + EDGE / 2, frame.width() - 2 * EDGE, totalHeight);
        double name = Math.ceil(NAME * textSize);
        double wide = Math.floor((frame.width() - 3 * EDGE) * INPUTS_OF_WIDTH);
        double pitch = Math.max(1, Math.floor((wide - name) / inputs));
        columns = new Box(frame.x() + EDGE + name, top, pitch * inputs, bottom - top);
        double strip = Math.round(Math.max(textSize, Math.min(1.6 * line, columns.height() * 0.09)));
        inputStrip = new Box(columns.x(), top + line, columns.width(), strip);
        weightsTop = inputStrip.bottom() + line + 4;
        double room = bottom - weightsTop;
        weightHeight = Math.floor(Math.max(textSize * 1.1, Math.min(1.6 * line, room * 0.4 / sums)));
        double barsTop = weightsTop + sums * weightHeight + line + 8;
        productBars = new Box(columns.x(), barsTop, columns.width(), Math.max(2 * line, bottom - barsTop));
        titleWidth = Math.max(columns.width(), TITLE * textSize);
        double partnersLeft = columns.x() + titleWidth + 2.5 * EDGE;
        partners = new Box(partnersLeft, top + line, frame.right() - EDGE - partnersLeft, bottom - top - line);
        partnerLines = (int) Math.max(1, Math.min(MOST_PARTNERS, Math.floor(partners.height() / line)));
        partnerHeight = Math.min(1.8 * line, Math.floor(partners.height() / partnerLines));
    }

    /**
     * @param inputs how many numbers are read
     * @param sums how many sums the unit has
     */
    static ProductLayout of(int inputs, int sums, Box frame, double textSize) {
        return new ProductLayout(inputs, sums, frame, textSize);
    }

    /** How high a line of text is. */
    double line() {
        return line;
    }

    /** Above the numbers read. */
    Box inputTitle() {
        return new Box(columns.x(), inputStrip.y() - line, titleWidth, line);
    }

    /** The numbers read. */
    Box inputStrip() {
        return inputStrip;
    }

    /** Above the weights. */
    Box weightsTitle() {
        return new Box(columns.x(), weightsTop - line, titleWidth, line);
    }

    /** The weights that belong to a sum. */
    Box weights(int sum) {
        return new Box(columns.x(), weightsTop + sum * weightHeight, columns.width(), weightHeight - 2);
    }

    /** What a sum is called. */
    Box weightsName(int sum) {
        double name = Math.ceil(NAME * textSize);
        return new Box(columns.x() - name, weightsTop + sum * weightHeight, name - 6, weightHeight - 2);
    }

    /** Above the products. */
    Box productsTitle() {
        return new Box(columns.x(), productBars.y() - line, titleWidth, line);
    }

    /** The products of the sum looked at. */
    Box productBars() {
        return productBars;
    }

    /** The column of one number that is read, from its strip to its product. */
    Box column(int input) {
        double pitch = columns.width() / inputs;
        return new Box(columns.x() + input * pitch, inputStrip.y(), pitch, productBars.bottom() - inputStrip.y());
    }

    /** Which number's column is there; -1 for none. */
    int inputAt(double x, double y) {
        if (!columns.contains(x, y)) {
            return -1;
        }
        return (int) Math.min(inputs - 1, (x - columns.x()) / columns.width() * inputs);
    }

    /** Which sum's weights or name are there; -1 for none. */
    int sumAt(double x, double y) {
        for (int sum = 0; sum < sums; sum++) {
            if (weights(sum).with(weightsName(sum)).contains(x, y)) {
                return sum;
            }
        }
        return -1;
    }

    /** Above the partners. */
    Box partnersTitle() {
        return new Box(partners.x(), partners.y() - line, partners.width(), line);
    }

    /** How many partners have room. */
    int partnerLines() {
        return partnerLines;
    }

    /** A partner's line, name and all. */
    Box partner(int place) {
        return new Box(partners.x(), partners.y() + place * partnerHeight, partners.width(), partnerHeight);
    }

    /** The room for a partner's bar in its line. */
    Box partnerBar(int place) {
        Box whole = partner(place);
        double name = Math.ceil(NAME * textSize);
        double number = Math.ceil(NUMBER * textSize);
        return new Box(
                whole.x() + name,
                whole.centreY() - 0.32 * line,
                Math.max(4, whole.width() - name - number),
                0.64 * line);
    }

    /** Which partner's line is there; -1 for none. */
    int partnerAt(double x, double y) {
        for (int place = 0; place < partnerLines; place++) {
            if (partner(place).contains(x, y)) {
                return place;
            }
        }
        return -1;
    }

    /** The sum itself. */
    Box total() {
        return total;
    }
}
