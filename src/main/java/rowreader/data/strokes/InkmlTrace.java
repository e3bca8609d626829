package rowreader.data.strokes;

import java.util.Arrays;
import rowreader.data.drawing.Stroke;
import rowreader.text.Text;

/**
 * The text of an InkML trace: points divided by commas, values divided by blanks or by their own signs. A value is itself
 * ({@code !}), a difference from the one before ({@code '}) or a difference of differences ({@code "}); its prefix holds for
 * the channel until there is another. {@code *} repeats, {@code ?} is not known. For one thread, one text.
 */
final class InkmlTrace {
    private static final int MAX_NUMBER = 400;
    private static final int MAX_POINTS = 2_000_000;

    private final CharSequence text;
    private final InkmlChannels channels;
    private final double[] values;
    private final double[] differences;
    private final double[] written;
    private final char[] orders;
    private int at;

    private InkmlTrace(CharSequence text, InkmlChannels channels) {
        this.text = text;
        this.channels = channels;
        values = new double[channels.most()];
        differences = new double[channels.most()];
        written = new double[channels.most()];
        orders = new char[channels.most()];
        Arrays.fill(orders, '!');
    }

    /** @throws BadLineException if it is no such text, or there is no point in it */
    static Stroke.Builder points(CharSequence text, InkmlChannels channels) throws BadLineException {
        return new InkmlTrace(text, channels).points();
    }

    private Stroke.Builder points() throws BadLineException {
        Stroke.Builder stroke = new Stroke.Builder();
        while (skipBlanks()) {
            int channel = 0;
            while (skipBlanks() && text.charAt(at) != ',') {
                if (channel == channels.most()) {
                    throw new BadLineException(Text.of("data.inkml.moreValues", channels.most()));
                }
                value(channel);
                channel++;
            }
            if (channel < channels.needed()) {
                throw new BadLineException(Text.of("data.inkml.fewerValues", channel, channels.needed()));
            }
            stroke.add(
                    channels.toLeft() ? -values[channels.x()] : values[channels.x()],
                    channels.upwards() ? -values[channels.y()] : values[channels.y()]);
            if (stroke.size() > MAX_POINTS) {
                throw new BadLineException(Text.of("data.line.tooManyPoints", MAX_POINTS));
            }
            at++;
        }
        if (stroke.size() == 0) {
            throw new BadLineException(Text.of("data.line.strokeEmpty"));
        }
        return stroke;
    }

    /** Whether there is more. */
    private boolean skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length();
    }

    private void value(int channel) throws BadLineException {
        char prefix = text.charAt(at);
        if (prefix == '!' || prefix == '\'' || prefix == '"') {
            orders[channel] = prefix;
            at++;
            skipBlanks();
        }
        char first = at < text.length() ? text.charAt(at) : ',';
        boolean isCoordinate = channel == channels.x() || channel == channels.y();
        if (first == '?' && !isCoordinate) {
            at++;
            return;
        }
        switch (first) {
            case '*' -> at++;
            case 'T', 'F' -> {
                written[channel] = first == 'T' ? 1 : 0;
                at++;
            }
            case '#' -> written[channel] = hexadecimal();
            default -> written[channel] = decimal();
        }
        double before = values[channel];
        switch (orders[channel]) {
            case '!' -> {
                values[channel] = written[channel];
                differences[channel] = values[channel] - before;
            }
            case '\'' -> {
                differences[channel] = written[channel];
                values[channel] += differences[channel];
            }
            default -> {
                differences[channel] += written[channel];
                values[channel] += differences[channel];
            }
        }
        if (isCoordinate && !Double.isFinite(values[channel])) {
            throw new BadLineException(Text.of("data.line.tooLarge"));
        }
    }

    private double hexadecimal() throws BadLineException {
        int start = ++at;
        while (at < text.length() && Character.digit(text.charAt(at), 16) >= 0) {
            at++;
        }
        return number(() -> Long.parseLong(text.subSequence(start, at).toString(), 16));
    }

    private double decimal() throws BadLineException {
        int start = at;
        skipSign();
        skipDigits();
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            skipDigits();
        }
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            at++;
            skipSign();
            skipDigits();
        }
        if (at - start > MAX_NUMBER) {
            throw new BadLineException(Text.of("data.line.tooLarge"));
        }
        return number(() -> Double.parseDouble(text.subSequence(start, at).toString()));
    }

    private void skipSign() {
        if (at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
            at++;
        }
    }

    private void skipDigits() {
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
    }

    private interface Parsing {
        double parse();
    }

    private static double number(Parsing parsing) throws BadLineException {
        try {
            return parsing.parse();
        } catch (NumberFormatException e) {
            throw new BadLineException(Text.of("data.line.notNumber"));
        }
    }
}
