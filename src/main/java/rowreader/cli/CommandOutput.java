package rowreader.cli;

import java.io.PrintWriter;
import rowreader.text.Text;
import rowreader.text.Worded;

/**
 * What a command prints. Names of classes and files are others' words: whatever a terminal would take for a command in
 * them is printed as a question mark. Output that nobody takes any more, because the disk is full or the pipe closed, is a
 * failure at once and not after an hour of work: every line is flushed where it ends, so that no command need do it.
 */
final class CommandOutput extends PrintWriter {
    private final boolean failing;

    /** @param failing whether it throws {@link LostException} when what is printed does not arrive */
    CommandOutput(PrintWriter out, boolean failing) {
        super(out);
        this.failing = failing;
    }

    /** What was printed did not arrive. */
    static final class LostException extends RuntimeException implements Worded {
        private static final long serialVersionUID = 1L;

        LostException() {
            super(Text.of("cli.error.output").toString());
        }

        @Override
        public Text text() {
            return Text.of("cli.error.output");
        }

        @Override
        public String getLocalizedMessage() {
            return text().words();
        }
    }

    @Override
    public void write(int character) {
        super.write(harmless((char) character));
    }

    @Override
    public void write(char[] text, int from, int length) {
        write(new String(text, from, length), 0, length);
    }

    @Override
    public void write(String text, int from, int length) {
        StringBuilder written = new StringBuilder(length);
        for (int i = from; i < from + length; i++) {
            written.append(harmless(text.charAt(i)));
        }
        super.write(written.toString(), 0, length);
    }

    /** Lines are ended and tables are set by these three; the progress of a training goes back to the line's start. */
    private static char harmless(char character) {
        boolean layout = character == '\n' || character == '\r' || character == '\t';
        boolean command = Character.isISOControl(character) || Character.getType(character) == Character.FORMAT;
        return command && !layout ? '?' : character;
    }

    @Override
    public void flush() {
        super.flush();
        if (failing && checkErrorQuietly()) {
            throw new LostException();
        }
    }

    @Override
    public void println() {
        super.println();
        flush();
    }

    private boolean checking;

    /** {@link PrintWriter#checkError} flushes first. */
    private boolean checkErrorQuietly() {
        if (checking) {
            return false;
        }
        checking = true;
        try {
            return checkError();
        } finally {
            checking = false;
        }
    }
}
