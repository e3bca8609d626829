package rowreader.data.mnist;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import rowreader.text.Text;

/**
 * A proxy.
 *
 * @param kind how one speaks to it: HTTP or SOCKS
 * @param variable of the environment that names it; empty if the system does
 * @param user "name:password", if there is one; never shown
 */
record ProxyServer(Proxy.Type kind, String host, int port, String variable, Optional<String> user) {
    private static final int USUAL_PORT = 80;
    private static final int USUAL_SOCKS_PORT = 1080;
    /** Their versions are found out with the proxy, which is also asked for names that are not known here. */
    private static final Set<String> SOCKS = Set.of("socks", "socks4", "socks4a", "socks5", "socks5h");

    static ProxyServer ofSystem(Proxy.Type kind, String host, int port) {
        return new ProxyServer(kind, host, port, "", Optional.empty());
    }

    /**
     * @param value {@code [http://][name:password@]host[:port]}, or the same with {@code socks5://} and its like
     * @throws TransferException if it is anything else
     */
    static ProxyServer parse(String variable, String value) throws TransferException {
        URI address;
        try {
            address = new URI(value.contains("://") ? value : "http://" + value);
        } catch (URISyntaxException e) {
            throw new TransferException("data.download.proxyInvalid", variable);
        }
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        boolean socks = SOCKS.contains(scheme);
        int usual = socks ? USUAL_SOCKS_PORT : USUAL_PORT;
        int port = address.getPort() < 0 ? usual : address.getPort();
        if (address.getHost() == null || port == 0 || port > 0xffff) {
            throw new TransferException("data.download.proxyInvalid", variable);
        }
        if (!socks && !scheme.equals("http")) {
            throw new TransferException("data.download.proxyKind", variable, address.getScheme());
        }
        return new ProxyServer(
                socks ? Proxy.Type.SOCKS : Proxy.Type.HTTP,
                address.getHost(),
                port,
                variable,
                Optional.ofNullable(address.getUserInfo()));
    }

    boolean isSocks() {
        return kind == Proxy.Type.SOCKS;
    }

    Proxy forClient() {
        return new Proxy(kind, InetSocketAddress.createUnresolved(host, port));
    }

    /** The value of the header Proxy-Authorization. */
    Optional<String> authorization() {
        return user.map(named -> "Basic " + Base64.getEncoder().encodeToString(named.getBytes(StandardCharsets.UTF_8)));
    }

    /** For people: where it is and who named it. */
    Text text() {
        return variable.isEmpty()
                ? Text.of("data.proxy.ofSystem", host, port)
                : Text.of("data.proxy.ofVariable", host, port, variable);
    }
}
