package rowreader.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import rowreader.viewmodel.lab.Waiting;

class LatestResultTest {
    private final ObjectProperty<String> input = new SimpleObjectProperty<>();
    private final Waiting labThread = new Waiting();
    private final Waiting fxThread = new Waiting();
    private final List<String> computed = new ArrayList<>();
    private final LatestResult<String, Integer> length = new LatestResult<>(
            input,
            text -> {
                computed.add(text);
                return text.length();
            },
            labThread,
            fxThread);

    @Test
    void nothingIsComputedUntilItIsWanted() {
        input.set("one");
        runAll();
        assertThat(computed).isEmpty();

        length.wantedProperty().set(true);
        runAll();
        assertThat(length.getValue()).isEqualTo(3);
    }

    @Test
    void whatChangedWhileNobodyLookedIsMadeUpForOnce() {
        length.wantedProperty().set(true);
        input.set("one");
        runAll();
        length.wantedProperty().set(false);
        input.set("three");
        input.set("eleven");
        runAll();
        assertThat(length.getValue()).isEqualTo(3);

        length.wantedProperty().set(true);
        runAll();
        assertThat(length.getValue()).isEqualTo(6);
        assertThat(computed).containsExactly("one", "eleven");
    }

    @Test
    void anAnswerStillKnownIsNotComputedAgain() {
        length.wantedProperty().set(true);
        input.set("one");
        runAll();

        length.wantedProperty().set(false);
        length.wantedProperty().set(true);
        runAll();

        assertThat(computed).containsExactly("one");
    }

    @Test
    void aFunctionThatThrowsLeavesNoAnswerToAnotherInput() {
        javafx.beans.property.ObjectProperty<Integer> divisor = new javafx.beans.property.SimpleObjectProperty<>(2);
        LatestResult<Integer, Integer> result =
                new LatestResult<>(divisor, by -> 10 / by, Runnable::run, Runnable::run);
        result.wantedProperty().set(true);
        assertThat(result.getValue()).isEqualTo(5);

        divisor.set(0);
        assertThat(result.getValue()).isNull();
        assertThat(result.failureProperty().get()).isNotNull();

        divisor.set(5);
        assertThat(result.getValue()).isEqualTo(2);
        assertThat(result.failureProperty().get()).isNull();
    }

    @Test
    void anAnswerIsCurrentUntilTheInputChanges() {
        length.wantedProperty().set(true);
        input.set("one");
        assertThat(length.currentProperty().get()).isFalse();
        runAll();
        assertThat(length.currentProperty().get()).isTrue();

        input.set("three");
        assertThat(length.currentProperty().get()).isFalse();
        assertThat(length.getValue()).isEqualTo(3);
        runAll();
        assertThat(length.currentProperty().get()).isTrue();
    }

    @Test
    void ofManyInputsOnlyTheNewestIsComputed() {
        length.wantedProperty().set(true);
        input.set("one");
        input.set("three");
        input.set("eleven");

        assertThat(labThread.size()).isEqualTo(1);
        runAll();
        assertThat(computed).containsExactly("eleven");
    }

    @Test
    void withoutAnInputThereIsNoAnswerNotEvenALateOne() {
        length.wantedProperty().set(true);
        input.set("one");
        labThread.run();

        input.set(null);
        fxThread.run();

        assertThat(length.getValue()).isNull();
    }

    @Test
    void theSameInputIsAskedAgainAfterThereWasNone() {
        length.wantedProperty().set(true);
        input.set("one");
        runAll();
        input.set(null);
        input.set("one");
        runAll();

        assertThat(length.getValue()).isEqualTo(3);
    }

    @Test
    void anAnswerFromBeforeThereWasNothingToAskAboutIsVoid() {
        length.wantedProperty().set(true);
        input.set("one");
        labThread.run();
        input.set(null);
        input.set("eleven");

        fxThread.run();
        assertThat(length.getValue()).isNull();

        runAll();
        assertThat(length.getValue()).isEqualTo(6);
    }

    private void runAll() {
        labThread.run();
        fxThread.run();
    }
}
