package rowreader.export;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.TexturePaint;
import java.awt.image.BufferedImage;
import java.util.List;
import rowreader.data.Digit;
import rowreader.trace.Quantity;
import rowreader.trace.Trace;
import rowreader.trace.UnitGroup;

/**
 * Paints the moments of a reading: the picture with the line being read, the hidden state up to it, and what the readout
 * says of it. Needs no screen. For one thread.
 */
public final class ReadingPainter {
    /** Width of a frame in pixels. */
    public static final int WIDTH = 960;

    private static final Color BACKGROUND = new Color(0xffffff);
    private static final Color TEXT = new Color(0x1f2328);
    private static final Color MUTED = new Color(0x59636e);
    private static final Color GRID = new Color(0xd8dee4);
    private static final Color ACCENT = new Color(0x0969da);
    private static final Color VEIL = new Color(255, 255, 255, 178);
    private static final DivergingColours HIDDEN_STATE = new DivergingColours(0x2166ac, 0xf7f7f7, 0xb35806);

    private static final int MARGIN = 24;
    private static final int ROW = 10;
    private static final int SIDE = Digit.SIDE * ROW;
    private static final int TOP = 88;
    private static final int MAP_LEFT = MARGIN + SIDE + 20;
    private static final int MAP_WIDTH = WIDTH - MAP_LEFT - MARGIN;
    private static final int BARS = 100;
    private static final int HATCH = 8;

    private final Trace trace;
    private final FrameWords words;
    private final List<String> classNames;
    private final BufferedImage picture;
    private final BufferedImage hiddenStates;
    private final int plotBottom;

    /** @param classNames a name for each label */
    public ReadingPainter(Trace trace, List<String> classNames) {
        this.trace = trace;
        words = new FrameWords(trace);
        this.classNames = List.copyOf(classNames);
        picture = picture(trace.digit());
        hiddenStates = hiddenStates(trace);
        plotBottom = TOP + trace.timesteps() * ROW;
    }

    /** The picture that the network sees, a pixel for each of its pixels, dark on light. */
    public static BufferedImage picture(Digit digit) {
        BufferedImage image = new BufferedImage(Digit.SIDE, Digit.SIDE, BufferedImage.TYPE_BYTE_GRAY);
        for (int row = 0; row < Digit.SIDE; row++) {
            for (int column = 0; column < Digit.SIDE; column++) {
                image.getRaster().setSample(column, row, 0, 255 - Math.round(255 * digit.at(row, column)));
            }
        }
        return image;
    }

    private static BufferedImage hiddenStates(Trace trace) {
        BufferedImage image = new BufferedImage(trace.units(), trace.timesteps(), BufferedImage.TYPE_INT_RGB);
        for (int timestep = 0; timestep < trace.timesteps(); timestep++) {
            for (int unit = 0; unit < trace.units(); unit++) {
                image.setRGB(unit, timestep, HIDDEN_STATE.argb(trace.value(Quantity.HIDDEN_STATE, timestep, unit)));
            }
        }
        return image;
    }

    /** How many frames there are: one for each row. */
    public int frames() {
        return trace.timesteps();
    }

