package rowreader.viewmodel;

import java.io.IOException;
import java.util.concurrent.CompletionException;
import rowreader.text.Text;

/** What a person is told of something that was thrown. Any thread. */
public final class Failures {
    private Failures() {}

    /**
     * Sentences for the user: the message of a failure that is expected and carries one, else what can be done about one that
     * is not.
     */
    public static Text text(Throwable thrown) {
        Throwable failure = cause(thrown);
        if (isExpected(failure)) {
            return Text.of("viewmodel.failure.told", failure.getLocalizedMessage());
        }
        return failure instanceof OutOfMemoryError
                ? Text.of("viewmodel.failure.memory")
                : Text.of("viewmodel.failure.unexpected", failure.toString());
    }

    /** Whether it carries a sentence for the user; whatever else is thrown is a fault of this program. */
    static boolean isExpected(Throwable thrown) {
        Throwable failure = cause(thrown);
        return (failure instanceof IOException || failure instanceof IllegalArgumentException)
                && failure.getMessage() != null;
    }

    private static Throwable cause(Throwable thrown) {
        return thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
    }
}
