package rowreader.trace.layers;

import java.util.Optional;
import rowreader.text.Text;

/** One layer over one snapshot of weights. Immutable. */
public sealed interface Layer permits Dense, Convolution, MaxPooling {
    /** What to call it among the layers of its network, e.g. "Convolution 1". */
    Text title();

    /** The same in the language in use. */
    default String name() {
        return title().words();
    }

    /** What it makes of the activations below it. */
    Maps activations(Maps below);

    /**
     * How fast something changes with each number below, by how fast it changes with each of this layer's.
     *
     * @param below what the layer saw
     * @param above what it made of that
     * @param ofAbove [numbers above], map by map, row by row
     * @return a new array [numbers below]
     */
    float[] backpropagate(Maps below, Maps above, float[] ofAbove);

    /**
     * The weights with which one of its maps, or units, looks at the layer below: a picture for each map there. Nothing for
     * a layer without weights.
     */
    Optional<Maps> incomingWeights(int map);

    /**
     * What a part of each of its maps depends on in the layer below.
     *
     * @param belowHeight rows of the maps below
     * @param belowWidth columns of the maps below
     */
    Patch sees(Patch part, int belowHeight, int belowWidth);

    /** Whether negative sums become 0. */
    boolean rectifies();
}
