package rowreader.view.picture;

import java.util.List;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import rowreader.text.Numbers;
import rowreader.text.Texts;
import rowreader.trace.Quantity;
import rowreader.trace.picture.GateSum;
import rowreader.trace.picture.GateSum.Partner;
import rowreader.trace.picture.Part;
import rowreader.view.reading.DivergingScale;

/** Paints why a gate's sum is what it is: a bar for every product. */
final class ProductPainter {
    private static final int DECIMALS = 2;

    void paint(Brush brush, ProductLayout layout, PictureWords words, View view, NumberImages images) {
        Quantity chosen = view.model().getGate();
        GateSum sum = view.model().sum(chosen);
        paintInputs(brush, layout, words, view, images, sum);
        paintWeights(brush, layout, words, view, images, chosen);
        paintProducts(brush, layout, words, view, images, sum);
        paintPartners(brush, layout, view, images, sum);
        paintTotal(brush, layout, sum);
    }

    private static void paintInputs(
            Brush brush, ProductLayout layout, PictureWords words, View view, NumberImages images, GateSum sum) {
        brush.text(
                brush.fitting(
                        layout.inputTitle(),
                        Texts.get("view.picture.product.inputs", words.name(Part.INPUT)),
                        words.name(Part.INPUT)),
                layout.inputTitle(),
                TextAlignment.LEFT,
                brush.palette().muted());
        brush.image(
                view.flow().readsLines()
                        ? images.pixels(sum.inputs())
                        : images.line(sum.inputs(), images.boundedScale()),
                layout.inputStrip());
        brush.outline(layout.inputStrip(), brush.palette().muted(), 1);
    }

    private static void paintWeights(
            Brush brush, ProductLayout layout, PictureWords words, View view, NumberImages images, Quantity chosen) {
        Box title = layout.weightsTitle();
        brush.text(
                brush.fitting(
                        title,
                        Texts.get("view.picture.product.weights", view.model().getUnit()),
                        Texts.get(
                                "view.picture.product.weights.short",
                                view.model().getUnit())),
                title,
                TextAlignment.LEFT,
                brush.palette().muted(),
                false,
                title.width());
        List<Quantity> sums = view.flow().sums();
        for (int place = 0; place < sums.size(); place++) {
            Quantity quantity = sums.get(place);
            boolean isChosen = quantity == chosen;
            Box box = layout.weights(place);
            brush.image(images.line(view.model().sum(quantity).weights(), images.weightScale()), box);
            brush.outline(
                    box, isChosen ? brush.palette().accent() : brush.palette().grid(), isChosen ? 2 : 1);
            Color colour = isChosen ? brush.palette().accent() : brush.palette().text();
            Box name = layout.weightsName(place);
            brush.text(shortName(words, quantity), name, TextAlignment.RIGHT, colour, isChosen, name.width());
        }
    }

    /** The symbol; a simple RNN has but one sum. */
    private static String shortName(PictureWords words, Quantity quantity) {
        for (Part part : Part.values()) {
            if (part.quantity().filter(quantity::equals).isPresent()) {
                return words.of(part, Captions.Detail.SYMBOL);
            }
        }
        return quantity.symbol();
    }

