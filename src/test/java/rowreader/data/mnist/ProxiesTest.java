package rowreader.data.mnist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rowreader.data.DownloadException;

@Timeout(60)
class ProxiesTest {
    private static final byte[] CONTENT = new byte[50_000];
    /** A host that no name server knows: whatever comes from it came through the proxy. */
    private static final String WEB = "http://digits.invalid/";

    private static final String SECURE = "https://digits.invalid/";

    static {
        new Random(1).nextBytes(CONTENT);
    }

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"})
    void aFileComesThroughTheProxyThatTheEnvironmentNames(String variable) throws Exception {
        try (TestProxy proxy = new TestProxy(head -> TestProxy.answer("200 OK", CONTENT))) {
            download(WEB, Map.of(variable, "http://" + proxy.address() + "/"));
            assertThat(proxy.requests.get(0).get(0)).isEqualTo("GET http://digits.invalid/digits.gz HTTP/1.1");
        }
        assertThat(folder.resolve("digits.gz")).hasBinaryContent(CONTENT);
    }

    @Test
    void nameAndPasswordGoToTheProxyAlsoBeforeAnEncryptedConnection() throws Exception {
        String expected = "proxy-authorization: Basic "
                + Base64.getEncoder().encodeToString("anna:s@fe".getBytes(StandardCharsets.UTF_8));
        for (String address : List.of(WEB, SECURE)) {
            try (TestProxy proxy = new TestProxy(head -> TestProxy.answer(
                    head.stream().anyMatch(line -> line.equalsIgnoreCase(expected))
                            ? "503 Service Unavailable"
                            : "407 Proxy Authentication Required",
                    new byte[0]))) {
                Map<String, String> environment = Map.of("all_proxy", "anna:s%40fe@" + proxy.address());
                assertThatExceptionOfType(DownloadException.class)
                        .isThrownBy(() -> download(address, environment))
                        .withMessageContaining("503")
                        .withMessageContaining(proxy.address() + " that all_proxy names")
                        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("s@fe", "s%40fe", "anna"));
                assertThat(proxy.requests.get(0).get(0))
                        .startsWith(address.equals(WEB) ? "GET http" : "CONNECT digits");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {WEB, SECURE})
    void aProxyThatWantsAPasswordIsNamedWithTheWayToGiveIt(String address) throws Exception {
        try (TestProxy proxy = new TestProxy(head -> TestProxy.answer(
                "407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"school\"", new byte[0]))) {
            assertFails(
                    address,
                    Map.of("ALL_PROXY", proxy.address()),
                    "the proxy " + proxy.address() + " that ALL_PROXY names wants a user name and a password",
                    "http://name:password@host:port");
        }
    }

    @Test
    void aProxyThatRefusesIsNamed() throws Exception {
        try (TestProxy proxy = new TestProxy(head -> TestProxy.answer("403 Forbidden", new byte[0]))) {
            assertFails(
                    SECURE,
                    Map.of("HTTPS_PROXY", proxy.address()),
                    "the proxy " + proxy.address()
                            + " that HTTPS_PROXY names refused the connection with HTTP status 403");
        }
    }

    @Test
    void aProxyThatIsNotThereIsNamed() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        assertFails(
                WEB,
                Map.of("HTTP_PROXY", "127.0.0.1:" + port),
                "digits.invalid was not asked, since the proxy 127.0.0.1:" + port + " that HTTP_PROXY names");
        assertFails(WEB, Map.of("HTTP_PROXY", "http://proxy.invalid:3128"), "proxy.invalid:3128 that HTTP_PROXY names");
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://localhost:1080, names a proxy of the kind ftp",
        "https://localhost:1080, names a proxy of the kind https",
        "http://, is not the address of a proxy",
        "a proxy, is not the address of a proxy",
        "localhost:99999, is not the address of a proxy"
    })
    void aVariableThatNamesNoUsableProxyIsNamed(String value, String reason) {
        assertFails(WEB, Map.of("ALL_PROXY", value), "ALL_PROXY " + reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*|school.example|true",
                "school.example|school.example|true",
                "SCHOOL.example|www.school.example|true",
                ".school.example|www.school.example|true",
                "*.school.example|www.school.example|true",
                "other.example, school.example:443|school.example|true",
                "school.example:80|school.example|false",
                "school.example|myschool.example|false",
                "www.school.example|school.example|false",
                "10.0.0.1|10.0.0.1|true",
                "''|school.example|false",
                ",|school.example|false"
            })
    void hostsInNoProxyAreAskedWithoutIt(String exceptions, String host, boolean direct) throws Exception {
        Proxies proxies = new Proxies(Map.of("HTTPS_PROXY", "proxy.example:3128", "NO_PROXY", exceptions));
        assertThat(proxies.on(URI.create("https://" + host + "/")).isEmpty()).isEqualTo(direct);
    }

    @Test
    void theSchemeOfTheAddressDecidesAndSmallLettersComeFirst() throws Exception {
        Proxies proxies = new Proxies(
                Map.of("HTTPS_PROXY", "one:1", "https_proxy", "two:2", "HTTP_PROXY", "three:3", "ALL_PROXY", "four:4"));
        assertThat(proxies.on(URI.create(SECURE)).orElseThrow().host()).isEqualTo("two");
        assertThat(proxies.on(URI.create(WEB)).orElseThrow().host()).isEqualTo("three");
        assertThat(new Proxies(Map.of("HTTPS_PROXY", "one"))
                        .on(URI.create(SECURE))
                        .orElseThrow()
                        .port())
                .isEqualTo(80);
        assertThat(new Proxies(Map.of("HTTPS_PROXY", " ")).on(URI.create(SECURE)))
                .isEmpty();
    }

    private void download(String mirror, Map<String, String> environment) throws Exception {
        ProxiedDownload.run(folder, mirror, CONTENT, environment, Duration.ofSeconds(10));
    }

    private void assertFails(String mirror, Map<String, String> environment, String... reasons) {
        assertThatExceptionOfType(DownloadException.class)
                .isThrownBy(() -> download(mirror, environment))
                .satisfies(e -> assertThat(e.getMessage()).contains(reasons));
    }
}
