package rowreader.network.recipe;

import rowreader.text.Text;

/** A recipe that nobody can train by: a point of it has a value that it cannot have. */
public final class UnfitRecipeException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final transient Text text;

    UnfitRecipeException(Text text) {
        super(text.toString());
        this.text = text;
    }

    /** What is wrong, for the user. */
    public Text text() {
        return text;
    }

    @Override
    public String getLocalizedMessage() {
        return text.words();
    }
}
