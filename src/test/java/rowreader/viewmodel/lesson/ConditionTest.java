package rowreader.viewmodel.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleIntegerProperty;
import org.junit.jupiter.api.Test;

class ConditionTest {
    private final SimpleIntegerProperty number = new SimpleIntegerProperty();
    private int times;

    private Condition.Watch watch() {
        return Condition.of(() -> number.get() >= 3, number).watch(() -> times++);
    }

    @Test
    void whatHoldsAlreadyIsDoneAtOnceAndOnce() {
        number.set(3);
        watch();
        number.set(4);
        assertThat(times).isEqualTo(1);
    }

    @Test
    void whatComesToHoldIsDoneThenAndStaysSo() {
        watch();
        number.set(2);
        assertThat(times).isZero();
        number.set(3);
        number.set(0);
        number.set(3);
        assertThat(times).isEqualTo(1);
    }

    @Test
    void afterTheWatchEndedNothingIsDone() {
        watch().end();
        number.set(3);
        assertThat(times).isZero();
    }
}
