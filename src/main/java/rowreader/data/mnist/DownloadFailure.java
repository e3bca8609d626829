package rowreader.data.mnist;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rowreader.text.Text;

/** Why nothing came from a host, in words. */
final class DownloadFailure {
    private static final int PROXY_AUTHENTICATION_REQUIRED = 407;
    private static final Pattern NO_TUNNEL = Pattern.compile("Tunnel failed, got: (\\d{3})");

    private DownloadFailure() {}

    /** What went wrong at {@code host}. */
    static Text reason(String host, IOException e) {
        if (isUnknownHost(e)) {
            return Text.of("data.download.unknownHost", host);
        }
        TransferException wrong = wrongTransfer(e);
        if (wrong != null) {
            return wrong.text(host);
        }
        if (e instanceof HttpTimeoutException) {
            return Text.of("data.download.timeout", host);
        }
        if (e instanceof ConnectException) {
            return Text.of("data.download.unreachable", host);
        }
        return e.getMessage() == null
                ? Text.of("data.download.brokeOff", host)
                : Text.of("data.download.reason", host, Text.ofReason(e));
    }

    /**
     * The same where the client speaks to a proxy only.
     *
     * @param reason what it would be without
     */
    static Text behind(ProxyServer proxy, String host, IOException e, Text reason) {
        if (isUnknownHost(e) || e instanceof ConnectException || e instanceof HttpConnectTimeoutException) {
            return Text.of("data.download.proxyUnreachable", host, proxy.text());
        }
        TransferException wrong = wrongTransfer(e);
        if (wrong != null && wrong.isAbout("data.download.socksPassword")) {
            return Text.of("data.download.socksPassword", host, proxy.text());
        }
        if (wrong != null && wrong.isStatus(PROXY_AUTHENTICATION_REQUIRED)) {
            return Text.of("data.download.proxyPassword", host, proxy.text());
        }
        Matcher refused = NO_TUNNEL.matcher(String.valueOf(e.getMessage()));
        if (refused.find()) {
            return Text.of("data.download.proxyRefused", host, proxy.text(), Integer.parseInt(refused.group(1)));
        }
        return Text.of("data.download.throughProxy", reason, proxy.text());
    }

    private static boolean isUnknownHost(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException || cause instanceof UnresolvedAddressException) {
                return true;
            }
        }
        return false;
    }

    private static TransferException wrongTransfer(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransferException wrong) {
                return wrong;
            }
        }
        return null;
    }
}
