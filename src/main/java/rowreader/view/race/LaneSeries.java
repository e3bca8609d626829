package rowreader.view.race;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import rowreader.text.Texts;
import rowreader.view.chart.Series;
import rowreader.view.chart.Series.Style;
import rowreader.viewmodel.curve.Curve;
import rowreader.viewmodel.race.LaneModel;
import rowreader.viewmodel.race.RaceModel;

/** The curves of a race, and of one to compare with, as the charts show them. */
final class LaneSeries {
    private LaneSeries() {}

    /** @param curve which one of each lane */
    static List<Series> of(RaceModel.Shown shown, RaceModel.Shown compared, Function<LaneModel, Curve> curve) {
        List<Series> series = new ArrayList<>();
        // The dashed ones first: what is compared lies behind.
        add(series, compared, true, curve);
        add(series, shown, false, curve);
        return series;
    }

    private static void add(
            List<Series> series, RaceModel.Shown race, boolean compared, Function<LaneModel, Curve> curve) {
        for (int i = 0; i < race.lanes().size(); i++) {
            int lane = i;
            LaneModel one = race.lanes().get(lane);
            series.add(new Series(
                    new ReadOnlyStringWrapper(Texts.get("view.race.series", badge(lane, compared), one.name())),
                    curve.apply(one),
                    compared ? Style.DASHED : Style.LINE,
                    colors -> colors.lanes().get(lane),
                    badge(lane, compared)));
        }
    }

    /** A number for each lane; a letter for each of a race to compare with. */
    static String badge(int lane, boolean compared) {
        return compared ? String.valueOf((char) ('A' + lane)) : Integer.toString(lane + 1);
    }
}
