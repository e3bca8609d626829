package rowreader.view.window;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import rowreader.text.Texts;
import rowreader.view.Tip;
import rowreader.viewmodel.window.WindowModel;

/** What is offered, in one line across the window; takes no room while nothing is. */
final class OfferBar extends HBox {
    OfferBar(WindowModel model) {
        setId("offer");
        Label text = new Label();
        text.textProperty()
                .bind(model.offerProperty().map(offer -> offer.text().words()).orElse(""));
        text.setMaxWidth(Double.MAX_VALUE);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button accept = button(
                "offer-accept",
                Texts.get("view.offer.accept"),
                Texts.get("view.offer.accept-tooltip"),
                model::acceptOffer);
        Button dismiss = button(
                "offer-dismiss",
                Texts.get("view.offer.dismiss"),
                Texts.get("view.offer.dismiss-tooltip"),
                model::dismissOffer);
        getChildren().addAll(text, accept, dismiss);
        getStyleClass().add("offer-bar");
        setAlignment(Pos.CENTER_LEFT);
        visibleProperty().bind(model.offerProperty().isNotNull());
        managedProperty().bind(visibleProperty());
    }

    private static Button button(String id, String text, String tooltip, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        new Tip(tooltip).on(button);
        button.setOnAction(event -> action.run());
        return button;
    }
}
