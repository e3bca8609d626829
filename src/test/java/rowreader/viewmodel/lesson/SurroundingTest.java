package rowreader.viewmodel.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rowreader.data.lesson.Page;
import rowreader.data.lesson.Place;
import rowreader.data.lesson.Spot;
import rowreader.data.lesson.Task;
import rowreader.data.lesson.TaskKind;

/** What stays in a presentation is what the page talks about, and nothing else. */
class SurroundingTest {
    private static Set<Surrounding> of(Spot spot, Place place, Task task) {
        return Surrounding.of(new Page("title", "text", spot, place, task, ""));
    }

    private static Set<Surrounding> of(TaskKind kind, double number, Place place) {
        return of(null, null, new Task(kind, number, true, false, place));
    }

    @Test
    void aPageThatOnlyTellsNeedsNothing() {
        assertThat(of(null, null, null)).isEmpty();
    }

    @Test
    void allThatAPagePointsAtOpensAndAsksForIsThere() {
        assertThat(of(Spot.READER, Place.BELIEF, new Task(TaskKind.PLAYED, Double.NaN, true, false, null)))
                .containsExactlyInAnyOrder(Surrounding.HEADER, Surrounding.SIDE, Surrounding.PLAYBACK);
    }

    @Test
    void aSpotIsThereWithTheBarThatItIsIn() {
        assertThat(of(Spot.CLEAR, null, null)).containsExactly(Surrounding.DRAWING_TOOLS);
        assertThat(of(Spot.SPEED, null, null)).containsExactly(Surrounding.PLAYBACK);
        assertThat(of(Spot.LOSS, null, null)).containsExactly(Surrounding.SIDE);
        assertThat(of(Spot.MEMORY, null, null)).isEmpty();
    }

    @Test
    void thePictureOfTheReadingIsThereAnyway() {
        assertThat(of(null, Place.PICTURE_UNIT, null)).isEmpty();
        assertThat(of(TaskKind.VIEW, Double.NaN, Place.MAP)).isEmpty();
        assertThat(of(TaskKind.VIEW, Double.NaN, Place.RACE)).containsExactly(Surrounding.SIDE);
    }

    @Test
    void whatIsToBeReadAsALabelNeedsTheChoiceOfWhoReads() {
        assertThat(of(TaskKind.DRAWN, Double.NaN, null)).containsExactly(Surrounding.DRAWING_TOOLS);
        assertThat(of(TaskKind.DRAWN, 3, null))
                .containsExactlyInAnyOrder(Surrounding.DRAWING_TOOLS, Surrounding.HEADER);
    }

    @ParameterizedTest
    @EnumSource(
            value = TaskKind.class,
            names = {"DRAWN", "VIEW", "PHASE", "UNIT_CHOSEN"},
            mode = EnumSource.Mode.EXCLUDE)
    void anyOtherTaskNeedsExactlyOneBar(TaskKind kind) {
        assertThat(of(kind, 1, null)).hasSize(1);
    }
}
