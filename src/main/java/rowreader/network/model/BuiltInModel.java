package rowreader.network.model;

import rowreader.network.recipe.Recipe;

/** The models that come with the program, trained by it beforehand; assets/models/README.md says how. */
public enum BuiltInModel {
    /** Trained by {@link Recipe#SEED}. */
    SEED("seed.zip"),
    /** Trained by {@link Recipe#BEST} to read what people draw. */
    BEST("best.zip");

    private final String file;

    BuiltInModel(String file) {
        this.file = file;
    }

    String resource() {
        return "/rowreader/models/" + file;
    }
}
