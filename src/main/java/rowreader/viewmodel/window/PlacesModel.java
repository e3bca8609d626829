package rowreader.viewmodel.window;

import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import rowreader.data.lesson.Place;

/** Which panes and views of the window are shown, and which is wanted. Belongs to the FX thread. */
public final class PlacesModel {
    private final ReadOnlyObjectWrapper<Set<Place>> shown = new ReadOnlyObjectWrapper<>(this, "shown", Set.of());
    private final ReadOnlyObjectWrapper<Place> wanted = new ReadOnlyObjectWrapper<>(this, "wanted");

    /** All that are in sight now. */
    public ReadOnlyObjectProperty<Set<Place>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** What is to be brought into sight, for the moment in which that is asked for; otherwise null. */
    public ReadOnlyObjectProperty<Place> wantedProperty() {
        return wanted.getReadOnlyProperty();
    }

    /** These are in sight now. */
    public void onShown(Set<Place> places) {
        shown.set(Set.copyOf(places));
    }

    /** Has it brought into sight, if that can be done now. */
    public void open(Place place) {
        if (!shown.get().contains(place)) {
            wanted.set(place);
            wanted.set(null);
        }
    }
}
