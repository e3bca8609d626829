package rowreader.view.kept;

import atlantafx.base.controls.Popover;
import atlantafx.base.controls.Popover.ArrowLocation;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import rowreader.text.Texts;
import rowreader.view.Tip;
import rowreader.viewmodel.window.WindowModel;

/** Opens what there is to do with the drawings that were kept; says how many there are. */
public final class MyDrawingsButton extends Button {
    private final WindowModel model;
    /** Made when it is first wanted: most starts of the program never want it. */
    private Popover popover;

    public MyDrawingsButton(WindowModel model) {
        this.model = model;
        setId("my-drawings");
        setMinWidth(Region.USE_PREF_SIZE);
        setTooltip(new Tip(Texts.get("view.kept.button-tooltip")));
        textProperty().bind(model.kept().drawingsProperty().map(kept -> Texts.get("view.kept.button", kept.size())));
        setOnAction(pressed -> open());
    }

    private void open() {
        if (popover == null) {
            popover = new Popover(new MyDrawingsPane(model, () -> getScene().getWindow()));
            popover.setArrowLocation(ArrowLocation.TOP_CENTER);
            popover.setHeaderAlwaysVisible(false);
            popover.setDetachable(false);
        }
        popover.show(this);
    }
}
