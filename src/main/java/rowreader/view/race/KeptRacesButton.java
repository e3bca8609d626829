package rowreader.view.race;

import atlantafx.base.controls.Popover.ArrowLocation;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import rowreader.text.Texts;
import rowreader.view.LaterPopover;
import rowreader.view.Tip;
import rowreader.viewmodel.race.KeptRacesModel;

/** Opens what there is to do with the races that were kept; says how many there are. */
final class KeptRacesButton extends Button {
    KeptRacesButton(KeptRacesModel model) {
        setId("kept-races");
        setMinWidth(Region.USE_PREF_SIZE);
        new Tip(Texts.get("view.race.kept.tooltip")).on(this);
        textProperty().bind(model.namesProperty().map(names -> Texts.get("view.race.kept.button", names.size())));
        KeptRacesPane pane = new KeptRacesPane(model, () -> getScene().getWindow());
        LaterPopover popover = new LaterPopover(ArrowLocation.TOP_RIGHT, () -> pane);
        pane.setOnDone(popover::hide);
        setOnAction(pressed -> {
            pane.prepare();
            popover.show(this);
        });
    }
}
