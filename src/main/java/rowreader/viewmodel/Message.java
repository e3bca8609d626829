package rowreader.viewmodel;

import java.time.Duration;
import java.util.Optional;
import rowreader.text.Text;

/**
 * Something to tell once, in passing. Every message is another object, equal to no other: the same words can be told twice.
 * Immutable; any thread.
 */
public final class Message {
    private final Text text;
    private final boolean failure;
    private final Action action;
    private final Message replaced;

    /**
     * Something that the person can do about it.
     *
     * @param name what the button says
     * @param run to be called on the FX thread, once
     * @param offered how long it makes sense
     */
    public record Action(Text name, Runnable run, Duration offered) {}

    /**
     * @param text whole sentences
     * @param failure whether something went wrong
     */
    public Message(Text text, boolean failure) {
        this(text, failure, null, null);
    }

    private Message(Text text, boolean failure, Action action, Message replaced) {
        this.text = text;
        this.failure = failure;
        this.action = action;
        this.replaced = replaced;
    }

    /** Something went on that can be undone, or followed up, for a while. */
    public static Message done(Text text, Action action) {
        return new Message(text, false, action, null);
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

    /** The same, in the place of one that is true no longer. */
    public Message inPlaceOf(Message earlier) {
        return new Message(text, failure, action, earlier);
    }

    /** What this one takes the place of, where it is still shown. */
    public Optional<Message> replaced() {
        return Optional.ofNullable(replaced);
    }

    /** Whole sentences. */
    public Text text() {
        return text;
    }

    /** What can be done about it, if anything. */
    public Optional<Action> action() {
        return Optional.ofNullable(action);
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
