package rowreader.view.picture;

import atlantafx.base.theme.Styles;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import rowreader.text.Texts;
import rowreader.view.Listening;
import rowreader.view.Tip;
import rowreader.viewmodel.picture.CellPictureModel;

/** Chooses between the picture and the map of the hidden state. */
public final class PictureOrMap extends HBox {
    private final CellPictureModel model;

    /** @param place where it stands, a word for its buttons' ids */
    public PictureOrMap(CellPictureModel model, String place) {
        this.model = model;
        getStyleClass().add("picture-or-map");
        ToggleButton picture = button(
                "show-picture-" + place,
                Texts.get("view.picture.show.picture"),
                Texts.get("view.picture.show.picture.tooltip"),
                false);
        ToggleButton map = button(
                "show-map-" + place,
                Texts.get("view.picture.show.map"),
                Texts.get("view.picture.show.map.tooltip"),
                true);
        picture.getStyleClass().add(Styles.LEFT_PILL);
        map.getStyleClass().add(Styles.RIGHT_PILL);
        getChildren().addAll(picture, map);
        setMinWidth(Region.USE_PREF_SIZE);
    }

    /** Pressed while it is shown; pressing it again changes nothing. */
    private ToggleButton button(String id, String text, String tooltip, boolean isMap) {
        ToggleButton button = new ToggleButton(text);
        button.setId(id);
        new Tip(tooltip).on(button);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setSelected(model.mapShownProperty().get() == isMap);
        Listening.to(model.mapShownProperty(), this, (observable, was, is) -> button.setSelected(is == isMap));
        button.setOnAction(pressed -> {
            model.mapShownProperty().set(isMap);
            button.setSelected(true);
        });
        return button;
    }
}
