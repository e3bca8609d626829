package rowreader.data.mnist;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The proxies that downloads go through: those of the environment, as curl and others take them, else those of the system.
 * Any thread.
 */
final class Proxies {
    static {
        // Both are read once by the JDK: before a proxy or a client is asked for anywhere, which only downloads do.
        preset("java.net.useSystemProxies", "true");
        // By default no password goes to a proxy before an encrypted connection, however it was given.
        preset("jdk.http.auth.tunneling.disabledSchemes", "");
    }

    private final Map<String, String> environment;

    /** @param environment is asked for {@code HTTPS_PROXY}, {@code HTTP_PROXY}, {@code ALL_PROXY} and {@code NO_PROXY} */
    Proxies(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    private static void preset(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    /**
     * The proxy on the way to {@code target}; nothing if there is none.
     *
     * @throws TransferException if the environment names one that cannot be used
     */
    Optional<ProxyServer> on(URI target) throws TransferException {
        String scheme = "https".equals(target.getScheme()) ? "HTTPS_PROXY" : "HTTP_PROXY";
        for (String variable : List.of(scheme, "ALL_PROXY")) {
            for (String name : List.of(variable.toLowerCase(Locale.ROOT), variable)) {
                String value = environment.getOrDefault(name, "").strip();
                if (!value.isEmpty()) {
                    return isExcepted(target) ? Optional.empty() : Optional.of(ProxyServer.parse(name, value));
                }
            }
        }
        return ofSystem(target);
    }

    private static Optional<ProxyServer> ofSystem(URI target) {
        ProxySelector system = ProxySelector.getDefault();
        return system == null
                ? Optional.empty()
                : system.select(target).stream()
                        .limit(1)
                        .filter(proxy -> proxy.type() != Proxy.Type.DIRECT)
                        .map(proxy -> ofSystem(proxy.type(), (InetSocketAddress) proxy.address()))
                        .findFirst();
    }

    private static ProxyServer ofSystem(Proxy.Type kind, InetSocketAddress address) {
        return ProxyServer.ofSystem(kind, address.getHostString(), address.getPort());
    }

    /** Whether {@code NO_PROXY} names the host or a domain that it is in. */
    private boolean isExcepted(URI target) {
        String host = target.getHost().toLowerCase(Locale.ROOT);
        int usual = "https".equals(target.getScheme()) ? 443 : 80;
        int port = target.getPort() < 0 ? usual : target.getPort();
        String list = environment.getOrDefault("no_proxy", environment.getOrDefault("NO_PROXY", ""));
        return Stream.of(list.toLowerCase(Locale.ROOT).strip().split("[,\\s]+")).anyMatch(one -> {
            if (one.equals("*")) {
                return true;
            }
            String name = one.endsWith(":" + port) ? one.substring(0, one.length() - (":" + port).length()) : one;
            String domain = name.replaceFirst("^\\*?\\.", "");
            return !domain.isEmpty() && (host.equals(domain) || host.endsWith("." + domain));
        });
    }

    /**
     * The same for the JDK's newer client, which speaks to no SOCKS proxy. What cannot be used is passed over: {@link #on} has
     * said so before.
     */
    ProxySelector selector() {
        return new ProxySelector() {
            @Override
            public List<Proxy> select(URI target) {
                try {
                    return List.of(on(target)
                            .filter(proxy -> !proxy.isSocks())
                            .map(ProxyServer::forClient)
                            .orElse(Proxy.NO_PROXY));
                } catch (TransferException e) {
                    return List.of(Proxy.NO_PROXY);
                }
            }

            @Override
            public void connectFailed(URI target, SocketAddress address, IOException e) {
                // The client throws it as well.
            }
        };
    }
}
