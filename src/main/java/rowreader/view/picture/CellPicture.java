package rowreader.view.picture;

import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import rowreader.text.Texts;
import rowreader.trace.Trace;
import rowreader.trace.picture.CellFlow;
import rowreader.trace.picture.Part;
import rowreader.view.Listening;
import rowreader.view.Palette;
import rowreader.view.reading.PointedRegion;
import rowreader.viewmodel.picture.CellPictureModel;
import rowreader.viewmodel.picture.Depth;

/**
 * The picture itself, in its four depths. What stays, what changes with the row, and what follows the pointer are painted on
 * canvases of their own. A click opens what is under the pointer; with the keyboard the arrows go from part to part, Enter goes
 * deeper, Escape up, Page Up and Page Down from row to row.
 */
final class CellPicture extends Region {
    /** In sizes of text. */
    private static final double LEAST_HEIGHT = 15.4;

    private final CellPictureModel model;
    private final ObservableValue<Palette> palette;

    private final PaintedLayer ground = new PaintedLayer(this::paintGround) {
        @Override
        protected boolean isBlank() {
            return model.getDepth() == Depth.UNROLLED;
        }
    };
    private final PaintedLayer numbers = new PaintedLayer(this::paintNumbers);
    private final Marks marks = new Marks();
    private final Pane layers = new Pane(ground, numbers, marks) {
        @Override
        protected void layoutChildren() {
            getChildren().forEach(layer -> layer.resizeRelocate(0, 0, getWidth(), getHeight()));
        }
    };
    private final ImageView before = new ImageView();

    private final PicturePainter painter = new PicturePainter();

    private PictureGeometry geometry;
    private Zoom zoom;
    private Box opened;
    /** Where the target is that the keyboard is on: what stands there changes with the row. Null for none. */
    private Box focusedBox;

    private boolean animated = true;

    CellPicture(CellPictureModel model, ObservableValue<Palette> palette) {
        this.model = model;
        this.palette = palette;
        setId("cell-picture");
        getStyleClass().add("cell-picture");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        before.setMouseTransparent(true);
        before.setManaged(false);
        layers.setManaged(false);
        getChildren().addAll(layers, before);
        marks.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        focusedProperty().addListener((observable, was, is) -> mark());
        Listening.to(model.depthProperty(), this, (observable, was, is) -> goTo(was, is));
        Listening.to(model.flowProperty(), this, (observable, was, is) -> rebuild());
        Listening.to(model.traceProperty(), this, (observable, was, is) -> {
            if (geometry == null || is == null) {
                rebuild();
            } else {
                all();
            }
        });
        Listening.to(model.numbersProperty(), this, (observable, was, is) -> changed());
        Listening.to(model.playback().phaseProperty(), this, (observable, was, is) -> {
            if (!FlowPainter.weightsLookTheSame(was, is)) {
                ground.again();
            }
            repaint();
        });
        Listening.to(model.unitProperty(), this, (observable, was, is) -> {
            if (model.getDepth() != Depth.UNROLLED) {
                all();
            }
        });
        Listening.to(model.gateProperty(), this, (observable, was, is) -> changed());
        Listening.to(palette, this, (observable, was, is) -> rebuild());
        Listening.to(model.answersAtEveryRow(), this, (observable, was, is) -> repaint());
        widthProperty().addListener((observable, was, is) -> rebuild());
        heightProperty().addListener((observable, was, is) -> rebuild());
    }

    /** Whether the way from one depth to another is seen; if not, it is gone at once. */
    void setAnimated(boolean seen) {
        animated = seen;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 300;
    }

    @Override
    protected double computeMinHeight(double width) {
        return Math.ceil(LEAST_HEIGHT * palette.getValue().size(Palette.SMALLEST_TEXT));
    }

