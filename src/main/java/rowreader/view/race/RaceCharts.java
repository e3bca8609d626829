package rowreader.view.race;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import rowreader.text.Texts;
import rowreader.view.Listening;
import rowreader.view.Palette;
import rowreader.view.Tip;
import rowreader.view.chart.CurveChart;
import rowreader.view.chart.Measure;
import rowreader.view.chart.Progress;
import rowreader.viewmodel.race.LaneCurves;
import rowreader.viewmodel.race.LaneModel;
import rowreader.viewmodel.race.RaceModel;

/** The curves of all networks of a race in one chart: accuracy or loss, along samples or along seconds. */
final class RaceCharts extends VBox {
    private final RaceModel model;
    private final CurveChart accuracy;
    private final CurveChart loss;
    private final ToggleButton seconds;

    RaceCharts(RaceModel model, ObservableValue<Palette> palette) {
        this.model = model;
        getStyleClass().add("race-charts");
        accuracy = chart(
                Texts.get("view.race.charts.accuracy"),
                Texts.get("view.race.charts.accuracy-of"),
                Measure.ACCURACY,
                palette);
        accuracy.setId("race-accuracy-chart");
        loss = chart(Texts.get("view.race.charts.loss"), Texts.get("view.race.charts.loss-of"), Measure.LOSS, palette);
        loss.setId("race-loss-chart");
        loss.logarithmicProperty().set(true);
        CurveChart.showTogether(List.of(accuracy, loss));

        ToggleButton showAccuracy = toggle(
                "race-show-accuracy",
                Texts.get("view.race.charts.show-accuracy"),
                Texts.get("view.race.charts.show-accuracy-tooltip"));
        ToggleButton showLoss = toggle(
                "race-show-loss",
                Texts.get("view.race.charts.show-loss"),
                Texts.get("view.race.charts.show-loss-tooltip"));
        ToggleButton samples = toggle(
                "race-along-samples",
                Texts.get("view.race.charts.samples"),
                Texts.get("view.race.charts.samples-tooltip"));
        seconds = toggle(
                "race-along-seconds",
                Texts.get("view.race.charts.seconds"),
                Texts.get("view.race.charts.seconds-tooltip"));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox tools = new HBox(oneOf(showAccuracy, showLoss), space, oneOf(samples, seconds));
        tools.getStyleClass().add("race-labelled");
        StackPane place = new StackPane(accuracy);
        VBox.setVgrow(place, Priority.ALWAYS);
        getChildren().addAll(tools, place);

        showLoss.selectedProperty()
                .addListener((value, was, is) -> place.getChildren().setAll(is ? loss : accuracy));
        seconds.selectedProperty().addListener((value, was, is) -> show());
        Listening.to(model.shownProperty(), this, (value, was, is) -> show());
        Listening.to(model.comparedProperty(), this, (value, was, is) -> show());
        Listening.to(model.versionProperty(), this, (value, was, is) -> {
            accuracy.repaint();
            loss.repaint();
        });
        show();
    }

    private static CurveChart chart(String title, String caption, Measure measure, ObservableValue<Palette> palette) {
        Label headline = new Label(caption);
        headline.getStyleClass().add("race-heading");
        headline.setMinWidth(Region.USE_PREF_SIZE);
        CurveChart chart = new CurveChart(title, palette, measure, List.of(), headline);
        chart.setPrefHeight(0);
        chart.emptyTextProperty().set(Texts.get("view.race.charts.empty"));
        return chart;
    }

    private static ToggleButton toggle(String id, String text, String tooltip) {
        ToggleButton button = new ToggleButton(text);
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        new Tip(tooltip).on(button);
        return button;
    }

    /** The first is chosen; one of the two always is. */
    private static SegmentedButton oneOf(ToggleButton first, ToggleButton second) {
        SegmentedButton choice = new SegmentedButton(first, second);
        choice.setMinWidth(Region.USE_PREF_SIZE);
        choice.getToggleGroup().selectedToggleProperty().addListener((value, was, is) -> {
            if (is == null) {
                was.setSelected(true);
            }
        });
        first.setSelected(true);
        return choice;
    }

    private void show() {
        RaceModel.Shown shown = model.shownProperty().get();
        RaceModel.Shown compared = model.comparedProperty().get();
        Progress along = seconds.isSelected() ? Progress.SECONDS : Progress.SAMPLES;
        long total = along == Progress.SECONDS ? Progress.UNKNOWN : Math.max(samples(shown), samples(compared));
        for (CurveChart chart : List.of(accuracy, loss)) {
            chart.totalProperty().set(total);
        }
        accuracy.show(LaneSeries.of(shown, compared, lane -> curves(lane).testAccuracy()), along);
        loss.show(LaneSeries.of(shown, compared, lane -> curves(lane).loss()), along);
    }

    private LaneCurves curves(LaneModel lane) {
        return seconds.isSelected() ? lane.bySeconds() : lane.bySamples();
    }

    private static long samples(RaceModel.Shown race) {
        return race.isEmpty() ? 1 : race.lanes().get(0).recipe().samples();
    }
}
