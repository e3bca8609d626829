package rowreader.view.training;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import rowreader.network.recipe.NumberBounds;
import rowreader.network.recipe.RecipePoint;
import rowreader.network.record.AccuracyPoint;
import rowreader.network.training.TrainingState;
import rowreader.text.Numbers;
import rowreader.text.Text;
import rowreader.text.Texts;
import rowreader.view.ActionButton;
import rowreader.view.Listening;
import rowreader.view.Palette;
import rowreader.view.Tip;
import rowreader.view.chart.CurveChart;
import rowreader.view.chart.Mark;
import rowreader.view.chart.Measure;
import rowreader.view.chart.Series;
import rowreader.view.chart.Series.Style;
import rowreader.view.recipe.NumberField;
import rowreader.view.recipe.RecipeLayer;
import rowreader.viewmodel.recipe.RecipeModel;
import rowreader.viewmodel.training.TrainingModel;

/** Start, pause, step and reset; how far it is; the loss and the accuracies, newest and over time. */
public final class TrainingPane extends VBox {
    private final TrainingModel model;

    /**
     * @param recipes what may be trained
     * @param editor where recipes are edited
     * @param palette what the charts are painted with; follows the theme
     */
    public TrainingPane(
            TrainingModel model, RecipeModel recipes, RecipeLayer editor, ObservableValue<Palette> palette) {
        this(model, recipes, editor, palette, new SimpleObjectProperty<>());
    }

    /** The same. @param expected how long the whole run will take; null where that is not known */
    public TrainingPane(
            TrainingModel model,
            RecipeModel recipes,
            RecipeLayer editor,
            ObservableValue<Palette> palette,
            ObservableValue<Duration> expected) {
        this.model = model;
        getStyleClass().add("training-pane");
        getStylesheets()
                .add(Objects.requireNonNull(getClass().getResource("training.css"))
                        .toExternalForm());
        Beginning beginning = new Beginning(model, expected);
        BooleanBinding nothingYet = model.stateProperty()
                .isEqualTo(TrainingState.IDLE)
                .and(model.iterationProperty().isEqualTo(0));
        beginning.visibleProperty().bind(nothingYet);
        beginning.managedProperty().bind(nothingYet);
        VBox.setVgrow(beginning, Priority.ALWAYS);
        CurveChart loss = lossChart(palette);
        CurveChart accuracy = accuracyChart(palette);
        for (CurveChart chart : List.of(loss, accuracy)) {
            VBox.setVgrow(chart, Priority.ALWAYS);
            chart.setPrefHeight(0);
            // A chart without a curve says nothing.
            chart.visibleProperty().bind(nothingYet.not());
            chart.managedProperty().bind(nothingYet.not());
            chart.totalProperty().bind(model.totalSamplesProperty());
            chart.emptyTextProperty().bind(model.stateProperty().map(TrainingPane::whyEmpty));
            Listening.to(model.progressVersionProperty(), this, (version, before, now) -> chart.repaint());
        }
        CurveChart.showTogether(List.of(loss, accuracy));
        Listening.toList(model.rateChanges(), this, change -> showRateChanges(loss, accuracy));
        showRateChanges(loss, accuracy);
        getChildren()
                .addAll(
                        new Banner(
                                "failure",
                                model.failureProperty().map(Text::words).orElse(""),
                                model::dismissFailure),
                        new Banner(
                                "notice",
                                model.noticeProperty().map(Text::words).orElse(""),
                                model::dismissNotice),
                        controls(recipes),
                        recipe(recipes, editor),
                        progress(),
                        beginning,
                        loss,
                        accuracy);
    }

    /** What to say in the place of curves: what is true while there are none. */
    private static String whyEmpty(TrainingState state) {
        return switch (state) {
            case LOADING -> Texts.get("view.training.empty-loading");
            case TRAINING -> Texts.get("view.training.empty-training");
            case PAUSED -> Texts.get("view.training.empty-paused");
            case IDLE, FINISHED, FAILED, CLOSED -> Texts.get("view.training.empty");
        };
    }

    private void showRateChanges(CurveChart loss, CurveChart accuracy) {
        List<Mark> marks = model.rateChanges().stream()
                .map(change -> new Mark(
                        change.samples(),
                        Texts.get(
                                "view.curves.rate-change",
                                Numbers.shown().exact(BigDecimal.valueOf(change.learningRate())))))
                .toList();
        loss.marks(marks);
        accuracy.marks(marks);
    }

    private Node controls(RecipeModel recipes) {
        FlowPane controls =
                new FlowPane(startOrPause(), step(), reset(), new RecipeButton(recipes), learningRate(recipes));
        controls.getStyleClass().add("training-controls");
        return controls;
    }

    private Button startOrPause() {
        ActionButton button = new ActionButton("start-or-pause", "", "start", "", model::startOrPause);
        button.getStyleClass().add("accent");
        Listening.to(model.stateProperty(), this, (value, before, now) -> showAction(button, now));
        showAction(button, model.stateProperty().get());
        button.disableProperty().bind(model.canStart().or(model.canPause()).not());
        return button;
    }

