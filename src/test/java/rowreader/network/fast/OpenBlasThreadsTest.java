package rowreader.network.fast;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.NativeLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.nd4j.linalg.factory.Nd4j;

/** A file dialog of GTK forks where no D-Bus runs; OpenBLAS then waits for its threads, and may wait for good. */
@EnabledOnOs(OS.LINUX)
class OpenBlasThreadsTest {
    @Test
    void openBlasHasNoThreadToWaitFor() {
        RecurrentClassifier.lstm(2, 3, 2);
        Nd4j.ones(2, 2).mmul(Nd4j.ones(2, 2));
        NativeLibrary library = NativeLibrary.getInstance(OpenBlas.load());
        // The calling one.
        assertThat(library.getGlobalVariableAddress("blas_num_threads").getInt(0))
                .isEqualTo(1);
    }
}
