package rowreader.view.race;

import atlantafx.base.theme.Styles;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import rowreader.text.Texts;
import rowreader.view.ActionButton;
import rowreader.view.FileDialog;
import rowreader.view.Listening;
import rowreader.view.Tip;
import rowreader.viewmodel.race.KeptRacesModel;

/** Keeping the race that is over, and opening, comparing, exporting and deleting those that were kept. */
final class KeptRacesPane extends VBox {
    private static final double GAP = 8;
    private static final double LIST_HEIGHT = 190;

    private final KeptRacesModel model;
    private final Supplier<Window> owner;
    private final TextField name = new TextField();
    private final ListView<String> names = new ListView<>();
    private Runnable onDone = () -> {};

    /** @param owner of the file dialog */
    KeptRacesPane(KeptRacesModel model, Supplier<Window> owner) {
        this.model = model;
        this.owner = owner;
        setSpacing(GAP + 4);
        // In sizes of text: large text needs a wide pane.
        setStyle("-fx-pref-width: 27em;");
        getChildren().addAll(keeping(), list(), chosen(), deleted());
        names.getItems().setAll(model.namesProperty().get());
        Listening.to(model.namesProperty(), this, (observable, was, is) -> {
            names.getItems().setAll(is);
            name.setText(model.freeName());
        });
    }

    /** Is called when what was asked for shows elsewhere. */
    void setOnDone(Runnable done) {
        onDone = done;
    }

    /** Before it is shown. */
    void prepare() {
        name.setText(model.freeName());
    }

    private Node keeping() {
        Label label = new Label(Texts.get("view.race.kept.name"));
        label.setMnemonicParsing(true);
        label.setLabelFor(name);
        label.setMinWidth(Region.USE_PREF_SIZE);
        name.setId("race-name");
        HBox.setHgrow(name, Priority.ALWAYS);
        Button keep = new ActionButton("race-keep", Texts.get("view.race.kept.keep"), () -> model.keep(name.getText()));
        keep.getStyleClass().add(Styles.ACCENT);
        new Tip(Texts.get("view.race.kept.keep-tooltip")).on(keep);
        name.setOnAction(entered -> model.keep(name.getText()));
        for (Node node : new Node[] {name, keep}) {
            node.disableProperty().bind(model.canKeep().not());
        }
        Button export = new ActionButton(
                "race-export",
                Texts.get("view.race.kept.export"),
                () -> FileDialog.TABLE
                        .toSave(owner.get(), Texts.get("view.race.kept.export-title"))
                        .ifPresent(model::exportTo));
        new Tip(Texts.get("view.race.kept.export-tooltip")).on(export);
        export.disableProperty().bind(model.canExport().not());
        return new VBox(GAP, row(label, name, keep), export);
    }

    private Node list() {
        names.setId("race-names");
        names.setPrefHeight(LIST_HEIGHT);
        Label nothing = new Label(Texts.get("view.race.kept.nothing"));
        nothing.getStyleClass().add(Styles.TEXT_MUTED);
        nothing.setWrapText(true);
        names.setPlaceholder(nothing);
        names.setOnMouseClicked(clicked -> {
            if (clicked.getClickCount() == 2) {
                open();
            }
        });
        names.setOnKeyPressed(pressed -> {
            if (pressed.getCode() == KeyCode.DELETE && selected() != null) {
                model.delete(selected());
            }
        });
        return names;
    }

    private Node chosen() {
        BooleanBinding nothing = Bindings.isNull(names.getSelectionModel().selectedItemProperty());
        Button open = new ActionButton("race-open", Texts.get("view.race.kept.open"), this::open);
        new Tip(Texts.get("view.race.kept.open-tooltip")).on(open);
        open.disableProperty().bind(nothing.or(model.canOpen().not()));
        Button compare = new ActionButton("race-compare", Texts.get("view.race.kept.compare"), () -> {
            model.compareWith(selected());
            onDone.run();
        });
        new Tip(Texts.get("view.race.kept.compare-tooltip")).on(compare);
        compare.disableProperty().bind(nothing.or(model.canCompare().not()));
        Button delete =
                new ActionButton("race-delete", Texts.get("view.race.kept.delete"), () -> model.delete(selected()));
        delete.disableProperty().bind(nothing);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return row(open, compare, space, delete);
    }

    private String selected() {
        return names.getSelectionModel().getSelectedItem();
    }

    private void open() {
        if (selected() != null && model.canOpen().get()) {
            model.open(selected());
            onDone.run();
        }
    }

    private Node deleted() {
        Label what = new Label();
        what.textProperty().bind(model.deletedProperty().map(gone -> Texts.get("view.race.kept.deleted", gone.name())));
        what.setMinWidth(0);
        Button undo = new ActionButton("race-bring-back", Texts.get("view.race.kept.undo"), model::bringBack);
        HBox row = row(what, undo);
        row.visibleProperty().bind(model.deletedProperty().isNotNull());
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(GAP, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
