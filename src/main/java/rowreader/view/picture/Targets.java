package rowreader.view.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import rowreader.text.Numbers;
import rowreader.text.Texts;
import rowreader.trace.Quantity;
import rowreader.trace.UnitGroup;
import rowreader.trace.picture.CellFlow;
import rowreader.trace.picture.GateSum.Partner;
import rowreader.trace.picture.Part;
import rowreader.viewmodel.picture.CellPictureModel;

/** What can be focused and opened at each depth. */
final class Targets {
    private Targets() {}

    static List<Target> of(PictureGeometry geometry, View view, PictureWords words) {
        return switch (geometry.depth()) {
            case UNROLLED -> copies(geometry, view, words);
            case CELL -> parts(geometry, view, words);
            case UNIT -> dials(geometry, view, words);
            case PRODUCT -> products(geometry, view, words);
        };
    }

    private static List<Target> copies(PictureGeometry geometry, View view, PictureWords words) {
        List<Target> targets = new ArrayList<>();
        List<UnitGroup> groups = view.trace().equations().groups();
        UnrolledLayout lines = geometry.lines();
        for (int timestep = 0; timestep < lines.timesteps(); timestep++) {
            for (int layer = 0; layer < groups.size(); layer++) {
                int when = timestep;
                UnitGroup group = groups.get(layer);
                targets.add(new Target(
                        lines.around(timestep, layer),
                        Texts.get("view.picture.hint.copy", words.where(timestep, group)),
                        () -> view.model().openCell(when, group)));
            }
        }
        return targets;
    }

    private static List<Target> parts(PictureGeometry geometry, View view, PictureWords words) {
        List<Target> targets = new ArrayList<>();
        CellPictureModel model = view.model();
        CellFlow flow = view.flow();
        for (Part part : flow.parts()) {
            if (part.isVector() || part == Part.READOUT) {
                targets.add(new Target(
                        geometry.inPicture(geometry.cell().box(part)),
                        Texts.get("view.picture.hint.shaped", words.name(part), words.shape(part)),
                        () -> model.openUnit(model.getUnit())));
            }
        }
        targets.addAll(blocks(geometry, view, words));
        return targets;
    }

    private static List<Target> blocks(PictureGeometry geometry, View view, PictureWords words) {
        List<Quantity> sums = view.flow().sums();
        return IntStream.range(0, sums.size())
                .mapToObj(block -> new Target(
                        geometry.inPicture(geometry.cell().kernelBlocks().get(block)),
                        kernelHint(view, words, sums.get(block), view.model().getUnit()),
                        () -> view.model().openSum(sums.get(block))))
                .toList();
    }

    /** What is said of a block of weights. */
    static String kernelHint(View view, PictureWords words, Quantity sum, int unit) {
        String shape = Texts.get(
                "view.picture.shape.two",
                view.flow().inputSize() + view.flow().hiddenSize(),
                view.flow().hiddenSize());
        return Texts.get("view.picture.hint.kernel", words.name(sum), shape, unit);
    }

    private static List<Target> dials(PictureGeometry geometry, View view, PictureWords words) {
        List<Target> targets = new ArrayList<>();
        CellPictureModel model = view.model();
        CellFlow flow = view.flow();
        for (Part part : flow.parts()) {
            if (part.isVector()) {
                String name = part == Part.INPUT ? words.name(part) : unitHint(view, words, part, model.getUnit());
                Quantity sum = part.quantity().filter(flow.sums()::contains).orElse(model.getGate());
                targets.add(new Target(geometry.inPicture(geometry.cell().box(part)), name, () -> model.openSum(sum)));
            }
        }
        targets.addAll(blocks(geometry, view, words));
        return targets;
    }

    /** "unit 42 · forget gate f = 0.731" */
    static String unitHint(View view, PictureWords words, Part part, int unit) {
        float value = view.numbers().of(part, unit);
        String number = part.isGate()
                ? Numbers.shown().decimal(value, 3)
                : Numbers.shown().signed(value, 3);
        return Texts.get("view.picture.hint.unit", unit, words.name(part), number);
    }

    private static List<Target> products(PictureGeometry geometry, View view, PictureWords words) {
        List<Target> targets = new ArrayList<>();
        CellPictureModel model = view.model();
        ProductLayout layout = geometry.product();
        List<Quantity> sums = view.flow().sums();
        for (int place = 0; place < sums.size(); place++) {
            Quantity sum = sums.get(place);
            targets.add(new Target(
                    layout.weightsName(place).with(layout.weights(place)),
                    words.name(sum),
                    () -> model.chooseSum(sum)));
        }
        List<Partner> partners = model.sum(model.getGate()).partners();
        for (int place = 0; place < Math.min(layout.partnerLines(), partners.size()); place++) {
            Partner partner = partners.get(place);
            targets.add(new Target(layout.partner(place), partnerHint(partner), () -> model.openUnit(partner.unit())));
        }
        return targets;
    }

    static String partnerHint(Partner partner) {
        return Texts.get(
                "view.picture.hint.partner",
                partner.unit(),
                Numbers.shown().decimal(partner.heard(), 3),
                Numbers.shown().decimal(partner.weight(), 3),
                Numbers.shown().signed(partner.product(), 3));
    }
}
