package rowreader.data.mnist;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import rowreader.text.Text;

/**
 * A proxy for HTTP.
 *
 * @param variable of the environment that names it; empty if the system does
 * @param user "name:password", if there is one; never shown
 */
record ProxyServer(String host, int port, String variable, Optional<String> user) {
    private static final int USUAL_PORT = 80;

    static ProxyServer ofSystem(String host, int port) {
        return new ProxyServer(host, port, "", Optional.empty());
    }

    /**
     * @param value {@code [http://][name:password@]host[:port]}
     * @throws TransferException if it is anything else, such as the address of a SOCKS proxy
     */
    static ProxyServer parse(String variable, String value) throws TransferException {
        URI address;
        try {
            address = new URI(value.contains("://") ? value : "http://" + value);
        } catch (URISyntaxException e) {
            throw new TransferException("data.download.proxyInvalid", variable);
        }
        int port = address.getPort() < 0 ? USUAL_PORT : address.getPort();
        if (address.getHost() == null || port == 0 || port > 0xffff) {
            throw new TransferException("data.download.proxyInvalid", variable);
        }
        if (!"http".equalsIgnoreCase(address.getScheme())) {
            throw new TransferException("data.download.proxyKind", variable, address.getScheme());
        }
        return new ProxyServer(address.getHost(), port, variable, Optional.ofNullable(address.getUserInfo()));
    }

    Proxy forClient() {
        return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host, port));
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