    @Override
    protected void layoutChildren() {
        layers.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    // What is to be seen

    private void rebuild() {
        geometry = null;
        focusedBox = null;
        painter.forget();
        all();
    }

    private void all() {
        ground.again();
        changed();
    }

    private void changed() {
        numbers.again();
        mark();
    }

    private void repaint() {
        numbers.again();
        marks.again();
    }

    private void mark() {
        marks.again();
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    /** Null while there is nothing to see. */
    private View view() {
        Trace trace = model.getTrace();
        if (trace == null || model.getFlow() == null || model.getNumbers() == null) {
            return null;
        }
        return new View(
                model,
                trace,
                model.getFlow(),
                model.getNumbers(),
                model.playback().getPhase(),
                model.isProbe(model.timestep()));
    }

    private PictureGeometry geometry(View view) {
        if (geometry == null) {
            PictureFont font = new PictureFont(palette.getValue().size(PictureFont.sizeFor(getWidth(), getHeight())));
            CellFlow flow = view.flow();
            LongestCaptions longest = new LongestCaptions(flow, view.trace(), font);
            geometry =
                    new PictureGeometry(model.getDepth(), getWidth(), getHeight(), font, view.trace(), flow, longest);
        }
        return geometry;
    }

    // Painting

    private void paintGround(GraphicsContext canvas, double width, double height) {
        View view = view();
        if (view != null) {
            painter.paintGround(canvas, palette.getValue(), geometry(view), view);
        }
    }

    private void paintNumbers(GraphicsContext canvas, double width, double height) {
        View view = view();
        if (view != null) {
            painter.paintNumbers(canvas, palette.getValue(), geometry(view), view);
        }
    }

    /** What follows the pointer, the focus and the unit. */
    private final class Marks extends PointedRegion {
        void again() {
            repaint();
        }

        @Override
        protected boolean isBlank() {
            return model.getDepth() != Depth.CELL && pointer() == null && !CellPicture.this.isFocused();
        }

        @Override
        protected String explain(double x, double y) {
            View view = view();
            return view == null
                    ? ""
                    : new Hints(geometry(view), view, view.words(geometry(view).font())).at(x, y);
        }

        @Override
        protected void paint(GraphicsContext canvas, double width, double height) {
            View view = view();
            Palette colours = palette.getValue();
            if (view == null) {
                // The pane says what to do.
                return;
            }
            PictureGeometry places = geometry(view);
            Brush brush = new Brush(canvas, colours, places.font());
            if (places.depth() == Depth.CELL) {
                paintFollowed(brush, places, view);
            }
            if (pointer() != null) {
                Target under =
                        Target.at(targets(view), pointer().getX(), pointer().getY());
                if (under != null) {
                    brush.outline(under.box().grown(1), colours.text(), 1.5);
                }
            }
            if (CellPicture.this.isFocused()) {
                brush.outline(new Box(1.5, 1.5, width - 3, height - 3), brush.tint(colours.accent(), 0.6), 1.5);
                focused(view).ifPresent(target -> brush.outline(target.box().grown(3), colours.accent(), 2.5));
            }
        }

        /** The same unit in every block. */
        private void paintFollowed(Brush brush, PictureGeometry places, View view) {
            int unit = model.getUnit() - view.flow().group().first();
            UnitBlock block = UnitBlock.of(view.flow().hiddenSize());
            Color colour = brush.palette().text();
            for (Part part : view.flow().parts()) {
                if (part.isVector()
                        && part != Part.INPUT
                        && !view.isToCome(view.flow().phase(part))) {
                    Box box = places.inPicture(places.cell().box(part));
                    brush.outline(block.boxOf(box, unit), colour, 1.5);
                }
            }
        }
    }

    // Opening

    private List<Target> targets(View view) {
        PictureGeometry places = geometry(view);
        return Targets.of(places, view, view.words(places.font()));
    }

    private void click(MouseEvent event) {
        View view = view();
        if (event.getButton() != MouseButton.PRIMARY || view == null) {
            return;
        }
        requestFocus();
        PictureGeometry places = geometry(view);
        int timestep = places.lines().timestepAt(event.getX(), event.getY());
        if (places.depth() != Depth.UNROLLED && timestep >= 0) {
            model.playback().seek(timestep);
            model.look(view.trace().equations().groups().get(places.lines().layerAt(event.getY())));
            return;
        }
        Target target = Target.at(targets(view), event.getX(), event.getY());
        if (target == null) {
            if (event.getClickCount() == 2) {
                model.fillingProperty().set(!model.fillingProperty().get());
            }
            return;
        }
        opened = target.box();
        int unit = new Hints(places, view, view.words(places.font())).unitAt(event.getX(), event.getY());
        if (places.depth() == Depth.CELL && unit >= 0) {
            openAt(places, view, event, unit, target);
        } else {
            target.open().run();
        }
    }

    private void openAt(PictureGeometry places, View view, MouseEvent event, int unit, Target target) {
        for (int block = 0; block < places.cell().kernelBlocks().size(); block++) {
            Box box = places.inPicture(places.cell().kernelBlocks().get(block));
            if (box.contains(event.getX(), event.getY())) {
                model.followAndOpenSum(unit, view.flow().sums().get(block));
                return;
            }
        }
        if (unit == model.getUnit()) {
            target.open().run();
        } else {
            model.openUnit(unit);
        }
    }

    private void press(KeyEvent event) {
        View view = view();
        boolean plain = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
        if (view != null && plain && act(event.getCode(), view)) {
            event.consume();
        }
    }

    private boolean act(KeyCode key, View view) {
        switch (key) {
            case LEFT -> move(view, -1, 0);
            case RIGHT -> move(view, 1, 0);
            case UP -> move(view, 0, -1);
            case DOWN -> move(view, 0, 1);
            case PAGE_DOWN -> model.playback().stepForward();
            case PAGE_UP -> model.playback().stepBack();
            case ENTER -> {
                Target target = focused(view).orElseGet(() -> first(view));
                opened = target.box();
                target.open().run();
            }
            case ESCAPE -> {
                return escape();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean escape() {
        if (model.getDepth() != Depth.UNROLLED) {
            model.up();
            return true;
        }
        if (model.fillingProperty().get()) {
            model.fillingProperty().set(false);
            return true;
        }
        return false;
    }

    /** The first time an arrow is pressed it only shows where one is. */
    private void move(View view, int alongX, int alongY) {
        focusedBox = focused(view)
                .map(from -> Target.next(targets(view), from, alongX, alongY))
                .orElseGet(() -> first(view))
                .box();
        mark();
    }

    /** What stands now where the keyboard is. */
    private Optional<Target> focused(View view) {
        return focusedBox == null
                ? Optional.empty()
                : targets(view).stream()
                        .filter(target -> target.box().equals(focusedBox))
                        .findFirst();
    }

    private Target first(View view) {
        List<Target> targets = targets(view);
        if (model.getDepth() == Depth.UNROLLED) {
            int layers = view.trace().equations().groups().size();
            return targets.get(view.timestep() * layers + layers - 1);
        }
        return targets.get(0);
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT
                ? description()
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    private String description() {
        View view = view();
        if (view == null) {
            return Texts.get("view.picture.accessible.empty");
        }
        String where = Texts.get(
                "view.picture.where",
                DepthWords.name(model.getDepth(), model),
                view.words(new PictureFont(PictureFont.SMALLEST)).lineName(view.timestep()));
        String what = focused(view)
                .map(target -> Texts.get("view.picture.accessible.focused", target.name()))
                .orElseGet(() -> Texts.get("view.picture.accessible.unfocused"));
        return Texts.get("view.picture.accessible", where, what);
    }

    // From depth to depth

    private void goTo(Depth was, Depth is) {
        View view = view();
        boolean seen = animated && getScene() != null && geometry != null && view != null && getWidth() > 0;
        if (!seen) {
            opened = null;
            rebuild();
            return;
        }
        if (zoom != null) {
            zoom.end();
        }
        boolean deeper = is.compareTo(was) > 0;
        PictureGeometry old = geometry;
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        before.setImage(layers.snapshot(parameters, null));
        rebuild();
        PictureGeometry now = geometry(view);
        Box small = deeper ? opened == null ? old.placeOf(is, view) : opened : now.placeOf(was, view);
        Box large = deeper ? now.frame() : old.frame();
        opened = null;
        setClip(new Rectangle(getWidth(), getHeight()));
        zoom = new Zoom(layers, before, small, large, deeper);
        zoom.statusProperty().addListener((observable, before, status) -> {
            if (status == Animation.Status.STOPPED) {
                setClip(null);
            }
        });
        zoom.play();
    }
}
