package rowreader.viewmodel.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rowreader.data.Digit;
import rowreader.network.weights.ReadingOrder;
import rowreader.network.weights.SequenceWeights;
import rowreader.trace.Quantity;
import rowreader.trace.TestDigits;
import rowreader.trace.TestWeights;
import rowreader.trace.UnitGroup;
import rowreader.trace.picture.CellFlow;
import rowreader.trace.picture.Part;
import rowreader.trace.picture.Phase;
import rowreader.viewmodel.reading.PlaybackModel;
import rowreader.viewmodel.reading.ReadingModel;
import rowreader.viewmodel.reading.TestReaders;

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
        reading.switchTo(TestReaders.of(networks.get(network), "of a test"));
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
        reading.switchTo(TestReaders.of(
                TestWeights.ofEveryKind(9, ReadingOrder.TOP_DOWN, 8).get(0), "of a test"));

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

    @Test
    void whileNobodyChoseAUnitItIsTheLoudestForEveryDigit() {
        Set<Integer> followed = new HashSet<>();
        for (int seed = 1; seed <= 8; seed++) {
            digit.set(TestDigits.set(1, seed).digit(0));
            int prediction = picture.getTrace().prediction();
            int loudest = IntStream.range(0, 9)
                    .boxed()
                    .max(Comparator.comparingDouble(unit -> says(unit, prediction)))
                    .orElseThrow();
            assertThat(picture.getUnit()).isEqualTo(loudest);
            followed.add(loudest);
        }
        assertThat(followed).as("the digits differ in it").hasSizeGreaterThan(1);
    }

    @Test
    void whoeverLooksIntoAUnitStaysWithItWhenAnotherDigitComes() {
        int unit = picture.getUnit();
        picture.depthProperty().set(Depth.UNIT);
        for (int seed = 1; seed <= 8; seed++) {
            digit.set(TestDigits.set(1, seed).digit(0));
            assertThat(picture.getUnit()).isEqualTo(unit);
        }
    }

    @Test
    void whatWasChosenStaysWhenTheSheetIsClearedAndDrawnOnAgain() {
        for (int network = 0; network < networks.size(); network++) {
            read(network);
            UnitGroup lower = picture.groups().get(0);
            picture.look(lower);
            picture.openUnit(lower.first() + 1);
            picture.openSum(
                    picture.getFlow().sums().get(picture.getFlow().sums().size() - 1));
            Quantity gate = picture.getGate();

            digit.set(null);
            assertThat(picture.getFlow()).isNull();
            digit.set(TestDigits.blot(2 + network));

            assertThat(picture.getUnit()).isEqualTo(lower.first() + 1);
            assertThat(picture.getGate()).isEqualTo(gate);
            assertThat(picture.getFlow().group()).isEqualTo(lower);
        }
    }

    @Test
    void ofALayerThatIsNotAskedTheStrongestUnitIsFollowed() {
        read(3);
        UnitGroup lower = picture.groups().get(0);
        picture.look(lower);

        assertThat(picture.getFlow().group()).isEqualTo(lower);
        float[] last = picture.getTrace().values(Quantity.HIDDEN_STATE, 27);
        for (int unit = lower.first(); unit < lower.end(); unit++) {
            assertThat(Math.abs(last[unit])).isLessThanOrEqualTo(Math.abs(last[picture.getUnit()]));
        }
    }

    @Test
    void aCellOrUnitOrSumOfAnotherLayerTakesThePictureThere() {
        read(3);
        UnitGroup lower = picture.groups().get(0);
        UnitGroup upper = picture.groups().get(1);
        assertThat(picture.getFlow().group()).as("at first").isEqualTo(upper);

        picture.openCell(5, lower);
        assertThat(picture.getFlow().group()).isEqualTo(lower);
        assertThat(picture.getNumbers().of(Part.HIDDEN_NOW))
                .isEqualTo(Arrays.copyOf(picture.getTrace().values(Quantity.HIDDEN_STATE, 5), lower.size()));

        picture.openUnit(upper.first());
        assertThat(picture.getFlow().group()).isEqualTo(upper);
        assertThat(picture.getUnit()).isEqualTo(upper.first());

        picture.followAndOpenSum(0, Quantity.INPUT_GATE);
        assertThat(picture.getFlow().group()).isEqualTo(lower);
        assertThat(picture.getUnit()).isZero();
        assertThat(picture.getGate()).isEqualTo(Quantity.INPUT_GATE);
        assertThat(picture.getDepth()).isEqualTo(Depth.PRODUCT);
        assertThat(picture.sum(Quantity.INPUT_GATE).activation())
                .isEqualTo(picture.getTrace().value(Quantity.INPUT_GATE, 5, 0));
    }

    @Test
    void aUnitThatTheNetworkDoesNotHaveIsNotFollowed() {
        int unit = picture.getUnit();
        Quantity gate = picture.getGate();
        for (int none : new int[] {-1, 9}) {
            picture.openUnit(none);
            picture.followAndOpenSum(none, Quantity.OUTPUT_GATE);

            assertThat(picture.getUnit()).isEqualTo(unit);
            assertThat(picture.getGate()).isEqualTo(gate);
            assertThat(picture.getDepth()).isEqualTo(Depth.UNROLLED);
        }
    }

    @Test
    void theWindowIsFilledNoMoreOnceThereIsNothingToPlay() {
        picture.fillingProperty().set(true);
        playback.playableProperty().set(false);

        assertThat(picture.fillingProperty().get()).isFalse();
    }

    @Test
    void whoAsksForTheMapOfAFilledWindowSeesIt() {
        picture.fillingProperty().set(true);
        picture.mapShownProperty().set(true);

        assertThat(picture.fillingProperty().get()).isFalse();
        assertThat(picture.mapShownProperty().get()).isTrue();
    }

    @Test
    void whatFillsTheWindowIsThePicture() {
        picture.mapShownProperty().set(true);
        picture.fillingProperty().set(true);

        assertThat(picture.mapShownProperty().get()).isFalse();
        assertThat(picture.fillingProperty().get()).isTrue();
    }

    @Test
    void aPictureMadeAfterTheReadingShowsIt() {
        CellPictureModel later = new CellPictureModel(reading, playback);

        assertThat(later.getUnit()).isEqualTo(picture.getUnit());
        assertThat(later.getNumbers().of(Part.HIDDEN_NOW))
                .isEqualTo(picture.getNumbers().of(Part.HIDDEN_NOW));
    }

    @Test
    void whoeverListensIsToldOfExactlyWhatChanged() {
        Set<String> told = new TreeSet<>();
        for (ReadOnlyProperty<?> property : List.of(
                picture.depthProperty(),
                picture.mapShownProperty(),
                picture.traceProperty(),
                picture.flowProperty(),
                picture.numbersProperty(),
                picture.arithmeticProperty(),
                picture.unitProperty(),
                picture.gateProperty())) {
            property.addListener((observable, was, is) -> told.add(property.getName()));
        }
        picture.answersAtEveryRow().addListener((observable, was, is) -> told.add("answers"));

        picture.playback().seek(14);
        assertThat(told).containsExactly("numbers");
        told.clear();
        picture.openUnit((picture.getUnit() + 1) % 9);
        assertThat(told).containsExactly("arithmetic", "depth", "unit");
        told.clear();
        picture.chooseSum(Quantity.OUTPUT_GATE);
        assertThat(told).containsExactly("gate");
        told.clear();
        digit.set(TestDigits.blot(2));
        assertThat(told).containsExactly("arithmetic", "numbers", "trace");
        told.clear();
        read(2);
        assertThat(told).contains("flow", "numbers", "trace");
        told.clear();
        reading.answersAtEveryRowProperty().set(true);
        picture.mapShownProperty().set(true);
        assertThat(told).containsExactly("answers", "mapShown");
    }
}
