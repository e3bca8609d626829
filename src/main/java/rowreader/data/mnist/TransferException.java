package rowreader.data.mnist;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import rowreader.text.Text;

/** A host did not deliver the file as it was published. */
final class TransferException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> arguments;

    /**
     * @param key a sentence whose first argument is the host
     * @param arguments those that follow
     */
    TransferException(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** Whether it is an answer with this HTTP status. */
    boolean isStatus(int status) {
        return key.equals("data.download.status") && arguments.contains(status);
    }

    boolean isAbout(String other) {
        return key.equals(other);
    }

    /** What {@code host} did wrong. */
    Text text(String host) {
        List<Object> all = new ArrayList<>(List.of(host));
        all.addAll(arguments);
        return new Text(key, all);
    }
}
