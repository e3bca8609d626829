package rowreader.view.lab;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import rowreader.text.Texts;
import rowreader.view.Tip;
import rowreader.viewmodel.lab.StudiedWeights;
import rowreader.viewmodel.reading.ReaderWeights;

/** Says which weights something was computed with, and offers the newest if there are newer ones. */
public final class StudiedNote extends HBox {
    public StudiedNote(StudiedWeights studied) {
        getStyleClass().add("studied-note");
        setAlignment(Pos.CENTER_LEFT);
        Label which = new Label();
        which.setWrapText(true);
        which.setMinHeight(Region.USE_PREF_SIZE);
        which.textProperty()
                .bind(studied.valueProperty()
                        .map(ReaderWeights::description)
                        .map(description -> Texts.get("view.lab.studied.weights", description))
                        .orElse(Texts.get("view.lab.studied.none")));
        Button newest = new Button(Texts.get("view.lab.studied.newest"));
        newest.getStyleClass().add(Styles.SMALL);
        newest.setMinWidth(Region.USE_PREF_SIZE);
        new Tip(Texts.get("view.lab.studied.newest-tooltip")).on(newest);
        newest.setOnAction(event -> studied.takeNewest());
        newest.visibleProperty().bind(studied.outdated());
        newest.managedProperty().bind(newest.visibleProperty());
        getChildren().addAll(which, newest);
    }
}
