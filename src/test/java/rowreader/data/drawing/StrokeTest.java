package rowreader.data.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StrokeTest {
    private static final Stroke STROKE = Stroke.of(new double[] {1, 2}, new double[] {3, 4});

    @Test
    void isTheSameAsAnotherThroughTheSamePoints() {
        Stroke same = Stroke.of(new double[] {1, 2}, new double[] {3, 4});
        assertThat(STROKE).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(STROKE).isNotEqualTo(Stroke.of(new double[] {1, 2}, new double[] {3, 5}));
        assertThat(STROKE).isNotEqualTo(Stroke.of(new double[] {1, 9}, new double[] {3, 4}));
        assertThat(STROKE.equals(null)).isFalse();
    }

    @Test
    void hashesUnlikeItsMirrorImage() {
        Stroke mirrored = Stroke.of(new double[] {3, 4}, new double[] {1, 2});
        assertThat(STROKE.hashCode()).isNotEqualTo(mirrored.hashCode());
    }

    @Test
    void isNamedByItsLengthAndItsBeginning() {
        assertThat(STROKE).hasToString("2 points from (1.0, 3.0)");
    }

    @Test
    void growsPointByPoint() {
        Stroke.Builder points = new Stroke.Builder();
        for (int i = 0; i < 100; i++) {
            assertThat(points.size()).isEqualTo(i);
            points.add(i, -i);
        }
        Stroke stroke = points.build();
        assertThat(stroke.size()).isEqualTo(100);
        for (int i = 0; i < 100; i++) {
            assertThat(stroke.x(i)).isEqualTo(i);
            assertThat(stroke.y(i)).isEqualTo(-i);
        }
    }
}
