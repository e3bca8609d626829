package rowreader.viewmodel.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rowreader.data.drawing.Drawing;
import rowreader.data.drawing.Stroke;

/** A drawing as the session's file has it: for each stroke the x of its points, then their y. */
final class KeptStrokes {
    /** More are no drawing by hand, and would make every stroke slow. */
    static final int MOST_POINTS = 20_000;

    private KeptStrokes() {}

    /** What is to be written of a drawing, [stroke][x, y][point]; nothing if that is too much. */
    static Optional<double[][][]> of(Drawing drawing) {
        if (drawing.points() > MOST_POINTS) {
            return Optional.empty();
        }
        double[][][] strokes = new double[drawing.strokes().size()][2][];
        for (int i = 0; i < strokes.length; i++) {
            Stroke stroke = drawing.strokes().get(i);
            strokes[i][0] = new double[stroke.size()];
            strokes[i][1] = new double[stroke.size()];
            for (int point = 0; point < stroke.size(); point++) {
                strokes[i][0][point] = stroke.x(point);
                strokes[i][1][point] = stroke.y(point);
            }
        }
        return Optional.of(strokes);
    }

    /** The drawing that was written; nothing if there was none, or if this is none. */
    static Optional<Drawing> drawing(double[][][] strokes) {
        try {
            List<Stroke> read = new ArrayList<>();
            for (double[][] stroke : strokes) {
                read.add(Stroke.of(stroke[0], stroke[1]));
            }
            return read.isEmpty() ? Optional.empty() : Optional.of(Drawing.of(read));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException | NullPointerException e) {
            return Optional.empty();
        }
    }
}
