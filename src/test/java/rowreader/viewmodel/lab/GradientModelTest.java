package rowreader.viewmodel.lab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rowreader.network.weights.ReadingOrder;
import rowreader.trace.TestWeights;
import rowreader.trace.lab.GradientFlow.Course;
import rowreader.viewmodel.lab.GradientModel.Flows;
import rowreader.viewmodel.reading.TestReaders;

class GradientModelTest {
    private final StudiesFixture fixture = new StudiesFixture();
    private final GradientModel model = fixture.studies.gradient();

    @Test
    void itIsMeasuredOnTestDigitsOfTheNetworkThatReads() {
        model.wanted(true);
        assertThat(model.flowsProperty().get()).isNull();
        fixture.ready();
        Flows flows = model.flowsProperty().get();
        assertThat(flows.current().weights().weights()).isSameAs(StudiesFixture.WEIGHTS);
        assertThat(flows.current().flow().digits()).isEqualTo(StudiesFixture.TEST.size());
        assertThat(flows.dataset()).isEqualTo("Blots");
        assertThat(flows.other()).isNull();
    }

    @Test
    void anotherNetworkIsMeasuredOnTheSameDigits() {
        model.wanted(true);
        fixture.ready();
        fixture.otherReader.set(TestReaders.of(TestWeights.rnn(8, ReadingOrder.TOP_DOWN, 3), "of another"));
        Flows flows = model.flowsProperty().get();
        assertThat(flows.other().flow().digits()).isEqualTo(StudiesFixture.TEST.size());
        assertThat(flows.other().flow().courses()).hasSize(1);
        assertThat(flows.current().flow().courses())
                .hasSize(2)
                .extracting(Course::verdict)
                .doesNotContainNull();
    }

    @Test
    void nothingIsComputedWhileNobodyLooks() {
        fixture.ready();
        assertThat(model.flowsProperty().get()).isNull();
    }

    @Test
    void theDigitsAreFetchedWhenAskedFor() {
        model.digits().load().run();
        assertThat(fixture.commands.asked()).contains("load");
    }
}
