package rowreader.view.lab.gradient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rowreader.network.training.GiveWay;
import rowreader.network.weights.ReadingOrder;
import rowreader.network.weights.SequenceWeights;
import rowreader.trace.TestDigits;
import rowreader.trace.TestWeights;
import rowreader.trace.lab.GradientFlow;
import rowreader.trace.lab.GradientFlow.Example;
import rowreader.view.Palette;
import rowreader.viewmodel.lab.GradientModel.Flows;
import rowreader.viewmodel.lab.GradientModel.Measured;
import rowreader.viewmodel.reading.TestReaders;

class GradientLineTest {
    private record Look(Object colour, double width, boolean dashed) {}

    private static Measured measured(SequenceWeights weights) {
        List<Example> examples = List.of(new Example(TestDigits.blot(1), 3));
        return new Measured(GradientFlow.of(weights, examples, new GiveWay()), TestReaders.of(weights, "of a test"));
    }

    static Stream<SequenceWeights> networks() {
        return Stream.concat(
                TestWeights.ofEveryKind(4, ReadingOrder.TOP_DOWN, 1).stream(),
                Stream.of(TestWeights.stacked(4, 4, ReadingOrder.TOP_DOWN, 1)));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void noTwoLinesLookAlike(SequenceWeights weights) {
        Flows flows = new Flows("Blots", measured(weights), measured(weights));
        for (Palette palette : List.of(Palette.LIGHT, Palette.DARK, Palette.LIGHT_CONTRAST, Palette.DARK_CONTRAST)) {
            List<GradientLine> lines = GradientLine.of(flows, palette);
            assertThat(lines)
                    .hasSize(2 * flows.current().flow().courses().size())
                    .extracting(line -> new Look(line.colour(), line.width(), line.dashed()))
                    .doesNotHaveDuplicates();
        }
    }
}
