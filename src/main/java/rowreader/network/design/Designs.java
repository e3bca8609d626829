package rowreader.network.design;

import java.util.EnumMap;
import java.util.Map;
import rowreader.network.engine.Design;
import rowreader.network.engine.Network;
import rowreader.network.recipe.Architecture;
import rowreader.network.recipe.Recipe;

/** The design of every architecture: the one place that has to change, besides {@link Architecture}, for another one. */
public final class Designs {
    private static final Map<Architecture, Design> ALL = new EnumMap<>(Map.of(
            Architecture.LSTM, new LstmDesign(),
            Architecture.GRU, new GruDesign(),
            Architecture.RNN, new RnnDesign(),
            Architecture.STACKED_LSTM, new StackedLstmDesign(),
            Architecture.BIDIRECTIONAL_LSTM, new BidirectionalLstmDesign(),
            Architecture.LSTM_EVERY_ROW, new EveryRowLstmDesign(),
            Architecture.MLP, new MlpDesign(),
            Architecture.LENET, new LeNetDesign()));

    private Designs() {}

    /** The design of {@code architecture}; a test proves that each has one. */
    public static Design of(Architecture architecture) {
        return ALL.get(architecture);
    }

    /** A network by {@code recipe}, with its initial weights. Call on the thread that trains it. */
    public static Network network(Recipe recipe, int classes) {
        return of(recipe.architecture()).network(recipe, classes);
    }

    /** How many numbers are trained by {@code recipe}, with so many classes to tell apart. */
    public static int parameters(Recipe recipe, int classes) {
        return of(recipe.architecture()).parameters(recipe, classes);
    }
}