    /** The moment after one row was read, {@value #WIDTH} pixels wide. */
    public BufferedImage frame(int timestep) {
        BufferedImage frame = new BufferedImage(WIDTH, plotBottom + 60 + BARS + 50, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = frame.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        canvas.setColor(BACKGROUND);
        canvas.fillRect(0, 0, WIDTH, frame.getHeight());
        paintTitle(canvas, timestep);
        paintPicture(canvas, timestep);
        paintHiddenStates(canvas, timestep);
        paintAnswer(canvas, timestep);
        paintBars(canvas, timestep, frame.getHeight());
        canvas.dispose();
        return frame;
    }

    private void paintTitle(Graphics2D canvas, int timestep) {
        text(canvas, words.title(timestep), Font.BOLD, 24, TEXT, MARGIN, 42);
        right(canvas, words.kind(timestep), 16, MUTED, WIDTH - MARGIN, 40);
        text(canvas, words.sees(), Font.PLAIN, 16, MUTED, MARGIN, TOP - 10);
        text(canvas, words.states(), Font.PLAIN, 16, MUTED, MAP_LEFT, TOP - 10);
        paintScale(canvas);
    }

    private void paintScale(Graphics2D canvas) {
        int width = 80;
        int left = WIDTH - MARGIN - 14 - width;
        for (int x = 0; x < width; x++) {
            canvas.setColor(new Color(HIDDEN_STATE.argb(2.0 * x / (width - 1) - 1)));
            canvas.fillRect(left + x, TOP - 22, 1, 12);
        }
        right(canvas, words.scale(-1), 14, MUTED, left - 6, TOP - 11);
        right(canvas, words.scale(1), 14, MUTED, WIDTH - MARGIN, TOP - 11);
    }

    private void paintPicture(Graphics2D canvas, int timestep) {
        canvas.drawImage(picture, MARGIN, TOP, SIDE, SIDE, null);
        canvas.setColor(VEIL);
        for (int line = 0; line < Digit.SIDE; line++) {
            if (!trace.traversal().hasRead(line, timestep)) {
                canvas.fill(line(line));
            }
        }
        canvas.setColor(GRID);
        canvas.drawRect(MARGIN, TOP, SIDE, SIDE);
        if (timestep < Digit.SIDE) {
            for (int line : trace.traversal().lines(timestep)) {
                mark(canvas, line(line));
            }
        }
    }

    /** Where a line of the picture is. */
    private Rectangle line(int line) {
        return trace.traversal().order().readsRows()
                ? new Rectangle(MARGIN, TOP + line * ROW, SIDE, ROW)
                : new Rectangle(MARGIN + line * ROW, TOP, ROW, SIDE);
    }

    private void paintHiddenStates(Graphics2D canvas, int timestep) {
        int read = timestep + 1;
        canvas.drawImage(
                hiddenStates.getSubimage(0, 0, trace.units(), read), MAP_LEFT, TOP, MAP_WIDTH, read * ROW, null);
        canvas.setPaint(hatching());
        canvas.fillRect(MAP_LEFT, TOP + read * ROW, MAP_WIDTH, (trace.timesteps() - read) * ROW);
        canvas.setColor(GRID);
        canvas.drawRect(MAP_LEFT, TOP, MAP_WIDTH, trace.timesteps() * ROW);
        paintGroups(canvas);
        mark(canvas, new Rectangle(MAP_LEFT, TOP + timestep * ROW, MAP_WIDTH, ROW));
    }

    /** A line between layers, or directions, and their names below. */
    private void paintGroups(Graphics2D canvas) {
        for (UnitGroup group : trace.equations().groups()) {
            int left = MAP_LEFT + MAP_WIDTH * group.first() / trace.units();
            int right = MAP_LEFT + MAP_WIDTH * group.end() / trace.units();
            canvas.setColor(TEXT);
            if (group.first() > 0) {
                canvas.fillRect(left - 1, TOP, 2, trace.timesteps() * ROW);
            }
            canvas.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14));
            int width = canvas.getFontMetrics().stringWidth(group.name());
            text(canvas, group.name(), Font.PLAIN, 14, MUTED, (left + right - width) / 2, plotBottom + 18);
        }
    }

    /** Not yet read must not look like zero. */
    private static TexturePaint hatching() {
        BufferedImage tile = new BufferedImage(HATCH, HATCH, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < HATCH; y++) {
            for (int x = 0; x < HATCH; x++) {
                tile.setRGB(x, y, (x + y) % HATCH == 0 ? GRID.getRGB() : BACKGROUND.getRGB());
            }
        }
        return new TexturePaint(tile, new Rectangle(HATCH, HATCH));
    }

    private static void mark(Graphics2D canvas, Rectangle marked) {
        canvas.setColor(ACCENT);
        canvas.setStroke(new BasicStroke(2));
        canvas.drawRect(marked.x - 1, marked.y - 1, marked.width + 2, marked.height + 2);
        canvas.setStroke(new BasicStroke(1));
    }

    private void paintAnswer(Graphics2D canvas, int timestep) {
        int prediction = trace.prediction(timestep);
        boolean last = trace.isLast(timestep);
        int top = plotBottom + 36;
        text(canvas, words.prediction(timestep), Font.PLAIN, 16, MUTED, MARGIN, top + 14);
        Color colour = last ? ACCENT : MUTED;
        text(canvas, classNames.get(prediction), Font.BOLD, 96, colour, MARGIN, top + 106);
        right(canvas, words.probability(timestep), 26, TEXT, MARGIN + SIDE, top + 104);
    }

    private void paintBars(Graphics2D canvas, int timestep, int height) {
        int bottom = height - 46;
        double each = (double) MAP_WIDTH / trace.classes();
        for (int label = 0; label < trace.classes(); label++) {
            boolean top = label == trace.prediction(timestep);
            int left = (int) Math.round(MAP_LEFT + label * each);
            int width = (int) Math.round(each * 0.7);
            int bar = Math.round(BARS * trace.readout(timestep, label));
            canvas.setColor(GRID);
            canvas.fillRect(left, bottom - BARS, width, BARS);
            canvas.setColor(top ? ACCENT : MUTED);
            canvas.fillRect(left, bottom - bar, width, bar);
            int style = top ? Font.BOLD : Font.PLAIN;
            canvas.setFont(new Font(Font.SANS_SERIF, style, 20));
            int nameWidth = canvas.getFontMetrics().stringWidth(classNames.get(label));
            text(
                    canvas,
                    classNames.get(label),
                    style,
                    20,
                    top ? ACCENT : TEXT,
                    left + (width - nameWidth) / 2,
                    bottom + 24);
        }
    }

    private static void text(Graphics2D canvas, String text, int style, int size, Color colour, int x, int baseline) {
        canvas.setFont(new Font(Font.SANS_SERIF, style, size));
        canvas.setColor(colour);
        canvas.drawString(text, x, baseline);
    }

    private static void right(Graphics2D canvas, String text, int size, Color colour, int right, int baseline) {
        canvas.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, size));
        canvas.setColor(colour);
        canvas.drawString(text, right - canvas.getFontMetrics().stringWidth(text), baseline);
    }
}
