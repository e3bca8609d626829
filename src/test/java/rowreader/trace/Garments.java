package rowreader.trace;

import java.util.List;

/** Class names that are no numerals: those of Fashion-MNIST. */
public final class Garments {
    public static final List<String> NAMES = List.of(
            "T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot");

    private Garments() {}
}
