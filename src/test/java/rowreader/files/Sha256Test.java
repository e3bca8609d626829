package rowreader.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Sha256Test {
    /** FIPS 180-2, appendix B.1. */
    @Test
    void itIsTheSumOfTheStandard() {
        Sha256 sum = new Sha256();
        sum.digest().update("abc".getBytes(StandardCharsets.US_ASCII));
        assertThat(sum.hex()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
