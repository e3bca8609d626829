package rowreader.viewmodel.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rowreader.data.lesson.Place;

class PlacesModelTest {
    private static final Place HERE = Place.values()[0];
    private static final Place THERE = Place.values()[1];

    private final PlacesModel places = new PlacesModel();
    private final List<Place> wanted = new ArrayList<>();

    PlacesModelTest() {
        places.wantedProperty().addListener((observable, was, is) -> wanted.add(is));
    }

    @Test
    void whatIsNotInSightIsAskedForOnceEachTime() {
        places.onShown(Set.of(HERE));
        places.open(THERE);
        places.open(THERE);
        assertThat(wanted).containsExactly(THERE, null, THERE, null);
    }

    @Test
    void whatIsInSightIsNotAskedFor() {
        places.onShown(Set.of(HERE));
        places.open(HERE);
        assertThat(wanted).isEmpty();
    }

    /** Whoever tells of them may go on with the same set. */
    @Test
    void whatIsShownIsAsItWasTold() {
        Set<Place> told = EnumSet.of(HERE);
        places.onShown(told);
        told.add(THERE);
        assertThat(places.shownProperty().get()).containsExactly(HERE);
    }
}
