package rowreader.viewmodel.reading;

import java.io.IOException;
import rowreader.text.Text;

/** The network that comes with the program did not open. The message is for the user. */
final class NoBestReaderException extends IOException {
    private static final long serialVersionUID = 1L;

    NoBestReaderException() {
        super(text().toString());
    }

    private static Text text() {
        return Text.of("viewmodel.reading.noBest");
    }

    @Override
    public String getLocalizedMessage() {
        return text().words();
    }
}
