package rowreader.network.fast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class NativeEnvironmentTest {
    @Test
    void avx512IsNamedToOpenBlasWhichDoesNotKnowEveryProcessorThatHasIt() {
        assertThat(NativeEnvironment.decide(Map.of(), true))
                .containsEntry("OPENBLAS_CORETYPE", "SkylakeX")
                .containsEntry("OMP_NUM_THREADS", "1")
                .containsEntry("OPENBLAS_NUM_THREADS", "1");
    }

    @Test
    void elsewhereOpenBlasFindsOutForItself() {
        assertThat(NativeEnvironment.decide(Map.of(), false)).doesNotContainKey("OPENBLAS_CORETYPE");
    }

    @Test
    void whatTheUserHasSetStays() {
        Map<String, String> set =
                Map.of("OPENBLAS_CORETYPE", "Haswell", "OMP_NUM_THREADS", "4", "OPENBLAS_NUM_THREADS", "2");
        assertThat(NativeEnvironment.decide(set, true)).isEqualTo(set);
    }
}
