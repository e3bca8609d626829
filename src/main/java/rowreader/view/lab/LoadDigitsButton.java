package rowreader.view.lab;

import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import rowreader.network.training.TrainingState;
import rowreader.text.Texts;
import rowreader.viewmodel.lab.StudiedDigits;

/** Gets the test digits that something is measured on; there only while there are none, and at rest while they come. */
public final class LoadDigitsButton extends Button {
    public LoadDigitsButton(String id, StudiedDigits digits) {
        super(Texts.get("view.lab.load-digits"));
        setId(id);
        setMinWidth(Region.USE_PREF_SIZE);
        setOnAction(pressed -> digits.load().run());
        visibleProperty().bind(digits.dataset().map(there -> false).orElse(true));
        managedProperty().bind(visibleProperty());
        disableProperty().bind(digits.state().map(state -> state == TrainingState.LOADING));
    }
}
