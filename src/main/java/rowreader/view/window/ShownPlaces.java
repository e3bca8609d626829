package rowreader.view.window;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import rowreader.data.lesson.Place;
import rowreader.view.lab.LabPane;
import rowreader.view.lab.LabView;
import rowreader.viewmodel.picture.CellPictureModel;
import rowreader.viewmodel.picture.Depth;
import rowreader.viewmodel.window.PlacesModel;

/** Tells the model which panes and views are in sight, and brings there what is wanted. */
final class ShownPlaces {
    private final PlacesModel model;
    private final SidePane side;
    private final LabPane lab;
    private final CellPictureModel picture;
    private final Map<Place, Node> panes = new EnumMap<>(Place.class);
    private final Map<Place, LabView> views = new EnumMap<>(Place.class);

    private ShownPlaces(PlacesModel model, SidePane side, LabPane lab, CellPictureModel picture) {
        this.model = model;
        this.side = side;
        this.lab = lab;
        this.picture = picture;
    }

    /**
     * Begins to.
     *
     * @param picture at the left
     * @param panes those of the side but for the lab
     * @param views those of the lab
     */
    static void install(
            PlacesModel model,
            SidePane side,
            LabPane lab,
            CellPictureModel picture,
            Map<Place, Node> panes,
            Map<Place, LabView> views) {
        ShownPlaces places = new ShownPlaces(model, side, lab, picture);
        places.panes.putAll(panes);
        places.views.putAll(views);
        side.centerProperty().addListener((observable, was, is) -> places.tell());
        lab.chosenProperty().addListener((observable, was, is) -> places.tell());
        picture.depthProperty().addListener((observable, was, is) -> places.tell());
        picture.mapShownProperty().addListener((observable, was, is) -> places.tell());
        model.wantedProperty().addListener((observable, was, is) -> {
            if (is != null) {
                places.show(is);
            }
        });
        places.tell();
    }

    private void tell() {
        Set<Place> shown = EnumSet.noneOf(Place.class);
        panes.forEach((place, pane) -> {
            if (side.getCenter() == pane) {
                shown.add(place);
            }
        });
        views.forEach((place, view) -> {
            if (side.getCenter() == lab && lab.chosenProperty().get() == view) {
                shown.add(place);
            }
        });
        shown.add(picture.mapShownProperty().get() ? Place.MAP : of(picture.getDepth()));
        model.onShown(shown);
    }

    private void show(Place place) {
        picture.fillingProperty().set(false);
        if (panes.containsKey(place)) {
            side.show(panes.get(place));
        } else if (views.containsKey(place)) {
            side.show(lab);
            lab.show(views.get(place));
        } else if (place == Place.MAP) {
            picture.mapShownProperty().set(true);
        } else {
            picture.mapShownProperty().set(false);
            for (Depth depth : Depth.values()) {
                if (of(depth) == place) {
                    picture.depthProperty().set(depth);
                }
            }
        }
    }

    private static Place of(Depth depth) {
        return switch (depth) {
            case UNROLLED -> Place.PICTURE_UNROLLED;
            case CELL -> Place.PICTURE_CELL;
            case UNIT -> Place.PICTURE_UNIT;
            case PRODUCT -> Place.PICTURE_PRODUCT;
        };
    }
}