    private static void paintProducts(
            Brush brush, ProductLayout layout, PictureWords words, View view, NumberImages images, GateSum sum) {
        String together = Numbers.shown().signed(sum.inputSum(), DECIMALS);
        String name = words.name(sum.quantity());
        brush.text(
                brush.fitting(
                        layout.productsTitle(),
                        view.flow().readsLines()
                                ? Texts.get("view.picture.product.products", name, together)
                                : Texts.get("view.picture.product.products.below", name, together),
                        Texts.get("view.picture.product.products.short", together)),
                layout.productsTitle(),
                TextAlignment.LEFT,
                brush.palette().muted(),
                false,
                layout.productsTitle().width());
        Box bars = layout.productBars();
        float highest = 0;
        float lowest = 0;
        for (int input = 0; input < sum.inputs().length; input++) {
            highest = Math.max(highest, sum.product(input));
            lowest = Math.min(lowest, sum.product(input));
        }
        float span = highest - lowest;
        float most = Math.max(highest, -lowest);
        double zero = span == 0 ? bars.bottom() - 1 : Math.round(bars.y() + highest / span * (bars.height() - 2));
        brush.fill(new Box(bars.x(), zero, bars.width(), 1), brush.palette().grid());
        if (span == 0) {
            brush.text(
                    brush.fitting(
                            bars,
                            Texts.get("view.picture.product.blank"),
                            Texts.get("view.picture.product.blank.short")),
                    bars,
                    TextAlignment.CENTER,
                    brush.palette().muted(),
                    false,
                    bars.width());
            return;
        }
        DivergingScale scale = images.boundedScale();
        for (int input = 0; input < sum.inputs().length; input++) {
            double share = sum.product(input) / most;
            double length = share == 0 ? 0 : Math.max(1, Math.abs(sum.product(input)) / span * (bars.height() - 2));
            Box column = layout.column(input);
            double gap = column.width() > 5 ? 1 : 0;
            brush.fill(
                    new Box(column.x() + gap, share > 0 ? zero - length : zero, column.width() - 2 * gap, length),
                    scale.colour(strong(share)));
        }
    }

    private static double strong(double value) {
        return Math.signum(value) * (0.5 + 0.5 * Math.abs(value));
    }

    private static void paintPartners(Brush brush, ProductLayout layout, View view, NumberImages images, GateSum sum) {
        String together = Numbers.shown().signed(sum.recurrentSum(), DECIMALS);
        Box title = layout.partnersTitle();
        String all = Texts.get("view.picture.product.partners", view.flow().hiddenSize(), together);
        brush.text(
                brush.fitting(title, all, Texts.get("view.picture.product.partners.short", together)),
                title,
                TextAlignment.LEFT,
                brush.palette().muted(),
                false,
                title.width());
        float most = 1e-6f;
        for (Partner partner : sum.partners()) {
            most = Math.max(most, Math.abs(partner.product()));
        }
        int lines = Math.min(layout.partnerLines(), sum.partners().size());
        for (int place = 0; place < lines; place++) {
            Partner partner = sum.partners().get(place);
            Box whole = layout.partner(place);
            Box room = layout.partnerBar(place);
            brush.text(
                    Texts.get("view.picture.product.partner", partner.unit()),
                    whole,
                    TextAlignment.LEFT,
                    brush.palette().text());
            double share = partner.product() / most;
            double zero = Math.round(room.centreX());
            double length = Math.max(1, Math.abs(share) * room.width() / 2);
            brush.fill(
                    new Box(zero, room.y(), 1, room.height()), brush.palette().grid());
            brush.fill(
                    new Box(share > 0 ? zero : zero - length, room.y(), length, room.height()),
                    images.boundedScale().colour(strong(share)));
            brush.text(
                    Numbers.shown().signed(partner.product(), DECIMALS),
                    whole,
                    TextAlignment.RIGHT,
                    brush.palette().text());
        }
    }

    private static void paintTotal(Brush brush, ProductLayout layout, GateSum sum) {
        Box box = layout.total();
        brush.canvas().setFill(brush.tint(brush.palette().accent(), 0.12));
        brush.canvas().fillRoundRect(box.x(), box.y(), box.width(), box.height(), 12, 12);
        String squash = sum.quantity().lowest() < 0 ? "tanh" : "\u03c3";
        String total = Texts.get(
                "view.picture.product.total",
                Numbers.shown().signed(sum.inputSum(), DECIMALS),
                Numbers.shown().signed(sum.recurrentSum(), DECIMALS),
                Numbers.shown().signed(sum.bias(), DECIMALS),
                Numbers.shown().signed(sum.sum(), DECIMALS),
                squash,
                Numbers.shown().decimal(sum.activation(), DECIMALS));
        brush.boldLines(
                total,
                new Box(box.x() + 6, box.y(), box.width() - 12, box.height()),
                brush.palette().text());
    }
}
