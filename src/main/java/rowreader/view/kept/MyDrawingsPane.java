package rowreader.view.kept;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Separator;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import rowreader.data.Dataset;
import rowreader.data.drawing.LabelledDrawing;
import rowreader.network.model.Model;
import rowreader.text.Text;
import rowreader.text.Texts;
import rowreader.view.ActionButton;
import rowreader.view.FileDialog;
import rowreader.view.Tip;
import rowreader.viewmodel.kept.FineTuningModel;
import rowreader.viewmodel.kept.KeptDrawingsModel;
import rowreader.viewmodel.window.WindowModel;

/** The drawings that were kept: how many, one after the other, in and out of files; training on them. */
final class MyDrawingsPane extends VBox {
    private static final double GAP = 8;
    private static final double WIDTH = 440;

    private final WindowModel model;
    private final KeptDrawingsModel kept;
    private final FineTuningModel fineTuning;
    private final Supplier<Window> owner;

    /** @param owner of the file dialogs */
    MyDrawingsPane(WindowModel model, Supplier<Window> owner) {
        this.model = model;
        this.kept = model.kept();
        this.fineTuning = model.fineTuning();
        this.owner = owner;
        setSpacing(GAP + 4);
        setPrefWidth(WIDTH);
        setOnKeyPressed(pressed -> {
            if (pressed.getCode() == KeyCode.DELETE) {
                kept.removeShown();
            }
        });
        getChildren().addAll(count(), looking(), new Separator(), explanation(), training(), running(), outcome());
    }

    private Node count() {
        Label count = new Label();
        count.setId("kept-count");
        count.getStyleClass().add(Styles.TITLE_4);
        count.textProperty().bind(kept.drawingsProperty().map(MyDrawingsPane::howMany));
        return count;
    }

    private static String howMany(List<LabelledDrawing> drawings) {
        long unknown =
                drawings.stream().filter(drawing -> drawing.label().isEmpty()).count();
        return unknown == 0
                ? Texts.get("view.kept.count", drawings.size())
                : Texts.get("view.kept.count-unlabelled", drawings.size(), unknown);
    }

    private Node looking() {
        Button previous = new ActionButton("kept-previous", Texts.get("view.kept.previous"), kept::showPrevious);
        Button next = new ActionButton("kept-next", Texts.get("view.kept.next"), kept::showNext);
        Button remove = new ActionButton("kept-remove", Texts.get("view.kept.remove"), kept::removeShown);
        new Tip(Texts.get("view.kept.remove-tooltip")).on(remove);
        remove.disableProperty().bind(kept.canRemove().not());
        Button add = new ActionButton(
                "kept-import",
                Texts.get("view.kept.import"),
                () -> FileDialog.DRAWINGS
                        .toOpen(owner.get(), Texts.get("view.kept.import-title"))
                        .ifPresent(kept::addAllOf));
        new Tip(Texts.get("view.kept.import-tooltip")).on(add);
        Button export = new ActionButton(
                "kept-export",
                Texts.get("view.kept.export"),
                () -> FileDialog.DRAWINGS.toSave(owner.get(), Texts.get("view.kept.export-title"), kept::copyTo));
        new Tip(Texts.get("view.kept.export-tooltip")).on(export);
        ObservableValue<Boolean> none = kept.drawingsProperty().map(List::isEmpty);
        for (Button needsSome : List.of(previous, next, export)) {
            needsSome.disableProperty().bind(none);
        }
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        // Two lines in every language: a pop-over does not grow when its words break.
        return new VBox(GAP, row(previous, next, space, remove), row(add, export));
    }

    private static Node explanation() {
        Label explanation = new Label(Texts.get("view.kept.explanation"));
        explanation.getStyleClass().add(Styles.TEXT_MUTED);
        explanation.setWrapText(true);
        explanation.setMinHeight(Region.USE_PREF_SIZE);
        return explanation;
    }

    private Node training() {
        Button train = new ActionButton("tune", "", fineTuning::start);
        train.getStyleClass().add(Styles.ACCENT);
        train.setMaxWidth(Double.MAX_VALUE);
        train.disableProperty().bind(fineTuning.canStart().not());
        train.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> {
                            boolean idle = fineTuning.canStart().get()
                                    || fineTuning.runningProperty().get();
                            return Texts.get(idle ? "view.kept.train" : "view.kept.train-nothing");
                        },
                        fineTuning.canStart(),
                        fineTuning.runningProperty()));
        return train;
    }

    private Node running() {
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(fineTuning.fractionProperty());
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(Texts.get("view.kept.trained"));
        Label activity = new Label();
        activity.setId("tune-activity");
        activity.setMinWidth(0);
        activity.textProperty().bind(fineTuning.activityProperty().map(Text::words));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        VBox running = new VBox(
                GAP,
                bar,
                row(
                        activity,
                        space,
                        new ActionButton("tune-cancel", Texts.get("view.kept.cancel"), fineTuning::cancel)));
        showWhile(running, fineTuning.runningProperty());
        return running;
    }

    private Node outcome() {
        Button use = new ActionButton(
                "tune-use", Texts.get("view.kept.use"), () -> model.reader().readWith(trained()));
        new Tip(Texts.get("view.kept.use-tooltip")).on(use);
        Button save = new ActionButton(
                "tune-save",
                Texts.get("view.kept.save"),
                () -> FileDialog.MODEL
                        .toSave(owner.get(), Texts.get("view.file.save-model"))
                        .ifPresent(file -> model.files().save(trained(), file)));
        AccuraciesTable table = new AccuraciesTable(
                fineTuning.outcomeProperty(), model.training().datasetProperty().map(Dataset::name));
        VBox outcome = new VBox(GAP + 4, table, row(use, save));
        showWhile(outcome, fineTuning.outcomeProperty().isNotNull());
        return outcome;
    }

    private Model trained() {
        return fineTuning.outcomeProperty().get().model();
    }

    private static void showWhile(Node node, ObservableValue<Boolean> shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(node.visibleProperty());
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(GAP, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
