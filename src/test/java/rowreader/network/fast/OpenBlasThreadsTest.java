package rowreader.network.fast;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.NativeLibrary;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.nd4j.linalg.factory.Nd4j;
import rowreader.ChildJvm;

/** A file dialog of GTK forks where no D-Bus runs; OpenBLAS then waits for its threads, and may wait for good. */
@EnabledOnOs(OS.LINUX)
class OpenBlasThreadsTest {
    /** Another process: here, other tests may have made ND4J's arrays in other ways. */
    static final class Child {
        private Child() {}

        public static void main(String[] arguments) {
            NativeEnvironment.setVariables();
            RecurrentClassifier.lstm(2, 3, 2);
            Nd4j.ones(2, 2).mmul(Nd4j.ones(2, 2));
            NativeLibrary library = NativeLibrary.getInstance(OpenBlas.load());
            System.out.println(
                    library.getGlobalVariableAddress("blas_num_threads").getInt(0));
            System.exit(0);
        }
    }

    @Test
    void openBlasHasNoThreadToWaitFor() throws Exception {
        ProcessBuilder builder = ChildJvm.of(List.of(), Child.class).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeAll(List.of("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"));
        Process process = ChildJvm.start(builder);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        // The calling one.
        assertThat(said.lines()).last().isEqualTo("1");
    }
}
