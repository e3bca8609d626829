package rowreader.view.lab;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import rowreader.data.Dataset;
import rowreader.text.Texts;

/** Gets the test digits that something is measured on; there only while there are none. */
public final class LoadDigitsButton extends Button {
    /** @param load called when it is pressed */
    public LoadDigitsButton(String id, ObservableValue<Dataset> dataset, Runnable load) {
        super(Texts.get("view.lab.load-digits"));
        setId(id);
        setMinWidth(Region.USE_PREF_SIZE);
        setOnAction(pressed -> load.run());
        visibleProperty().bind(dataset.map(there -> false).orElse(true));
        managedProperty().bind(visibleProperty());
    }
}
