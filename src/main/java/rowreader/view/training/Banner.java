package rowreader.view.training;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import rowreader.text.Texts;
import rowreader.view.Tip;

/** A message across the pane that stays until it is dismissed; takes no room while there is none. */
final class Banner extends HBox {
    Banner(String styleClass, ObservableValue<String> message, Runnable dismiss) {
        Label text = new Label();
        text.textProperty().bind(message);
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        text.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button close = new Button(Texts.get("view.training.dismiss"));
        close.getStyleClass().add("small");
        close.setMinWidth(Region.USE_PREF_SIZE);
        new Tip(Texts.get("view.training.dismiss-tooltip")).on(close);
        close.setOnAction(event -> dismiss.run());
        getChildren().addAll(text, close);
        getStyleClass().addAll("banner", styleClass);
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.PARENT);
        visibleProperty().bind(message.map(shown -> !shown.isEmpty()));
        managedProperty().bind(visibleProperty());
    }
}
