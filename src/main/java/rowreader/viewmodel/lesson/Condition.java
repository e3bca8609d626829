package rowreader.viewmodel.lesson;

import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;

/**
 * Something that may come to hold.
 *
 * @param holds asked at first and after each change; may remember what it saw
 * @param changes whatever it depends on
 */
record Condition(BooleanSupplier holds, List<Observable> changes) {
    static Condition of(BooleanSupplier holds, Observable... changes) {
        return new Condition(holds, List.of(changes));
    }

    /** Calls {@code then} once, as soon as it holds, unless the watch was ended before. */
    Watch watch(Runnable then) {
        Watch watch = new Watch(this, then);
        watch.begin();
        return watch;
    }

    /** One waiting for the condition. Belongs to the FX thread. */
    static final class Watch {
        private final Condition condition;
        private final Runnable then;
        private final InvalidationListener listener = changed -> look();
        private boolean over;

        private Watch(Condition condition, Runnable then) {
            this.condition = condition;
            this.then = then;
        }

        private void begin() {
            condition.changes.forEach(observable -> observable.addListener(listener));
            look();
        }

        private void look() {
            if (!over && condition.holds.getAsBoolean()) {
                end();
                then.run();
            }
        }

        /** Waits no longer. */
        void end() {
            over = true;
            condition.changes.forEach(observable -> observable.removeListener(listener));
        }
    }
}
