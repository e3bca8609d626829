package rowreader.files;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;

class LogServiceTest {
    private static final int MEGABYTE = 1 << 20;

    @TempDir
    private Path folder;

    private final String pathBefore = System.getProperty("rowreader.log");
    private final String providerBefore = System.getProperty("slf4j.provider");
    private final PrintStream errorsBefore = System.err;
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
    private LogService service;

    @BeforeEach
    void watchErrors() {
        System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void restore() {
        if (service != null) {
            ((LoggerContext) service.getLoggerFactory()).stop();
        }
        System.setErr(errorsBefore);
        set("rowreader.log", pathBefore);
        set("slf4j.provider", providerBefore);
        LogFile.use(false);
        set("rowreader.log", pathBefore);
        set("slf4j.provider", providerBefore);
    }

    private static void set(String property, String value) {
        if (value == null) {
            System.clearProperty(property);
        } else {
            System.setProperty(property, value);
        }
    }

    private Logger logger(String file, boolean shown, String name) {
        System.setProperty("rowreader.log", folder.resolve(file).toString());
        LogFile.use(shown);
        service = new LogService();
        service.initialize();
        return service.getLoggerFactory().getLogger(name);
    }

    @Test
    void aFailureIsWrittenWithItsThreadItsPlaceAndItsStackTrace() throws Exception {
        logger("a.log", false, "rowreader.Here").error("It failed", new IllegalStateException("odd"));
        assertThat(folder.resolve("a.log"))
                .content()
                .containsPattern("\\d{4}-\\d\\d-\\d\\d [\\d:,]+ ERROR \\["
                        + Thread.currentThread().getName() + "\\] rowreader.Here - It failed\\R")
                .contains("IllegalStateException: odd", "at rowreader.files.LogServiceTest");
        assertThat(errors.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void itGoesToStandardErrorAsWellWhereThatIsAskedFor() {
        logger("a.log", true, "rowreader.Here").info("Beginning");
        assertThat(folder.resolve("a.log")).content().contains("rowreader.Here - Beginning");
        assertThat(errors.toString(StandardCharsets.UTF_8))
                .containsPattern("^\\d\\d:\\d\\d:\\d\\d INFO  Here - Beginning\\R$");
    }

    @Test
    void whatLibrariesTellAtLengthIsLeftOut() {
        Logger library = logger("a.log", false, "org.nd4j.linalg.factory.Nd4jBackend");
        library.info("Loaded a backend");
        library.warn("Something odd");
        service.getLoggerFactory().getLogger("rowreader.Here").debug("each step");
        assertThat(folder.resolve("a.log"))
                .content()
                .contains("Something odd")
                .doesNotContain("Loaded a backend", "each step");
    }

    @Test
    void itNeverGrowsWithoutEndEvenWhereItsNameHasAPercentSign() throws Exception {
        Logger logger = logger("50%d.log", false, "rowreader.Here");
        String quarter = "x".repeat(MEGABYTE / 4);
        long deadline = System.nanoTime() + 30_000_000_000L;
        while (!Files.exists(folder.resolve("50%d.log.2")) && System.nanoTime() < deadline) {
            logger.info(quarter);
            LockSupport.parkNanos(10_000_000);
        }
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("50%d.log", "50%d.log.1", "50%d.log.2");
        }
        // The size is asked for now and then: what is written in between comes on top.
        assertThat(Files.size(folder.resolve("50%d.log.2"))).isBetween(2L * MEGABYTE, 6L * MEGABYTE);
    }

    @Test
    void itIsOneOfSlf4jsProviders() {
        logger("a.log", false, "rowreader.Here");
        assertThat(service.getRequestedApiVersion()).startsWith("2.0");
        assertThat(service.getMarkerFactory().getMarker("A").getName()).isEqualTo("A");
        service.getMDCAdapter().put("key", "value");
        assertThat(service.getMDCAdapter().get("key")).isEqualTo("value");
        assertThat(((LoggerContext) service.getLoggerFactory()).isStarted()).isTrue();
        assertThat(((LoggerContext) service.getLoggerFactory()).getMDCAdapter()).isSameAs(service.getMDCAdapter());
    }
}
