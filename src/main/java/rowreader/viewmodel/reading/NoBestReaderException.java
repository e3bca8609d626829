package rowreader.viewmodel.reading;

import rowreader.text.Text;
import rowreader.text.WordedException;

/** The network that comes with the program did not open. */
final class NoBestReaderException extends WordedException {
    private static final long serialVersionUID = 1L;

    NoBestReaderException() {
        super(Text.of("viewmodel.reading.noBest"));
    }
}
