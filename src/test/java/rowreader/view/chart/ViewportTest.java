package rowreader.view.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rowreader.viewmodel.curve.Range;

class ViewportTest {
    private final Viewport viewport = new Viewport();

    @Test
    void showsTheWholeRunBeforeItStarts() {
        viewport.follow(0, 1_000_000);
        assertThat(viewport.shown()).isEqualTo(new Range(0, 1_000_000));
    }

    @Test
    void growsWithTheRunInRoundNumbersUpToItsEnd() {
        viewport.follow(128, 1_000_000);
        assertThat(viewport.shown()).isEqualTo(new Range(0, 2_000));
        viewport.follow(38_400, 1_000_000);
        assertThat(viewport.shown()).isEqualTo(new Range(0, 50_000));
        viewport.follow(700_000, 800_000);
        assertThat(viewport.shown()).isEqualTo(new Range(0, 800_000));
        viewport.follow(1_200_000, 1_000_000);
        assertThat(viewport.shown()).isEqualTo(new Range(0, 2_000_000));
    }

    @Test
    void keepsAZoomWhileTheRunGoesOn() {
        viewport.follow(100_000, 1_000_000);
        viewport.show(60_000, 20_000);
        assertThat(viewport.isZoomed()).isTrue();
        viewport.follow(500_000, 1_000_000);
        assertThat(viewport.shown()).isEqualTo(new Range(20_000, 60_000));
        viewport.showAll();
        assertThat(viewport.shown()).isEqualTo(new Range(0, 500_000));
    }

    @Test
    void doesNotZoomPastTheEnds() {
        viewport.follow(100_000, 1_000_000);
        viewport.show(-5_000, 30_000);
        assertThat(viewport.shown()).isEqualTo(new Range(0, 30_000));
        viewport.zoom(10_000, 100);
        assertThat(viewport.isZoomed()).isFalse();
    }

    @Test
    void doesNotZoomToNothing() {
        viewport.follow(100_000, 1_000_000);
        viewport.show(100_000, 100_000);
        assertThat(viewport.shown()).isEqualTo(new Range(99_900, 100_000));
    }

    @Test
    void zoomsAroundAPlaceThatStays() {
        viewport.follow(100_000, 1_000_000);
        viewport.zoom(20_000, 0.5);
        assertThat(viewport.shown()).isEqualTo(new Range(10_000, 60_000));
    }

    @Test
    void pansNoFurtherThanTheEnds() {
        viewport.follow(100_000, 1_000_000);
        viewport.show(40_000, 60_000);
        viewport.pan(10_000);
        assertThat(viewport.shown()).isEqualTo(new Range(50_000, 70_000));
        viewport.pan(1e9);
        assertThat(viewport.shown()).isEqualTo(new Range(80_000, 100_000));
    }
}
