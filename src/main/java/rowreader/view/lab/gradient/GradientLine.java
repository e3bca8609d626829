package rowreader.view.lab.gradient;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.scene.paint.Color;
import rowreader.text.Text;
import rowreader.text.Texts;
import rowreader.trace.Quantity;
import rowreader.trace.UnitGroup;
import rowreader.trace.lab.GradientFlow.Course;
import rowreader.view.Palette;
import rowreader.view.reading.ReadingNames;
import rowreader.viewmodel.lab.GradientModel.Flows;
import rowreader.viewmodel.lab.GradientModel.Measured;

/**
 * A line of the gradient chart. Its colour tells the layer or direction, its width h from c, and dashes are the other
 * network's: no two look alike.
 *
 * @param name whose and of what
 * @param course where it goes
 * @param colour its own
 * @param band that of the band around it
 * @param width pixels
 * @param dashed whether it is the other network's
 */
record GradientLine(String name, Course course, Color colour, Color band, double width, boolean dashed) {
    private static final double HIDDEN_STATE = 1.5;
    private static final double CELL_STATE = 3.5;
    private static final double SPREAD = 0.15;

    /** Those of both networks. */
    static List<GradientLine> of(Flows shown, Palette palette) {
        List<GradientLine> lines = new ArrayList<>();
        List<Color> colours = palette.lanes();
        add(lines, shown.current(), colours, false);
        if (shown.other() != null) {
            // The other way round, so that networks of few layers share none.
            List<Color> others = new ArrayList<>(colours);
            Collections.reverse(others);
            add(lines, shown.other(), others, true);
        }
        return lines;
    }

    private static void add(List<GradientLine> lines, Measured measured, List<Color> colours, boolean dashed) {
        List<UnitGroup> groups =
                measured.flow().courses().stream().map(Course::units).distinct().toList();
        for (Course course : measured.flow().courses()) {
            Color colour = colours.get(groups.indexOf(course.units()) % colours.size());
            lines.add(new GradientLine(
                    name(measured, course),
                    course,
                    colour,
                    colour.deriveColor(0, 1, 1, SPREAD),
                    course.quantity() == Quantity.CELL_STATE ? CELL_STATE : HIDDEN_STATE,
                    dashed));
        }
    }

    /** "LSTM after 12,800 training samples: cell state c, layer 2" */
    private static String name(Measured measured, Course course) {
        Text group = course.units().title().orElse(null);
        String quantity = ReadingNames.quantity(course.quantity());
        return group == null
                ? Texts.get("view.lab.gradient.line", GradientView.name(measured), quantity)
                : Texts.get("view.lab.gradient.line-of-layer", GradientView.name(measured), quantity, group);
    }
}
