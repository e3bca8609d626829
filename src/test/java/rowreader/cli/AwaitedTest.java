package rowreader.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class AwaitedTest {
    @Test
    void aFailureOfTheDiskIsThrownAsItIs() {
        IOException failure = new IOException("The disk is full.");
        assertThatThrownBy(() -> Awaited.end(CompletableFuture.failedFuture(failure)))
                .isSameAs(failure);
    }

    @Test
    void anyOtherFailureIsTheReasonOfWhatIsThrown() {
        IllegalStateException failure = new IllegalStateException("closed");
        assertThatThrownBy(() -> Awaited.end(CompletableFuture.failedFuture(failure)))
                .isInstanceOf(IOException.class)
                .hasCause(failure);
    }

    @Test
    void whoIsInterruptedStaysSo() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> Awaited.end(new CompletableFuture<>()))
                .isInstanceOf(IOException.class)
                .hasCauseInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
