package rowreader.viewmodel;

import rowreader.text.Text;

/**
 * Something to tell once, in passing. Every message is another object, equal to no other: the same words can be told twice.
 * Immutable; any thread.
 */
public final class Message {
    private final Text text;
    private final boolean failure;

    /**
     * @param text whole sentences
     * @param failure whether something went wrong
     */
    public Message(Text text, boolean failure) {
        this.text = text;
        this.failure = failure;
    }

    /** Something went well. */
    public static Message done(Text text) {
        return new Message(text, false);
    }

    /** Something went wrong. */
    public static Message failed(Text text) {
        return new Message(text, true);
    }

    /** Something went wrong, told in the words of what was thrown. */
    public static Message failed(Throwable failure) {
        return failed(Text.ofFailure(failure));
    }

    /** Whole sentences. */
    public Text text() {
        return text;
    }

    /** Whether something went wrong. */
    public boolean failure() {
        return failure;
    }

    /** For the log and for tests. */
    @Override
    public String toString() {
        return (failure ? "Failure: " : "Done: ") + text;
    }
}
