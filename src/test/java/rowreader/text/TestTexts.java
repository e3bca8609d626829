package rowreader.text;

/** Texts that say whatever a test likes. */
public final class TestTexts {
    private TestTexts() {}

    /** Says {@code words}, in every language. */
    public static Text named(String words) {
        return Text.of("text.reason", words);
    }
}
