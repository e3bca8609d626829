package rowreader.text;

/** A failure that says what happened, and what to do, in a sentence for the user. */
public interface Worded {
    /** The sentence. */
    Text text();
}
