package rowreader.view.recipe;

/** What each point of a recipe does, in a teacher's words: the idea, then what happens with too much and too little. */
final class Explanations {
    static final String ARCHITECTURE = "The kind of network. Choosing one fills in what is usual with it.";
    static final String HIDDEN_SIZE = "Units of each hidden layer: how many numbers the network has to remember with."
            + " Too few, and it cannot tell the digits apart; too many, and every iteration takes long: the work grows"
            + " with the square.";
    static final String LAYERS = "Hidden layers, one upon the other: each reads what the one below it writes. More can"
            + " see more complicated things, but are slower and harder to train.";
    static final String READING_ORDER =
            "The order in which the lines of the picture reach the network. It is no easier or"
                    + " harder for it to read upwards or by columns; shuffled rows it learns more slowly, for what belongs"
                    + " together no longer follows one upon the other.";
    static final String OPTIMIZER = "How the gradient becomes a change of the weights.";
    static final String LEARNING_RATE = "How far the weights go at each iteration. Too large, and the loss jumps about"
            + " or blows up; too small, and nothing seems to happen.";
    static final String SCHEDULE = "How the learning rate changes over the run.";
    static final String GRADIENT_CLIP =
            "Shortens a layer's gradient that is longer than this, so that one odd minibatch"
                    + " cannot throw the network off; 0 lets every gradient pass. Too small, and all steps are short; it matters"
                    + " most for simple RNNs, whose gradients can explode.";
    static final String BATCH_SIZE = "Digits that are looked at before each change of the weights. Large ones give a"
            + " smoother loss but fewer changes for the same digits; small ones a noisy loss and slower arithmetic.";
    static final String SAMPLES =
            "How many digits the network is shown in all, most of them many times. Too few, and it"
                    + " stops before it has learned; more take longer and improve less and less.";
    static final String DISTORTED =
            "Shows every digit bent, turned and shifted a little, anew each time, as another hand"
                    + " might have written it. Learning is slower, but the network reads drawings better.";
    static final String BUILT_IN_DIGITS =
            "Digits that this program draws itself, learned besides those of the data set,"
                    + " for styles of writing that it has few of. 0 for none; only where the classes are the ten digits.";
    static final String SEED = "Where all that is random starts: initial weights, order of the digits, distortions. The"
            + " same seed repeats a run exactly; another one shows how much was luck.";

    private Explanations() {}
}
