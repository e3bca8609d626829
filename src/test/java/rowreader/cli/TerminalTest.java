package rowreader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TerminalTest {
    /** What runs the tests takes their output itself. */
    @Test
    void nobodyWatchesTheTests() {
        assertThat(Terminal.isThere()).isFalse();
    }
}
