package rowreader.data.mnist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SystemProxyTest {
    private static final URI WEB = URI.create("http://digits.invalid/");
    private static final InetSocketAddress ADDRESS = InetSocketAddress.createUnresolved("proxy.example", 3128);
    private static final Proxies NOTHING_NAMED = new Proxies(Map.of());

    private ProxySelector before;

    @BeforeEach
    void rememberTheSelector() {
        before = ProxySelector.getDefault();
    }

    @AfterEach
    void putTheSelectorBack() {
        ProxySelector.setDefault(before);
    }

    @Test
    void theSystemsProxyIsTakenWhenTheEnvironmentNamesNone() throws Exception {
        ProxySelector.setDefault(selecting(new Proxy(Proxy.Type.HTTP, ADDRESS), Proxy.NO_PROXY));
        ProxyServer found = NOTHING_NAMED.on(WEB).orElseThrow();
        assertThat(found.host()).isEqualTo("proxy.example");
        assertThat(found.port()).isEqualTo(3128);
        assertThat(found.text().words()).contains("proxy.example:3128");
        assertThat(NOTHING_NAMED.selector().select(WEB)).containsExactly(new Proxy(Proxy.Type.HTTP, ADDRESS));
    }

    @Test
    void theEnvironmentGoesBeforeTheSystem() throws Exception {
        ProxySelector.setDefault(selecting(new Proxy(Proxy.Type.HTTP, ADDRESS)));
        assertThat(new Proxies(Map.of("HTTP_PROXY", "other.example:80"))
                        .on(WEB)
                        .orElseThrow()
                        .host())
                .isEqualTo("other.example");
        assertThat(new Proxies(Map.of("HTTP_PROXY", "other.example", "NO_PROXY", "digits.invalid")).on(WEB))
                .isEmpty();
    }

    @Test
    void aSystemWithoutAProxyForTheWebGivesNone() throws Exception {
        ProxySelector.setDefault(selecting(Proxy.NO_PROXY));
        assertThat(NOTHING_NAMED.on(WEB)).isEmpty();
        assertThat(NOTHING_NAMED.selector().select(WEB)).containsExactly(Proxy.NO_PROXY);
        ProxySelector.setDefault(null);
        assertThat(NOTHING_NAMED.on(WEB)).isEmpty();
    }

    @Test
    void theSystemsSocksProxyIsTakenButNotByTheClientThatSpeaksToNone() throws Exception {
        ProxySelector.setDefault(selecting(new Proxy(Proxy.Type.SOCKS, ADDRESS)));
        assertThat(NOTHING_NAMED.on(WEB).orElseThrow().forClient()).isEqualTo(new Proxy(Proxy.Type.SOCKS, ADDRESS));
        assertThat(NOTHING_NAMED.selector().select(WEB)).containsExactly(Proxy.NO_PROXY);
    }

    @Test
    void theClientGoesWithoutAProxyThatCannotBeUsed() {
        Proxies unusable = new Proxies(Map.of("HTTP_PROXY", "ftp://proxy.example:1080"));
        assertThat(unusable.selector().select(WEB)).containsExactly(Proxy.NO_PROXY);
    }

    @Test
    void aPortIsOneToTheLargestOfSixteenBits() throws Exception {
        assertThat(ProxyServer.parse("X", "proxy.example:65535").port()).isEqualTo(65535);
        assertThat(ProxyServer.parse("X", "proxy.example:1").port()).isEqualTo(1);
        for (String bad : List.of("proxy.example:0", "proxy.example:65536")) {
            assertThatExceptionOfType(TransferException.class).isThrownBy(() -> ProxyServer.parse("X", bad));
        }
    }

    private static ProxySelector selecting(Proxy... proxies) {
        return new ProxySelector() {
            @Override
            public List<Proxy> select(URI target) {
                return List.of(proxies);
            }

            @Override
            public void connectFailed(URI target, SocketAddress address, IOException e) {
                throw new AssertionError("nothing connects here", e);
            }
        };
    }
}