    private static void showAction(ActionButton button, TrainingState state) {
        button.setText(
                switch (state) {
                    case TRAINING -> Texts.get("view.training.pause");
                    case PAUSED -> Texts.get("view.training.resume");
                    case FAILED -> Texts.get("view.training.start-again");
                    case IDLE, LOADING, FINISHED, CLOSED -> Texts.get("view.training.start");
                });
        button.explain(
                switch (state) {
                    case TRAINING -> Texts.get("view.training.pause-tooltip");
                    case PAUSED -> Texts.get("view.training.resume-tooltip");
                    case FAILED -> Texts.get("view.training.start-again-tooltip");
                    case IDLE, LOADING, FINISHED, CLOSED -> Texts.get("view.training.start-tooltip");
                });
        button.running(state == TrainingState.TRAINING);
    }

    private Button step() {
        Button button = new ActionButton(
                "step", Texts.get("view.training.step"), "step", Texts.get("view.training.step-tooltip"), model::step);
        button.disableProperty().bind(model.canStep().not());
        return button;
    }

    private Button reset() {
        Button button = new ActionButton(
                "reset",
                Texts.get("view.training.reset"),
                "reset",
                Texts.get("view.training.reset-tooltip"),
                model::reset);
        button.disableProperty().bind(model.canReset().not());
        return button;
    }

    /** What is trained, in one line, and the way to change it. */
    private static Node recipe(RecipeModel recipes, RecipeLayer editor) {
        Label summary = new Label();
        summary.setId("recipe-summary");
        summary.textProperty().bind(recipes.runningSummary().map(Text::words).orElse(""));
        summary.setMinWidth(0);
        summary.setWrapText(true);
        summary.setMinHeight(Region.USE_PREF_SIZE);
        summary.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(summary, Priority.ALWAYS);
        Tip whole = new Tip();
        whole.textProperty().bind(summary.textProperty());
        whole.on(summary);
        Button edit = new Button(Texts.get("view.training.edit-recipe"));
        edit.setId("edit-recipe");
        edit.getStyleClass().add("small");
        edit.setMinWidth(Region.USE_PREF_SIZE);
        new Tip(Texts.get("view.training.edit-recipe-tooltip")).on(edit);
        edit.setOnAction(event -> editor.edit());
        HBox line = new HBox(summary, edit);
        line.getStyleClass().add("recipe-line");
        return line;
    }

    private static Node learningRate(RecipeModel recipes) {
        NumberField spinner = new NumberField(recipes.learningRate(), recipes::enterLearningRate);
        spinner.setId("learning-rate");
        NumberBounds offered = RecipePoint.LEARNING_RATE.offered();
        new Tip(Texts.get("view.training.learning-rate-tooltip", written(offered.least()), written(offered.most())))
                .on(spinner);
        spinner.getEditor().setAccessibleText(Texts.get("view.training.learning-rate"));
        spinner.getEditor().focusedProperty().addListener((observable, was, focused) -> {
            if (!focused) {
                recipes.showLearningRate();
            }
        });
        Label label = new Label(Texts.get("view.training.learning-rate-label"));
        label.setMnemonicParsing(true);
        label.setLabelFor(spinner);
        label.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(label, spinner);
        line.getStyleClass().add("learning-rate");
        return new VBox(line, spinner.problem());
    }

    private static String written(BigDecimal rate) {
        return Numbers.shown().exact(rate.stripTrailingZeros());
    }

