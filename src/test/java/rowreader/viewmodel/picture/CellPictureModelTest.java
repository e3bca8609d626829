package rowreader.viewmodel.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rowreader.data.Digit;
import rowreader.network.weights.ReadingOrder;
import rowreader.network.weights.SequenceWeights;
import rowreader.text.TestTexts;
import rowreader.trace.Quantity;
import rowreader.trace.TestDigits;
import rowreader.trace.TestWeights;
import rowreader.trace.UnitGroup;
import rowreader.trace.picture.CellFlow;
import rowreader.trace.picture.Part;
import rowreader.trace.picture.Phase;
import rowreader.viewmodel.reading.PlaybackModel;
import rowreader.viewmodel.reading.ReadingModel;

class CellPictureModelTest {
    private final List<SequenceWeights> networks = TestWeights.ofEveryKind(9, ReadingOrder.TOP_DOWN, 2);
    private final SimpleObjectProperty<Digit> digit = new SimpleObjectProperty<>(TestDigits.blot(1));
    private final PlaybackModel playback = new PlaybackModel();
    private final ReadingModel reading = new ReadingModel(Runnable::run, Runnable::run, digit, playback);
    private final CellPictureModel picture = new CellPictureModel(reading, playback);

    @BeforeEach
    void readWithAnLstm() {
        read(0);
    }

    private void read(int network) {
        reading.switchTo(networks.get(network), TestTexts.named("of a test"));
    }

    @Test
    void aClickOnACopyGoesToItsRowAndIntoItsCell() {
        picture.openCell(11, picture.groups().get(0));

        assertThat(playback.getTimestep()).isEqualTo(11);
        assertThat(picture.getDepth()).isEqualTo(Depth.CELL);
        assertThat(picture.getNumbers().timestep()).isEqualTo(11);
    }

    @Test
    void atFirstTheUnitThatSpeaksLoudestForTheAnswerIsFollowed() {
        int prediction = picture.getTrace().prediction();
        double loudest = says(picture.getUnit(), prediction);

        for (int unit = 0; unit < 9; unit++) {
            assertThat(says(unit, prediction)).isLessThanOrEqualTo(loudest);
        }
    }

    private double says(int unit, int label) {
        return picture.getTrace().value(Quantity.HIDDEN_STATE, 27, unit)
                * picture.getTrace().equations().outputWeight(unit, label);
    }

    @Test
    void aUnitOnceChosenIsFollowedThroughNewWeights() {
        picture.openUnit(4);
        digit.set(TestDigits.blot(2));
        reading.switchTo(TestWeights.ofEveryKind(9, ReadingOrder.TOP_DOWN, 8).get(0), TestTexts.named("of a test"));

        assertThat(picture.getUnit()).isEqualTo(4);
        assertThat(picture.getDepth()).isEqualTo(Depth.UNIT);
        assertThat(picture.arithmeticProperty().get().unit()).isEqualTo(4);
    }

    @Test
    void theFlowStaysTheSameObjectWhileTheNetworkIsBuiltAlike() {
        CellFlow flow = picture.getFlow();
        digit.set(TestDigits.blot(2));

        assertThat(picture.getFlow()).isSameAs(flow);
        read(2);
        assertThat(picture.getFlow()).isNotSameAs(flow);
        assertThat(picture.getFlow().has(Part.UPDATE_GATE)).isTrue();
    }

    @Test
    void theClockGoesThroughThePhasesOfTheNetworkThatReads() {
        read(1);
        assertThat(playback.phasesProperty().get()).containsExactly(Phase.ENTER, Phase.MULTIPLY, Phase.SHOW, Phase.ASK);
        read(0);
        assertThat(playback.phasesProperty().get()).containsExactly(Phase.values());
    }

    @Test
    void aPartnerInAnotherPlaceIsInTheSameLayer() {
        read(3);
        UnitGroup lower = picture.groups().get(0);
        picture.look(lower);

        assertThat(lower.contains(picture.getUnit())).isTrue();
        picture.openUnit(lower.first() + 2);
        assertThat(picture.sum(Quantity.CANDIDATE).partners()).allMatch(partner -> lower.contains(partner.unit()));
    }

    @Test
    void oneGoesUpDepthByDepth() {
        picture.openSum(Quantity.OUTPUT_GATE);
        assertThat(picture.getGate()).isEqualTo(Quantity.OUTPUT_GATE);

        for (Depth depth : List.of(Depth.UNIT, Depth.CELL, Depth.UNROLLED, Depth.UNROLLED)) {
            picture.up();
            assertThat(picture.getDepth()).isEqualTo(depth);
        }
    }

    @Test
    void aSumThatTheCellDoesNotHaveIsNotChosen() {
        picture.chooseSum(Quantity.RESET_GATE);

        assertThat(picture.getFlow().sums()).contains(picture.getGate());
    }

    @Test
    void withoutADigitThereIsNothing() {
        digit.set(null);

        assertThat(picture.getNumbers()).isNull();
        assertThat(picture.getFlow()).isNull();
        assertThat(picture.arithmeticProperty().get()).isNull();
    }
}
