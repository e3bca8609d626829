package rowreader.data.mnist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rowreader.data.DownloadException;

/** Downloads through a SOCKS proxy. */
@Timeout(60)
class SocksExchangeTest {
    private static final byte[] CONTENT = new byte[200_000];
    /** A host that no name server knows: whatever comes from it came through the proxy. */
    private static final String WEB = "http://digits.invalid/";

    private static final int HOST_UNREACHABLE = 4;

    static {
        new Random(1).nextBytes(CONTENT);
    }

    @TempDir
    private Path folder;

    private static byte[] whole(List<String> head) {
        return TestProxy.answer("200 OK", CONTENT);
    }

    @ParameterizedTest
    @CsvSource({"ALL_PROXY,socks5", "all_proxy,socks5h", "HTTP_PROXY,socks", "http_proxy,SOCKS5"})
    void aFileComesThroughTheProxyThatTheEnvironmentNames(String variable, String scheme) throws Exception {
        try (TestSocks proxy = new TestSocks("", 0, SocksExchangeTest::whole)) {
            download(Map.of(variable, scheme + "://" + proxy.address()));
            assertThat(proxy.asked).containsExactly("digits.invalid:80");
            assertThat(proxy.requests.get(0).get(0)).startsWith("GET /digits.gz HTTP/1.1");
        }
        assertThat(folder.resolve("digits.gz")).hasBinaryContent(CONTENT);
    }

    @Test
    void aFileComesThroughTheSystemsProxy() throws Exception {
        ProxySelector before = ProxySelector.getDefault();
        try (TestSocks proxy = new TestSocks("", 0, SocksExchangeTest::whole)) {
            int port = Integer.parseInt(proxy.address().split(":")[1]);
            ProxySelector.setDefault(
                    selecting(new Proxy(Proxy.Type.SOCKS, InetSocketAddress.createUnresolved("127.0.0.1", port))));
            download(Map.of());
            assertThat(proxy.asked).hasSize(1);
        } finally {
            ProxySelector.setDefault(before);
        }
        assertThat(folder.resolve("digits.gz")).hasBinaryContent(CONTENT);
    }

    @Test
    void aFileIsResumed() throws Exception {
        int have = 50_000;
        Files.write(folder.resolve("digits.gz.part"), Arrays.copyOf(CONTENT, have));
        byte[] rest = Arrays.copyOfRange(CONTENT, have, CONTENT.length);
        String range = "bytes " + have + "-" + (CONTENT.length - 1) + "/" + CONTENT.length;
        try (TestSocks proxy = new TestSocks(
                "", 0, head -> TestProxy.answer("206 Partial Content\r\nContent-Range: " + range, rest))) {
            download(Map.of("ALL_PROXY", "socks5://" + proxy.address()));
            assertThat(proxy.requests).hasSize(1);
            assertThat(proxy.requests.get(0)).contains("Range: bytes=" + have + "-");
        }
        assertThat(folder.resolve("digits.gz")).hasBinaryContent(CONTENT);
    }

    @Test
    void nameAndPasswordGoToTheProxy() throws Exception {
        try (TestSocks proxy = new TestSocks("anna:s@fe", 0, SocksExchangeTest::whole)) {
            download(Map.of("ALL_PROXY", "socks5://anna:s%40fe@" + proxy.address()));
        }
        assertThat(folder.resolve("digits.gz")).hasBinaryContent(CONTENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "anna:wrong@"})
    void aProxyThatWantsAPasswordIsNamedWithTheWayToGiveIt(String user) throws Exception {
        try (TestSocks proxy = new TestSocks("anna:secret", 0, SocksExchangeTest::whole)) {
            assertFails(
                    Map.of("ALL_PROXY", "socks5://" + user + proxy.address()),
                    "the proxy " + proxy.address() + " that ALL_PROXY names wants a user name and a password",
                    "socks5://name:password@host:port");
        }
    }

    @Test
    void aProxyThatIsNotThereIsNamed() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        assertFails(
                Map.of("ALL_PROXY", "socks5://127.0.0.1:" + port),
                "digits.invalid was not asked, since the proxy 127.0.0.1:" + port + " that ALL_PROXY names");
        assertFails(Map.of("ALL_PROXY", "socks5h://proxy.invalid"), "proxy.invalid:1080 that ALL_PROXY names");
    }

    @Test
    void aHostThatTheProxyDoesNotReachIsNamed() throws Exception {
        try (TestSocks proxy = new TestSocks("", HOST_UNREACHABLE, SocksExchangeTest::whole)) {
            assertFails(
                    Map.of("ALL_PROXY", "socks5://" + proxy.address()),
                    "digits.invalid",
                    "through the proxy " + proxy.address());
        }
    }

    @Test
    void anAnswerThatIsNotTheFileIsSaid() throws Exception {
        try (TestSocks proxy = new TestSocks("", 0, head -> TestProxy.answer("503 Busy", new byte[0]))) {
            assertFails(Map.of("ALL_PROXY", "socks5://" + proxy.address()), "503", "through the proxy");
        }
        try (TestSocks proxy = new TestSocks(
                "",
                0,
                head -> TestProxy.answer(
                        "200 OK\r\nContent-Type: text/html", "sign in".getBytes(StandardCharsets.US_ASCII)))) {
            assertFails(Map.of("ALL_PROXY", "socks5://" + proxy.address()), "web page");
        }
        byte[] tooMuch = Arrays.copyOf(CONTENT, CONTENT.length + 1);
        try (TestSocks proxy = new TestSocks("", 0, head -> TestProxy.answer("200 OK", tooMuch))) {
            assertFails(Map.of("ALL_PROXY", "socks5://" + proxy.address()), "digits.invalid");
        }
    }

    @Test
    void aDownloadThatIsCalledOffEndsAtOnce() throws Exception {
        byte[] begun = "HTTP/1.1 200 OK\r\nContent-Length: 200000\r\n\r\nbegun".getBytes(StandardCharsets.US_ASCII);
        try (TestSocks proxy = new TestSocks("", 0, head -> {
            sleepLong();
            return begun;
        })) {
            AtomicReference<Throwable> thrown = new AtomicReference<>();
            Thread loading = new Thread(() -> {
                try {
                    download(Map.of("ALL_PROXY", "socks5://" + proxy.address()));
                } catch (Exception e) {
                    thrown.set(e);
                }
            });
            loading.start();
            while (proxy.requests.isEmpty()) {
                Thread.sleep(5);
            }
            loading.interrupt();
            loading.join(5_000);
            assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
        }
    }

    private static void sleepLong() {
        try {
            Thread.sleep(20_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ProxySelector selecting(Proxy proxy) {
        return new ProxySelector() {
            @Override
            public List<Proxy> select(URI target) {
                return List.of(proxy);
            }

            @Override
            public void connectFailed(URI target, SocketAddress address, java.io.IOException e) {
                throw new AssertionError("it is there", e);
            }
        };
    }

    private void download(Map<String, String> environment) throws Exception {
        ProxiedDownload.run(folder, WEB, CONTENT, environment, Duration.ofSeconds(30));
    }

    private void assertFails(Map<String, String> environment, String... reasons) {
        assertThatExceptionOfType(DownloadException.class)
                .isThrownBy(() -> download(environment))
                .satisfies(e -> assertThat(e.getMessage()).contains(reasons).doesNotContain("secret", "wrong"));
    }
}
