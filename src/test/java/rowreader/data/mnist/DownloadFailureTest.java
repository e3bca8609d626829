package rowreader.data.mnist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rowreader.text.Text;

class DownloadFailureTest {
    private static final ProxyServer PROXY =
            new ProxyServer(Proxy.Type.HTTP, "proxy.example", 3128, "HTTP_PROXY", Optional.empty());

    @Test
    void aHostWithoutAnAddressIsUnknownHoweverDeepThatIsSaid() {
        Text unknown = Text.of("data.download.unknownHost", "host");
        assertThat(reason(new UnknownHostException("host"))).isEqualTo(unknown);
        assertThat(reason(new ConnectException().initCause(new UnresolvedAddressException())))
                .isEqualTo(unknown);
        assertThat(reason(new IOException(new IOException(new UnknownHostException()))))
                .isEqualTo(unknown);
    }

    @Test
    void aHostThatAnswersLateOrNotAtAllIsToldApart() {
        assertThat(reason(new HttpTimeoutException("request timed out")))
                .isEqualTo(Text.of("data.download.timeout", "host"));
        assertThat(reason(new ConnectException("refused"))).isEqualTo(Text.of("data.download.unreachable", "host"));
    }

    @Test
    void aConnectionThatBreaksOffWithoutAReasonIsSaidToBreakOff() {
        assertThat(reason(new IOException())).isEqualTo(Text.of("data.download.brokeOff", "host"));
        assertThat(reason(new IOException("reset by peer")).words()).contains("host", "reset by peer");
    }

    @Test
    void aProxyThatDoesNotAnswerIsNamedInsteadOfTheHost() {
        Text unreachable = Text.of("data.download.proxyUnreachable", "host", PROXY.text());
        for (IOException e : new IOException[] {
            new UnknownHostException(), new ConnectException("refused"), new HttpConnectTimeoutException("late")
        }) {
            assertThat(DownloadFailure.behind(PROXY, "host", e, reason(e))).isEqualTo(unreachable);
        }
        Text reason = reason(new IOException("reset by peer"));
        assertThat(DownloadFailure.behind(PROXY, "host", new IOException("reset by peer"), reason))
                .isEqualTo(Text.of("data.download.throughProxy", reason, PROXY.text()));
    }

    private static Text reason(Throwable e) {
        return DownloadFailure.reason("host", (IOException) e);
    }
}
