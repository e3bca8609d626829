package rowreader.view.kept;

import atlantafx.base.controls.Popover;
import atlantafx.base.controls.Popover.ArrowLocation;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import rowreader.viewmodel.window.WindowModel;

/** Opens what there is to do with the drawings that were kept; says how many there are. */
public final class MyDrawingsButton extends Button {
    public MyDrawingsButton(WindowModel model) {
        setId("my-drawings");
        setMinWidth(Region.USE_PREF_SIZE);
        setTooltip(new Tooltip("Look at the drawings that were kept, and train on them"));
        textProperty()
                .bind(model.kept()
                        .drawingsProperty()
                        .map(kept -> kept.isEmpty() ? "My drawings" : "My drawings (" + kept.size() + ")"));
        Popover popover = new Popover(new MyDrawingsPane(model, () -> getScene().getWindow()));
        popover.setArrowLocation(ArrowLocation.TOP_CENTER);
        popover.setHeaderAlwaysVisible(false);
        popover.setDetachable(false);
        setOnAction(pressed -> popover.show(this));
    }
}
