package rowreader.view.window;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import rowreader.data.lesson.Place;
import rowreader.view.Listening;
import rowreader.view.lab.LabPane;
import rowreader.view.lab.LabView;
import rowreader.viewmodel.picture.CellPictureModel;
import rowreader.viewmodel.picture.Depth;
import rowreader.viewmodel.window.PlacesModel;

/** Tells the model which panes and views are in sight, and brings there what is wanted. */
final class ShownPlaces {
    private final PlacesModel model;
    private final SidePane side;
    private final LaterPane<LabPane> lab;
    private final CellPictureModel picture;
    private final Map<Place, Node> panes = new EnumMap<>(Place.class);
    private final Map<Place, LabView> views;

    private ShownPlaces(
            PlacesModel model,
            SidePane side,
            LaterPane<LabPane> lab,
            CellPictureModel picture,
            Map<Place, LabView> views) {
        this.model = model;
        this.side = side;
        this.lab = lab;
        this.picture = picture;
        this.views = views;
    }

    /**
     * Begins to.
     *
     * @param picture at the left
     * @param panes those of the side but for the lab
     * @param views those of the lab, in it when the lab has been made
     */
    static void install(
            PlacesModel model,
            SidePane side,
            LaterPane<LabPane> lab,
            CellPictureModel picture,
            Map<Place, Node> panes,
            Map<Place, LabView> views) {
        ShownPlaces places = new ShownPlaces(model, side, lab, picture, views);
        places.panes.putAll(panes);
        side.centerProperty().addListener((observable, was, is) -> places.tell());
        side.sceneProperty().addListener((observable, was, is) -> places.tell());
        lab.whenMade(pane -> {
            pane.chosenProperty().addListener((observable, was, is) -> places.tell());
            places.tell();
        });
        Listening.to(picture.depthProperty(), side, (observable, was, is) -> places.tell());
        Listening.to(picture.mapShownProperty(), side, (observable, was, is) -> places.tell());
        Listening.to(model.wantedProperty(), side, (observable, was, is) -> {
            if (is != null) {
                places.show(is);
            }
        });
        places.tell();
    }

    private void tell() {
        Set<Place> shown = EnumSet.noneOf(Place.class);
        if (side.getScene() != null) {
            addSide(shown);
        }
        shown.add(picture.mapShownProperty().get() ? Place.MAP : of(picture.getDepth()));
        model.onShown(shown);
    }

    /** While the reading is alone, it is not in the window at all. */
    private void addSide(Set<Place> shown) {
        panes.forEach((place, pane) -> {
            if (side.getCenter() == pane) {
                shown.add(place);
            }
        });
        views.forEach((place, view) -> {
            if (side.getCenter() == lab && lab.get().chosenProperty().get() == view) {
                shown.add(place);
            }
        });
    }

    private void show(Place place) {
        picture.fillingProperty().set(false);
        if (panes.containsKey(place)) {
            side.show(panes.get(place));
        } else if (place == Place.MAP) {
            picture.mapShownProperty().set(true);
        } else {
            depthOf(place)
                    .ifPresentOrElse(
                            depth -> {
                                picture.mapShownProperty().set(false);
                                picture.depthProperty().set(depth);
                            },
                            () -> showInLab(place));
        }
    }

    private void showInLab(Place place) {
        side.show(lab);
        LabPane made = lab.get();
        made.show(views.get(place));
    }

    private static Optional<Depth> depthOf(Place place) {
        return Arrays.stream(Depth.values()).filter(depth -> of(depth) == place).findFirst();
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
