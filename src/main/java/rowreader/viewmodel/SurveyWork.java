package rowreader.viewmodel;

import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import javafx.beans.value.ObservableValue;
import rowreader.network.training.GiveWay;

/**
 * Where questions over many digits are answered, which take seconds.
 *
 * @param thread runs one command at a time
 * @param fx where everything else happens
 * @param giveWay asked between two pieces of such work
 */
public record SurveyWork(Executor thread, Executor fx, GiveWay giveWay) {

    /**
     * A function of anything, computed on the survey thread while it is wanted.
     *
     * @param input immutable values, null where there is nothing to compute; equal ones have the same answer
     */
    public <I, T> LatestResult<I, T> compute(
            ObservableValue<? extends I> input, BiFunction<? super I, GiveWay, ? extends T> survey) {
        return new LatestResult<>(input, asked -> survey.apply(asked, giveWay), thread, fx);
    }
}
