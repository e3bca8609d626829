package rowreader.view.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import rowreader.network.weights.ReadingOrder;
import rowreader.network.weights.SequenceWeights;
import rowreader.trace.RecurrentEquations;
import rowreader.trace.TestWeights;
import rowreader.trace.UnitGroup;
import rowreader.trace.picture.CellFlow;
import rowreader.trace.picture.Part;

/** The picture of every kind of cell, at every size, blocks and dials. */
class CellLayoutTest {
    private record Screen(double width, double height, double textSize) {}

    /** The smallest window's reading side, and screens with the text that belongs to them. */
    private static final List<Screen> SCREENS = List.of(
            new Screen(560, 300, 13),
            new Screen(520, 420, 13),
            new Screen(640, 480, 13),
            new Screen(960, 520, 15),
            new Screen(1024, 768, 17),
            new Screen(1920, 1000, 24));

    static Stream<Arguments> everyPicture() {
        List<Arguments> pictures = new ArrayList<>();
        for (int hiddenSize : new int[] {16, 150}) {
            for (SequenceWeights weights : TestWeights.ofEveryKind(hiddenSize, ReadingOrder.TOP_DOWN, 1)) {
                RecurrentEquations equations = RecurrentEquations.of(weights);
                for (UnitGroup group : equations.groups()) {
                    CellFlow flow = CellFlow.of(equations, group);
                    for (Screen screen : SCREENS) {
                        String name = weights.getClass().getSimpleName() + " " + hiddenSize + " " + group.name();
                        double text = screen.textSize();
                        pictures.add(Arguments.of(name, screen, flow, PartSizes.ofBlocks(flow, text)));
                        pictures.add(Arguments.of(name + " one unit", screen, flow, PartSizes.ofOneUnit(flow, text)));
                    }
                }
            }
        }
        return pictures.stream();
    }

    private static CellLayout layout(CellFlow flow, Screen screen, PartSizes sizes) {
        return CellLayout.of(
                flow, screen.width(), screen.height(), screen.textSize(), new WideCaptions(screen.textSize()), sizes);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyPicture")
    void allIsInsideTheFrameAndNothingOverlaps(String name, Screen screen, CellFlow flow, PartSizes sizes) {
        CellLayout layout = layout(flow, screen, sizes);
        Box frame = new Box(0, 0, screen.width(), screen.height());
        List<Box> things = new ArrayList<>();
        for (Part part : flow.parts()) {
            assertThat(layout.box(part)).as(part.name()).isNotNull();
            things.add(layout.box(part));
            layout.caption(part).ifPresent(things::add);
            layout.summary(part).ifPresent(things::add);
        }
        assertThat(layout.box(Part.KERNEL).height()).isGreaterThanOrEqualTo(sizes.kernelHeight());
        if (flow.has(Part.OUTPUT_WEIGHTS)) {
            assertThat(layout.box(Part.OUTPUT_WEIGHTS).height()).isGreaterThanOrEqualTo(1.5 * screen.textSize());
        }
        for (int i = 0; i < things.size(); i++) {
            assertThat(frame.holds(things.get(i)))
                    .as("%s in the frame", things.get(i))
                    .isTrue();
            for (int j = 0; j < i; j++) {
                // What gets its multiplication by r between two blocks of the kernel stands in the kernel's box.
                boolean inKernel = things.get(j).equals(layout.box(Part.KERNEL))
                        || things.get(i).equals(layout.box(Part.KERNEL));
                if (!inKernel) {
                    assertThat(things.get(i).overlaps(things.get(j)))
                            .as("%s over %s", things.get(i), things.get(j))
                            .isFalse();
                }
            }
            for (Box block : layout.kernelBlocks()) {
                if (!things.get(i).equals(layout.box(Part.KERNEL))) {
                    assertThat(things.get(i).overlaps(block))
                            .as("%s over the kernel", things.get(i))
                            .isFalse();
                }
            }
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyPicture")
    void everyArrowGoesFromItsPartToItsPartAndThroughNoOther(
            String name, Screen screen, CellFlow flow, PartSizes sizes) {
        CellLayout layout = layout(flow, screen, sizes);
        assertThat(layout.wires()).hasSameSizeAs(flow.arrows());
        for (Wire wire : layout.wires()) {
            Place start = wire.places().get(0);
            Place end = wire.places().get(wire.places().size() - 1);
            assertThat(layout.whole(wire.arrow().from()).grown(1).contains(start.x(), start.y()))
                    .as("%s", wire)
                    .isTrue();
            assertThat(layout.whole(wire.arrow().to()).grown(1).contains(end.x(), end.y()))
                    .as("%s", wire)
                    .isTrue();
            for (int i = 1; i < wire.places().size(); i++) {
                Place from = wire.places().get(i - 1);
                Place to = wire.places().get(i);
                assertThat(from.x() == to.x() || from.y() == to.y())
                        .as("%s is straight", wire)
                        .isTrue();
                Box stretch = new Box(
                                Math.min(from.x(), to.x()),
                                Math.min(from.y(), to.y()),
                                Math.abs(from.x() - to.x()),
                                Math.abs(from.y() - to.y()))
                        .grown(0.4);
                for (Part other : flow.parts()) {
                    if (other != wire.arrow().from() && other != wire.arrow().to() && other != Part.KERNEL) {
                        assertThat(stretch.overlaps(layout.box(other)))
                                .as("%s through %s", wire, other)
                                .isFalse();
                    }
                }
                for (Box block : layout.kernelBlocks()) {
                    assertThat(stretch.overlaps(block.grown(-1)))
                            .as("%s through the kernel", wire)
                            .isFalse();
                }
            }
        }
    }
}
