package rowreader.network.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rowreader.data.Digit;
import rowreader.network.SimpleDigits;
import rowreader.network.design.Designs;
import rowreader.network.engine.Minibatch;
import rowreader.network.engine.Network;
import rowreader.network.recipe.Architecture;
import rowreader.network.recipe.Recipe;
import rowreader.network.training.Minibatches;

class ReadingOrderTest {
    private static final float[] PLACES = places();

    /** A picture of which every pixel says where it is. */
    private static float[] places() {
        float[] places = new float[Digit.PIXELS];
        for (int i = 0; i < places.length; i++) {
            places[i] = i;
        }
        return places;
    }

    private static float[] arranged(ReadingOrder order) {
        float[] read = new float[Digit.PIXELS];
        order.arrange(PLACES, 0, read, 0);
        return read;
    }

    @ParameterizedTest
    @EnumSource
    void everyPixelIsReadOnce(ReadingOrder order) {
        float[] read = arranged(order);
        Arrays.sort(read);
        assertThat(read).isEqualTo(PLACES);
    }

    @ParameterizedTest
    @EnumSource
    void aLineIsReadAtEachTimestep(ReadingOrder order) {
        float[] read = arranged(order);
        for (int timestep = 0; timestep < Digit.SIDE; timestep++) {
            for (int position = 0; position < Digit.SIDE; position++) {
                int line = order.line(timestep);
                int pixel = order.readsRows() ? line * Digit.SIDE + position : position * Digit.SIDE + line;
                assertThat(order.pixel(timestep, position)).isEqualTo(pixel);
                assertThat(read[timestep * Digit.SIDE + position]).isEqualTo(pixel);
            }
        }
    }

    @Test
    void topDownLeavesThePictureAsItIs() {
        assertThat(arranged(ReadingOrder.TOP_DOWN)).isEqualTo(PLACES);
    }

    @Test
    void bottomUpBeginsWithTheLastRow() {
        float[] read = arranged(ReadingOrder.BOTTOM_UP);
        assertThat(Arrays.copyOf(read, 28)).isEqualTo(Arrays.copyOfRange(PLACES, 27 * 28, 28 * 28));
        assertThat(read[27 * 28]).isZero();
    }

    @Test
    void columnsAreTheRowsOfTheTransposedPicture() {
        float[] read = arranged(ReadingOrder.COLUMNS);
        for (int row = 0; row < 28; row++) {
            for (int column = 0; column < 28; column++) {
                assertThat(read[column * 28 + row]).isEqualTo(PLACES[row * 28 + column]);
            }
        }
    }

    /** Saved models say only that they read so: this order may never change. */
    @Test
    void theShuffledRowsAreAlwaysTheSame() {
        assertThat(IntStream.range(0, 28).map(ReadingOrder.SHUFFLED_ROWS::line))
                .containsExactly(
                        12, 22, 21, 17, 20, 27, 11, 6, 13, 18, 16, 9, 4, 23, 14, 8, 26, 10, 2, 0, 25, 1, 15, 3, 5, 24,
                        19, 7);
    }

    /** With the same weights, a network that reads so sees in a picture what one that reads from the top sees in the arranged. */
    @ParameterizedTest
    @EnumSource
    void everyRecurrentNetworkReadsInItsOrder(ReadingOrder order) {
        Minibatch minibatch = new Minibatches(SimpleDigits.digits(40, 1), 1).at(0, 20);
        float[] read = new float[minibatch.pixels().length];
        for (int from = 0; from < read.length; from += Digit.PIXELS) {
            order.arrange(minibatch.pixels(), from, read, from);
        }
        Minibatch arranged = new Minibatch(read, minibatch.labels());
        for (Architecture architecture : Architecture.values()) {
            if (!architecture.readsLines()) {
                continue;
            }
            Recipe recipe = architecture.recipe().withHiddenSize(12);
            try (Network topDown = Designs.network(recipe, 10);
                    Network ordered = Designs.network(recipe.withReadingOrder(order), 10)) {
                assertThat(ordered.probabilities(minibatch)).isEqualTo(topDown.probabilities(arranged));
                assertThat(ordered.fit(minibatch)).isCloseTo(topDown.fit(arranged), within(1e-6));
                assertThat(ordered.state().parameters())
                        .isEqualTo(topDown.state().parameters());
                assertThat(((SequenceWeights) ordered.weights()).readingOrder()).isEqualTo(order);
            }
        }
    }
}
