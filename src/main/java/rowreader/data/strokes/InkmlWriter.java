package rowreader.data.strokes;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import rowreader.data.drawing.LabelledDrawing;
import rowreader.data.drawing.Stroke;

/** Writes drawings as InkML: a group of traces each, with its label as the annotation "truth". */
final class InkmlWriter {
    private InkmlWriter() {}

    static void write(List<LabelledDrawing> drawings, OutputStream out) throws IOException {
        write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ink xmlns=\"http://www.w3.org/2003/InkML\">\n", out);
        for (LabelledDrawing drawing : drawings) {
            write("<traceGroup>\n", out);
            if (drawing.label().isPresent()) {
                write("<annotation type=\"truth\">" + drawing.label().getAsInt() + "</annotation>\n", out);
            }
            for (Stroke stroke : drawing.drawing().strokes()) {
                write(trace(stroke), out);
            }
            write("</traceGroup>\n", out);
        }
        write("</ink>\n", out);
    }

    private static String trace(Stroke stroke) {
        StringBuilder trace = new StringBuilder("<trace>");
        for (int i = 0; i < stroke.size(); i++) {
            trace.append(i == 0 ? "" : ", ")
                    .append(decimal(stroke.x(i)))
                    .append(' ')
                    .append(decimal(stroke.y(i)));
        }
        return trace.append("</trace>\n").toString();
    }

    /** All of its digits, without an exponent, which InkML does not have. */
    private static String decimal(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static void write(String text, OutputStream out) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