    private Node progress() {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(Texts.get("view.progress.bar"));
        bar.progressProperty()
                .bind(Bindings.createDoubleBinding(
                        this::fractionDone,
                        model.stateProperty(),
                        model.progressVersionProperty(),
                        model.totalSamplesProperty(),
                        model.loadingFractionProperty()));
        Label text = new Label();
        text.setId("progress-text");
        text.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> ProgressText.of(model),
                        model.stateProperty(),
                        // Put together once, and not anew for each number in it.
                        model.progressVersionProperty(),
                        model.totalSamplesProperty(),
                        model.activityProperty(),
                        model.loadingFractionProperty()));
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        Tip whole = new Tip();
        whole.textProperty().bind(text.textProperty());
        whole.on(text);
        HBox line = new HBox(text, cancelLoading());
        line.getStyleClass().add("progress-line");
        VBox progress = new VBox(bar, line);
        progress.getStyleClass().add("training-progress");
        return progress;
    }

    /** Takes no room while there is nothing to cancel. */
    private Button cancelLoading() {
        Button cancel = new Button(Texts.get("view.training.cancel"));
        cancel.setId("cancel-loading");
        cancel.getStyleClass().add("small");
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        new Tip(Texts.get("view.training.cancel-tooltip")).on(cancel);
        cancel.setOnAction(event -> model.cancelLoading());
        cancel.visibleProperty().bind(model.canCancelLoading());
        cancel.managedProperty().bind(cancel.visibleProperty());
        return cancel;
    }

    private double fractionDone() {
        return model.stateProperty().get() == TrainingState.LOADING
                ? model.loadingFractionProperty().get()
                : Math.min(
                        1,
                        (double) model.samplesDoneProperty().get()
                                / model.totalSamplesProperty().get());
    }

    private CurveChart lossChart(ObservableValue<Palette> palette) {
        Label number = number("loss-number");
        number.textProperty().bind(model.smoothedTrainingLossProperty().map(loss -> {
            double value = loss.doubleValue();
            return Double.isNaN(value) ? Texts.get("view.curves.none") : Measure.LOSS.exact(value);
        }));
        Label caption = caption("loss-caption");
        caption.setText(Texts.get("view.curves.loss-caption"));
        new Tip(Texts.get("view.curves.loss-tooltip")).on(caption);
        ToggleButton logarithmic = new ToggleButton(Texts.get("view.curves.logarithmic"));
        new Tip(Texts.get("view.curves.logarithmic-tooltip")).on(logarithmic);
        ToggleButton linear = new ToggleButton(Texts.get("view.curves.linear"));
        new Tip(Texts.get("view.curves.linear-tooltip")).on(linear);
        SegmentedButton scale = new SegmentedButton(logarithmic, linear);
        scale.setMinWidth(Region.USE_PREF_SIZE);
        scale.setAccessibleText(Texts.get("view.curves.scale"));
        CurveChart chart = new CurveChart(
                Texts.get("view.curves.loss"),
                palette,
                Measure.LOSS,
                List.of(new Series(
                        new ReadOnlyStringWrapper(Texts.get("view.curves.loss-series")),
                        model.lossCurve(),
                        Style.SMOOTHED,
                        Palette::loss)),
                headline(caption, number),
                scale);
        chart.setId("loss-chart");
        // One of the two is always chosen.
        scale.getToggleGroup().selectedToggleProperty().addListener((value, before, now) -> {
            if (now == null) {
                before.setSelected(true);
            }
        });
        logarithmic.setSelected(true);
        chart.logarithmicProperty().bind(logarithmic.selectedProperty());
        return chart;
    }

    private CurveChart accuracyChart(ObservableValue<Palette> palette) {
        // Until the whole test set has been asked, a minibatch of it says how far the network is.
        ObservableValue<AccuracyPoint> newest = Bindings.createObjectBinding(
                () -> model.testAccuracyProperty().get() != null
                        ? model.testAccuracyProperty().get()
                        : model.testMinibatchAccuracyProperty().get(),
                model.testAccuracyProperty(),
                model.testMinibatchAccuracyProperty());
        Label number = number("accuracy-number");
        number.textProperty()
                .bind(newest.map(point -> Numbers.shown().share(point.accuracy(), point.count()))
                        .orElse(Texts.get("view.curves.none")));
        Label caption = caption("accuracy-caption");
        caption.textProperty()
                .bind(newest.map(point ->
                                Texts.get("view.curves.accuracy-caption-counted", point.count(), point.samples()))
                        .orElse(Texts.get("view.curves.accuracy-caption")));
        CurveChart chart = new CurveChart(
                Texts.get("view.curves.accuracy"),
                palette,
                Measure.ACCURACY,
                List.of(
                        new Series(
                                named(
                                        Texts.get("view.curves.training-series"),
                                        model.trainingMinibatchAccuracyProperty()),
                                model.trainingMinibatchCurve(),
                                Style.SMOOTHED,
                                Palette::trainingAccuracy),
                        new Series(
                                named(
                                        Texts.get("view.curves.test-minibatch-series"),
                                        model.testMinibatchAccuracyProperty()),
                                model.testMinibatchCurve(),
                                Style.SMOOTHED,
                                Palette::testMinibatchAccuracy),
                        new Series(
                                named(Texts.get("view.curves.test-series"), model.testAccuracyProperty()),
                                model.testCurve(),
                                Style.MARKED,
                                Palette::testAccuracy)),
                headline(caption, number));
        chart.setId("accuracy-chart");
        return chart;
    }

    /** With the number of digits asked, once it is known. */
    private static ObservableValue<String> named(String name, ObservableValue<AccuracyPoint> newest) {
        return newest.map(point -> Texts.get("view.curves.series-counted", name, point.count()))
                .orElse(name);
    }

    private static Label number(String id) {
        Label number = new Label();
        number.setId(id);
        number.getStyleClass().add("headline-number");
        number.setMinWidth(Region.USE_PREF_SIZE);
        return number;
    }

    private static Label caption(String id) {
        Label caption = new Label();
        caption.setId(id);
        caption.getStyleClass().add("headline-caption");
        // Where it is too long for one line, as with thousands of digits, it takes two.
        caption.setWrapText(true);
        caption.setMinHeight(Region.USE_PREF_SIZE);
        return caption;
    }

    private static Region headline(Label caption, Label number) {
        VBox headline = new VBox(caption, number);
        headline.setAlignment(Pos.CENTER_LEFT);
        return headline;
    }
}
