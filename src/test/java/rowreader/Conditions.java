package rowreader;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.testfx.util.WaitForAsyncUtils;

/** What is looked at on the FX thread until it is so. For any other thread. */
public final class Conditions {
    private static final int PATIENCE_SECONDS = 60;

    private Conditions() {}

    /** Waits until something is true. */
    public static void await(Callable<Boolean> condition) {
        await("what is awaited", condition);
    }

    /** The same, and until what changed by it is laid out and painted. */
    public static void awaitPainted(Callable<Boolean> condition) {
        await(condition);
        Pulses.await();
    }

    /** Waits until something is true; {@code what} is said when it never was. */
    public static void await(String what, Callable<Boolean> condition) {
        await(() -> what, condition);
    }

    /** The same; {@code what} is asked for when it never was. */
    public static void await(Supplier<String> what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(
                    PATIENCE_SECONDS,
                    TimeUnit.SECONDS,
                    () -> WaitForAsyncUtils.asyncFx(condition).get());
        } catch (TimeoutException e) {
            throw new AssertionError("never: " + what.get(), e);
        }
    }
}
