package rowreader.view.race;

import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import rowreader.text.Text;
import rowreader.text.Texts;
import rowreader.view.ActionButton;
import rowreader.view.Listening;
import rowreader.view.Palette;
import rowreader.view.ScrollingRegion;
import rowreader.view.Tip;
import rowreader.viewmodel.race.RaceModel;
import rowreader.viewmodel.race.RaceState;

/** Networks side by side: choosing them, running the race, its table and its curves, the races that were kept. */
public final class RacePane extends VBox {
    private static final double LEAST_TABLE = 110;
    /** What the table has at least of the pane's height, where its rows need so much: the curves have most of the rest. */
    private static final double MOST_LEAST_TABLE = 0.35;

    private final RaceModel model;

    /** @param palette what badges and charts are painted with; follows the theme */
    public RacePane(RaceModel model, ObservableValue<Palette> palette) {
        this.model = model;
        getStyleClass().add("race-pane");
        getStylesheets()
                .add(Objects.requireNonNull(getClass().getResource("race.css")).toExternalForm());
        Node setup = new RaceSetupPane(model.setup(), palette);
        showWhile(setup, model.stateProperty().isEqualTo(RaceState.CHOOSING));
        Node headline = headline();
        showWhile(headline, model.stateProperty().isNotEqualTo(RaceState.CHOOSING));
        BooleanBinding thereIsARace =
                Bindings.createBooleanBinding(() -> !model.shownProperty().get().isEmpty(), model.shownProperty());
        RaceTable rows = new RaceTable(model, palette);
        ScrollPane table = new ScrollingRegion(rows);
        table.getStyleClass().addAll("race-table-scroll", "edge-to-edge");
        table.setFitToWidth(true);
        // Scrolled only where the rows need more: its bar lies over the last column.
        table.minHeightProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.max(
                                LEAST_TABLE,
                                Math.min(
                                        // And the bar below them in languages whose headings are wide.
                                        rows.getHeight()
                                                + table.getHeight()
                                                - table.getViewportBounds().getHeight(),
                                        MOST_LEAST_TABLE * getHeight())),
                        rows.heightProperty(),
                        table.heightProperty(),
                        table.viewportBoundsProperty(),
                        heightProperty()));
        VBox.setVgrow(table, Priority.SOMETIMES);
        showWhile(table, thereIsARace);
        Node hint = hint();
        RaceCharts charts = new RaceCharts(model, palette);
        VBox.setVgrow(charts, Priority.ALWAYS);
        showWhile(charts, thereIsARace);
        getChildren().addAll(controls(), unnamed(), setup, headline, table, hint, charts);
    }

    private static void showWhile(Node node, ObservableValue<Boolean> shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(node.visibleProperty());
    }

    private Node controls() {
        Button stop = new ActionButton(
                "race-stop", Texts.get("view.race.stop"), "stop", Texts.get("view.race.stop-tooltip"), model::stop);
        showWhile(
                stop,
                Bindings.createBooleanBinding(
                        () -> switch (model.stateProperty().get()) {
                            case WAITING, RACING, PAUSED -> true;
                            case CHOOSING, OVER -> false;
                        },
                        model.stateProperty()));
        Button choose = new ActionButton(
                "race-choose", Texts.get("view.race.new"), "new", Texts.get("view.race.new-tooltip"), model::choose);
        showWhile(choose, model.stateProperty().isEqualTo(RaceState.OVER));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox controls = new HBox(startOrPause(), stop, choose, space, new KeptRacesButton(model.kept()));
        controls.getStyleClass().add("race-controls");
        return controls;
    }

    /** The race before this one, or before the window was closed, where nobody kept it. */
    private Node unnamed() {
        Label what = new Label(Texts.get("view.race.unnamed"));
        what.getStyleClass().add("race-remark");
        what.setWrapText(true);
        Button show =
                new ActionButton("race-show-unnamed", Texts.get("view.race.show-unnamed"), model.kept()::openUnnamed);
        new Tip(Texts.get("view.race.show-unnamed-tooltip")).on(show);
        Button forget = new ActionButton(
                "race-forget-unnamed", Texts.get("view.race.forget-unnamed"), model.kept()::forgetUnnamed);
        // Large text needs two lines.
        FlowPane line = new FlowPane(what, show, forget);
        line.getStyleClass().add("race-unnamed");
        what.maxWidthProperty().bind(line.widthProperty());
        showWhile(
                line,
                model.kept().unnamedProperty().isNotNull().and(model.kept().canOpen()));
        return line;
    }

    private Button startOrPause() {
        ActionButton button = new ActionButton("race-start-or-pause", "", "start", "", model::startOrPause);
        button.getStyleClass().add("accent");
        button.disableProperty().bind(model.stateProperty().isEqualTo(RaceState.WAITING));
        Listening.to(model.stateProperty(), this, (observable, was, is) -> showAction(button, is));
        showAction(button, model.stateProperty().get());
        return button;
    }

    private static void showAction(ActionButton button, RaceState state) {
        button.setText(
                switch (state) {
                    case CHOOSING, WAITING -> Texts.get("view.race.start");
                    case RACING -> Texts.get("view.race.pause");
                    case PAUSED -> Texts.get("view.race.resume");
                    case OVER -> Texts.get("view.race.again");
                });
        button.explain(
                switch (state) {
                    case CHOOSING, WAITING -> Texts.get("view.race.start-tooltip");
                    case RACING -> Texts.get("view.race.pause-tooltip");
                    case PAUSED -> Texts.get("view.race.resume-tooltip");
                    case OVER -> Texts.get("view.race.again-tooltip");
                });
        button.running(state == RaceState.RACING);
    }

    private Node headline() {
        Label title = new Label();
        title.setId("race-title");
        title.getStyleClass().add("race-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        title.textProperty().bind(model.shownProperty().map(RaceText::title));
        Label progress = new Label();
        progress.setId("race-progress");
        progress.getStyleClass().add("race-remark");
        progress.setMinWidth(0);
        progress.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> RaceText.progress(
                                model.stateProperty().get(),
                                model.shownProperty().get()),
                        model.stateProperty(),
                        model.shownProperty(),
                        model.versionProperty()));
        HBox line = new HBox(title, progress);
        line.getStyleClass().add("race-labelled");
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(Texts.get("view.race.progress"));
        bar.progressProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> model.stateProperty().get() == RaceState.WAITING
                                ? ProgressBar.INDETERMINATE_PROGRESS
                                : RaceText.fraction(model.shownProperty().get()),
                        model.stateProperty(),
                        model.shownProperty(),
                        model.versionProperty()));
        showWhile(bar, model.stateProperty().isNotEqualTo(RaceState.OVER));
        Label distance = new Label();
        distance.getStyleClass().add("race-remark");
        distance.setWrapText(true);
        distance.setMinHeight(Region.USE_PREF_SIZE);
        distance.textProperty().bind(model.shownProperty().map(RaceText::distance));
        VBox headline = new VBox(line, bar, distance);
        headline.getStyleClass().add("race-headline");
        return headline;
    }

    private Node hint() {
        Label hint = new Label();
        hint.setId("race-reading-hint");
        hint.getStyleClass().add("race-remark");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        hint.textProperty().bind(model.readingHint().map(Text::words).orElse(""));
        showWhile(hint, model.readingHint().isNotNull());
        return hint;
    }
}
