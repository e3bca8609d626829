package rowreader.view.kept;

import atlantafx.base.controls.Popover.ArrowLocation;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import rowreader.text.Texts;
import rowreader.view.LaterPopover;
import rowreader.view.Tip;
import rowreader.viewmodel.window.WindowModel;

/** Opens what there is to do with the drawings that were kept; says how many there are. */
public final class MyDrawingsButton extends Button {
    public MyDrawingsButton(WindowModel model) {
        setId("my-drawings");
        setMinWidth(Region.USE_PREF_SIZE);
        new Tip(Texts.get("view.kept.button-tooltip")).on(this);
        textProperty().bind(model.kept().drawingsProperty().map(kept -> Texts.get("view.kept.button", kept.size())));
        LaterPopover popover = new LaterPopover(
                ArrowLocation.TOP_CENTER,
                () -> new MyDrawingsPane(model, () -> getScene().getWindow()));
        setOnAction(pressed -> popover.show(this));
    }
}
