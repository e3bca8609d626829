package rowreader.view.reading;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import rowreader.text.Texts;
import rowreader.trace.Ablation;
import rowreader.trace.Traversal;
import rowreader.view.Tip;
import rowreader.viewmodel.reading.ReadingModel;

/** Says that the network in use is damaged, and mends it on demand; invisible while nothing is knocked out. */
final class AblationMark extends HBox {
    AblationMark(ReadingModel reading) {
        getStyleClass().add("damage-mark");
        setAlignment(Pos.CENTER_LEFT);
        Label text = new Label();
        text.setId("damage");
        text.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> describe(
                                reading.ablationProperty().get(),
                                reading.traversalProperty().get()),
                        reading.ablationProperty(),
                        reading.traversalProperty()));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button mend = new Button(Texts.get("view.damage.mend"));
        mend.setId("mend");
        mend.getStyleClass().add(Styles.SMALL);
        mend.setMinWidth(Region.USE_PREF_SIZE);
        new Tip(Texts.get("view.damage.mend-tooltip")).on(mend);
        mend.setOnAction(event -> reading.ablationProperty().set(Ablation.NONE));
        BooleanBinding damaged = Bindings.createBooleanBinding(
                () -> !reading.ablationProperty().get().units().isEmpty(), reading.ablationProperty());
        visibleProperty().bind(damaged);
        getChildren().addAll(text, space, mend);
    }

    private static String describe(Ablation ablation, Traversal traversal) {
        int count = ablation.units().size();
        // Named in the text only where it is the only one.
        int first = ablation.units().stream().mapToInt(unit -> unit).min().orElse(0);
        boolean silent = ablation.kind() == Ablation.Kind.HIDDEN_TO_ZERO;
        if (ablation.fromTimestep() == 0) {
            return Texts.get(silent ? "view.damage.knocked-out" : "view.damage.frozen", count, first);
        }
        String from = ReadingNames.lineName(traversal, ablation.fromTimestep());
        return Texts.get(silent ? "view.damage.knocked-out-from" : "view.damage.frozen-from", count, first, from);
    }
}
