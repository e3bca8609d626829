package rowreader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rowreader.network.race.RaceLane;
import rowreader.network.race.RaceResult;
import rowreader.network.recipe.Architecture;
import rowreader.network.recipe.Recipe;
import rowreader.network.record.AccuracyPoint;
import rowreader.network.record.AccuracyPoint.Split;
import rowreader.network.record.TrainingRecord;
import rowreader.text.InEnglish;

@ExtendWith(InEnglish.class)
class RaceTextTest {
    @Test
    void everyNetworkHasALineOfWhatItCostAndWhatItReached() {
        RaceLane fast = lane(
                Architecture.RNN, List.of(0.005, 0.02), List.of(new AccuracyPoint(2, 1_280, Split.TEST, 0.975, 2_000)));
        RaceLane unmeasured = lane(Architecture.BIDIRECTIONAL_LSTM, List.of(0.5), List.of());
        StringWriter written = new StringWriter();
        PrintWriter out = new PrintWriter(written);
        RaceText.print(out, new RaceResult("digits", List.of(fast, unmeasured)));
        out.flush();
        assertThat(written.toString().lines())
                .containsExactly(
                        "",
                        "network             parameters  ms/iteration samples to 97 %  test accuracy",
                        "rnn                      1,234         10.00           1,280        97.50 %",
                        "bidirectional-lstm       1,234        500.00     not reached              -");
    }

    private static RaceLane lane(Architecture architecture, List<Double> seconds, List<AccuracyPoint> points) {
        Recipe recipe = architecture.recipe().withSamples(2_000);
        List<Double> losses = seconds.stream().map(second -> 1.0).toList();
        return new RaceLane(new TrainingRecord(recipe, 0.01, losses, points), 1_234, seconds, null);
    }
}
