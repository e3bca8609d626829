package rowreader.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;

class VersionsTest {
    @Test
    void theyAreThoseOfThePom() {
        assumeTrue(System.getProperty("surefire.real.class.path") != null, "only Maven fills them in");
        assertThat(Versions.program()).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
        assertThat(Versions.dl4j()).startsWith("1.0.0-");
        assertThat(Versions.openBlas()).matches("\\d+\\.\\d+\\.\\d+-.*");
    }
}
