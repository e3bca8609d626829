package rowreader.view.race;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;
import rowreader.network.race.GoalWatch;
import rowreader.network.race.Race;
import rowreader.text.Texts;
import rowreader.view.Listening;
import rowreader.view.Palette;
import rowreader.view.Tip;
import rowreader.view.chart.SeriesBadge;
import rowreader.viewmodel.race.LaneModel;
import rowreader.viewmodel.race.RaceModel;

/** The networks of a race and their numbers, those of a race to compare with below; also the legend of the charts. */
final class RaceTable extends GridPane {
    private static final double LEAST_GAP = 5;
    /** Between headings, where there is room for them and every name in one line. */
    private static final double USUAL_GAP = 14;

    private final RaceModel model;
    private final List<SeriesBadge> badges = new ArrayList<>();
    private final List<SeriesBadge> comparedBadges = new ArrayList<>();
    private final List<LaneRow> rows = new ArrayList<>();
    private final List<LaneRow> comparedRows = new ArrayList<>();

    RaceTable(RaceModel model, ObservableValue<Palette> palette) {
        this.model = model;
        setId("race-table");
        setHgap(LEAST_GAP);
        getStyleClass().add("race-table");
        for (int lane = 0; lane < Race.MAX_LANES; lane++) {
            badges.add(badge(lane, false, palette));
            comparedBadges.add(badge(lane, true, palette));
        }
        for (int column = 0; column < LaneRow.COLUMNS; column++) {
            ColumnConstraints constraints = new ColumnConstraints();
            if (column == 1) {
                constraints.setHgrow(Priority.ALWAYS);
            } else {
                constraints.setMinWidth(Region.USE_PREF_SIZE);
                constraints.setHalignment(column == 0 ? HPos.LEFT : HPos.RIGHT);
            }
            getColumnConstraints().add(constraints);
        }
        Listening.to(model.shownProperty(), this, (observable, was, is) -> fill());
        Listening.to(model.comparedProperty(), this, (observable, was, is) -> fill());
        Listening.to(model.versionProperty(), this, (observable, was, is) -> {
            rows.forEach(LaneRow::update);
            comparedRows.forEach(LaneRow::update);
        });
        Listening.to(model.readingsProperty(), this, (observable, was, is) -> read());
        fill();
    }

    @Override
    protected void layoutChildren() {
        int gaps = LaneRow.COLUMNS - 1;
        double spare = getWidth() - (prefWidth(-1) - gaps * getHgap() + gaps * LEAST_GAP);
        setHgap(Math.max(LEAST_GAP, Math.min(USUAL_GAP, Math.floor(LEAST_GAP + spare / gaps))));
        super.layoutChildren();
    }

    private static SeriesBadge badge(int lane, boolean compared, ObservableValue<Palette> palette) {
        return new SeriesBadge(
                LaneSeries.badge(lane, compared), colors -> colors.lanes().get(lane), palette);
    }

    private void fill() {
        getChildren().clear();
        rows.clear();
        comparedRows.clear();
        addHeadings();
        add(model.shownProperty().get().lanes(), badges, rows, 1);
        RaceModel.Shown compared = model.comparedProperty().get();
        if (!compared.isEmpty()) {
            int row = 1 + 2 * rows.size();
            add(comparedWith(compared), 0, row, LaneRow.COLUMNS, 1);
            add(compared.lanes(), comparedBadges, comparedRows, row + 1);
        }
        read();
    }

    private void addHeadings() {
        String[] headings = LaneRow.headings();
        for (int index = 0; index < headings.length; index++) {
            // The first stands above badges and names, so that it makes neither column wider.
            int column = index == 0 ? 0 : index + 1;
            Label heading = new Label(headings[index]);
            heading.getStyleClass().add("race-heading");
            heading.setMinWidth(Region.USE_PREF_SIZE);
            heading.setTextAlignment(column < 2 ? TextAlignment.LEFT : TextAlignment.RIGHT);
            if (column == LaneRow.GOAL_COLUMN) {
                new Tip(Texts.get("view.race.heading.goal-tooltip", Math.round(100 * Race.GOAL), GoalWatch.WINDOW))
                        .on(heading);
            } else if (column == LaneRow.ACCURACY_COLUMN) {
                new Tip(Texts.get("view.race.heading.accuracy-tooltip", GoalWatch.WINDOW)).on(heading);
            }
            add(heading, column, 0, column == 0 ? 2 : 1, 1);
        }
    }

    private void add(List<LaneModel> lanes, List<SeriesBadge> laneBadges, List<LaneRow> into, int firstRow) {
        for (int lane = 0; lane < lanes.size(); lane++) {
            LaneRow row = new LaneRow(this, firstRow + 2 * lane, laneBadges.get(lane));
            row.show(lanes.get(lane));
            into.add(row);
        }
    }

    private HBox comparedWith(RaceModel.Shown compared) {
        Label label = new Label(Texts.get("view.race.compared", compared.name(), RaceText.distance(compared)));
        label.getStyleClass().add("race-compared");
        label.setMinWidth(0);
        label.setMaxWidth(Double.MAX_VALUE);
        new Tip(label.getText()).on(label);
        HBox.setHgrow(label, Priority.ALWAYS);
        Button end = new Button(Texts.get("view.race.end-comparison"));
        end.setId("race-end-comparison");
        end.getStyleClass().add("small");
        end.setMinWidth(Region.USE_PREF_SIZE);
        new Tip(Texts.get("view.race.end-comparison-tooltip")).on(end);
        end.setOnAction(pressed -> model.endComparison());
        HBox box = new HBox(label, end);
        box.getStyleClass().add("race-labelled");
        return box;
    }

    private void read() {
        for (int lane = 0; lane < rows.size(); lane++) {
            rows.get(lane).read(model.readingsProperty().get(), lane);
        }
    }
}
