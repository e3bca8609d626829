package rowreader.text;

/** What a person asked for cannot be. The message is meant for them: English, or localised in the language in use. */
public final class UnusableValueException extends IllegalArgumentException implements Worded {
    private static final long serialVersionUID = 1L;

    private final transient Text text;

    /** @param text what cannot be, and what could, in whole sentences */
    public UnusableValueException(Text text) {
        super(text.toString());
        this.text = text;
    }

    @Override
    public Text text() {
        return text;
    }

    @Override
    public String getLocalizedMessage() {
        return text.words();
    }

    /** For the log: in English. */
    @Override
    public String toString() {
        return getClass().getName() + ": " + getMessage();
    }
}
