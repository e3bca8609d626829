package rowreader.view.picture;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import rowreader.text.Texts;
import rowreader.trace.UnitGroup;
import rowreader.trace.picture.Phase;
import rowreader.view.Icon;
import rowreader.view.Listening;
import rowreader.view.Palette;
import rowreader.view.ScrollingRegion;
import rowreader.view.Tip;
import rowreader.viewmodel.picture.CellPictureModel;
import rowreader.viewmodel.picture.Depth;

/**
 * The picture with what stands around it: the way down to where one is, the layers, the phases of a row with a sentence on
 * each, and the arithmetic of the unit docked beside or below.
 */
public final class PicturePane extends Pane {
    private static final double GAP = 6;
    private static final double SCROLL_BAR = 20;
    /** What the picture keeps beside the arithmetic, and both together need one below the other, at the usual size of text. */
    private static final double LEAST_BESIDE = 560;

    private static final double HIGH = 640;
    /** Lower than this, at the usual size of text, the line on the unrolled network takes the place of the phases. */
    private static final double LOW = 330;

    private static final double LEAST_UNROLLED = 120;
    private static final double LEAST_DEEP = 300;
    private static final double DOCK_HEIGHT = 0.36;

    private final CellPictureModel model;
    private final CellPicture picture;
    private final ObservableValue<Palette> palette;
    private final PhaseBar phases;
    /** In one line where there is room. */
    private static final double WAY = 2_000;

    private final HBox header = new HBox();
    private final FlowPane way = new FlowPane();
    private final HBox layers = new HBox();
    private final HBox foot = new HBox();
    private final Label says = new Label();
    private final ScrollPane dock;
    private final Button gateMaps = new Button(Texts.get("view.picture.gate-maps"));
    private final ToggleButton arithmetic = new ToggleButton(Texts.get("view.picture.arithmetic"));
    /** Whether the arithmetic is wanted where there is room for it and the picture, and where it takes the picture's place. */
    private final BooleanProperty docked = new SimpleBooleanProperty(this, "docked", true);

    private final BooleanProperty instead = new SimpleBooleanProperty(this, "instead", false);

    /**
     * @param arithmeticCard how the unit followed came to its numbers
     * @param onGateMaps called when the maps of all gates are asked for
     */
    public PicturePane(
            CellPictureModel model, ObservableValue<Palette> palette, Node arithmeticCard, Runnable onGateMaps) {
        this.model = model;
        this.palette = palette;
        phases = new PhaseBar(model.playback(), this::lookInside);
        phases.managedProperty().bind(phases.visibleProperty());
        setId("picture-pane");
        getStyleClass().add("picture-pane");
        getStylesheets().add(PicturePane.class.getResource("picture.css").toExternalForm());
        picture = new CellPicture(model, palette);
        dock = new ScrollingRegion(arithmeticCard);
        dock.setId("docked-arithmetic");
        dock.getStyleClass().add("docked-arithmetic");
        buildHeader();
        buildFoot(onGateMaps);
        getChildren().addAll(header, picture, dock, foot, says);
        Listening.to(model.depthProperty(), this, (observable, was, is) -> show());
        Listening.to(model.flowProperty(), this, (observable, was, is) -> show());
        Listening.to(model.unitProperty(), this, (observable, was, is) -> {
            // Above, the unit that speaks loudest may be another one after every iteration, and is not named.
            if (model.getDepth().ordinal() >= Depth.UNIT.ordinal()) {
                show();
            }
        });
        Listening.to(model.gateProperty(), this, (observable, was, is) -> show());
        Listening.to(model.numbersProperty(), this, (observable, was, is) -> say());
        Listening.to(model.playback().phaseProperty(), this, (observable, was, is) -> say());
        docked.addListener((observable, was, is) -> showDock());
        instead.addListener((observable, was, is) -> showDock());
        widthProperty().addListener((observable, was, is) -> showDock());
        heightProperty().addListener((observable, was, is) -> showDock());
        Listening.to(palette, this, (observable, was, is) -> showDock());
        show();
    }

    private void buildHeader() {
        way.getStyleClass().add("picture-way");
        way.setAlignment(Pos.CENTER_LEFT);
        way.setMinWidth(0);
        way.setPrefWrapLength(WAY);
        HBox.setHgrow(way, Priority.ALWAYS);
        layers.setMinWidth(Region.USE_PREF_SIZE);
        ToggleButton fill = new ToggleButton();
        fill.setId("fill-window");
        fill.setGraphic(new Icon("fill"));
        fill.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        Tip explanation = new Tip(Texts.get("view.picture.fill.tooltip"));
        explanation.on(fill);
        fill.setAccessibleText(Texts.get("view.picture.fill"));
        fill.selectedProperty().bindBidirectional(model.fillingProperty());
        Listening.to(model.fillingProperty(), this, (observable, was, is) -> {
            explanation.setText(is ? Texts.get("view.picture.unfill.tooltip") : Texts.get("view.picture.fill.tooltip"));
            fill.setAccessibleText(is ? Texts.get("view.picture.unfill") : Texts.get("view.picture.fill"));
        });
        fill.setMinWidth(Region.USE_PREF_SIZE);
        header.getStyleClass().add("picture-header");
        header.setAlignment(Pos.CENTER_LEFT);
        header.getChildren().addAll(way, layers, new PictureOrMap(model, "from-picture"), fill);
    }

    private void buildFoot(Runnable onGateMaps) {
        gateMaps.setId("gate-maps");
        new Tip(Texts.get("view.picture.gate-maps.tooltip")).on(gateMaps);
        gateMaps.setMinWidth(Region.USE_PREF_SIZE);
        gateMaps.setOnAction(pressed -> onGateMaps.run());
        arithmetic.setId("show-docked-arithmetic");
        new Tip(Texts.get("view.picture.arithmetic.tooltip")).on(arithmetic);
        arithmetic.setMinWidth(Region.USE_PREF_SIZE);
        arithmetic.setOnAction(
                pressed -> (dockPlace() == DockPlace.INSTEAD ? instead : docked).set(arithmetic.isSelected()));
        HBox.setHgrow(phases, Priority.ALWAYS);
        foot.getStyleClass().add("picture-foot");
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getChildren().addAll(phases, gateMaps, arithmetic);
        says.setId("picture-says");
        says.getStyleClass().add("picture-says");
        says.setMinHeight(0);
        says.setWrapText(true);
    }

    /** Whether the way from one depth to another is seen; if not, it is gone at once. */
    public void setAnimated(boolean seen) {
        picture.setAnimated(seen);
    }

    private PictureWords words() {
        return new PictureWords(
                model.getFlow(),
                model.getTrace(),
                new PictureFont(PictureFont.SMALLEST),
                model.timestep(),
                model.isProbe(model.timestep()));
    }

    private void show() {
        way.getChildren().clear();
        layers.getChildren().clear();
        if (model.getFlow() == null || model.getTrace() == null) {
            way.getChildren().add(step(Depth.UNROLLED, Texts.get("view.picture.depth.unrolled")));
        } else {
            for (Depth depth : Depth.values()) {
                if (depth.compareTo(model.getDepth()) <= 0) {
                    if (depth != Depth.UNROLLED) {
                        Label between = new Label("\u203a");
                        between.setMinWidth(Region.USE_PREF_SIZE);
                        way.getChildren().add(between);
                    }
                    way.getChildren().add(step(depth, DepthWords.name(depth, model)));
                }
            }
            showLayers();
        }
        say();
        showDock();
    }

    private Node step(Depth depth, String name) {
        if (depth == model.getDepth()) {
            Label here = new Label(name);
            here.setId("picture-depth");
            here.getStyleClass().add("picture-here");
            return here;
        }
        Button back = new Button(name);
        back.setId("to-" + depth.ordinal());
        back.getStyleClass().add("picture-back");
        new Tip(Texts.get("view.picture.depth.tooltip")).on(back);
        back.setOnAction(pressed -> model.depthProperty().set(depth));
        return back;
    }

    private void showLayers() {
        List<UnitGroup> groups = model.groups();
        if (groups.size() == 1 || model.getDepth() == Depth.UNROLLED) {
            return;
        }
        for (UnitGroup group : groups) {
            ToggleButton button = new ToggleButton(group.name());
            button.setId("layer-" + groups.indexOf(group));
            button.getStyleClass()
                    .add(
                            groups.indexOf(group) == 0
                                    ? Styles.LEFT_PILL
                                    : groups.indexOf(group) == groups.size() - 1
                                            ? Styles.RIGHT_PILL
                                            : Styles.CENTER_PILL);
            new Tip(Texts.get("view.picture.layer.tooltip", group.name())).on(button);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setSelected(group.equals(model.getFlow().group()));
            button.setOnAction(pressed -> {
                model.look(group);
                button.setSelected(group.equals(model.getFlow().group()));
            });
            layers.getChildren().add(button);
        }
    }

    private void say() {
        if (model.getFlow() == null || model.getNumbers() == null) {
            says.setText("");
            return;
        }
        Phase phase = model.playback().getPhase();
        says.setText(
                phase != null && model.getDepth() != Depth.UNROLLED
                        ? words().says(phase, model.getNumbers())
                        : switch (model.getDepth()) {
                            case UNROLLED ->
                                Texts.get(
                                        model.getTrace().traversal().bothWays()
                                                ? "view.picture.says.both-ways"
                                                : "view.picture.says.whole");
                            case CELL -> Texts.get("view.picture.says.cell");
                            case UNIT -> Texts.get("view.picture.says.unit", model.getUnit());
                            case PRODUCT -> Texts.get("view.picture.says.product");
                        });
    }

    /** Phases are seen inside the cell only. */
    private void lookInside() {
        if (model.getDepth() == Depth.UNROLLED && model.getFlow() != null) {
            model.openCell(model.playback().getTimestep(), model.getFlow().group());
        }
    }

    private enum DockPlace {
        BESIDE,
        BELOW,
        INSTEAD
    }

    private double dockWidth() {
        return Math.ceil(dock.prefWidth(-1)) + SCROLL_BAR;
    }

    /** There is room for the arithmetic beside the picture, or below it, or it takes its place. */
    private DockPlace dockPlace() {
        if (getWidth() - dockWidth() - GAP >= LEAST_BESIDE * textScale()) {
            return DockPlace.BESIDE;
        }
        boolean below = getHeight() >= HIGH * textScale() && getWidth() >= dockWidth();
        return below ? DockPlace.BELOW : DockPlace.INSTEAD;
    }

    private void showDock() {
        boolean deep = model.getDepth().compareTo(Depth.UNIT) >= 0;
        boolean alone = dockPlace() == DockPlace.INSTEAD;
        if (!deep) {
            instead.set(false);
        }
        arithmetic.setSelected(alone ? instead.get() : docked.get());
        arithmetic.setVisible(deep);
        arithmetic.setManaged(deep);
        dock.setVisible(deep && arithmetic.isSelected());
        picture.setVisible(!(alone && dock.isVisible()));
        phases.setVisible(!isLow());
        requestLayout();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 420;
    }

    /** How much larger than usual painted text is. */
    private double textScale() {
        return palette.getValue().size(Palette.SMALLEST_TEXT) / Palette.SMALLEST_TEXT;
    }

    /** There the phases, which are inside of the cell, have no room of their own. */
    private boolean isLow() {
        return model.getDepth() == Depth.UNROLLED && getHeight() < LOW * textScale();
    }

    @Override
    protected double computeMinHeight(double width) {
        double inside = (width < 0 ? Math.max(getWidth(), computeMinWidth(-1)) : width)
                - snappedLeftInset()
                - snappedRightInset();
        boolean unrolled = model.getDepth() == Depth.UNROLLED;
        double least = (unrolled ? LEAST_UNROLLED : LEAST_DEEP) * textScale();
        double lines = unrolled
                ? Math.max(gateMaps.prefHeight(-1), says.prefHeight(inside - gateMaps.prefWidth(-1) - GAP))
                : foot.prefHeight(inside) + GAP + says.prefHeight(inside);
        return snappedTopInset()
                + Math.ceil(header.prefHeight(inside))
                + Math.ceil(lines)
                + 2 * GAP
                + least
                + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double width = getWidth() - left - snappedRightInset();
        double top = snappedTopInset();
        double height = getHeight() - top - snappedBottomInset();
        double headerHeight = Math.ceil(header.prefHeight(width));
        boolean low = isLow();
        double footWidth = low ? Math.ceil(gateMaps.prefWidth(-1)) : width;
        double saysWidth = low ? width - footWidth - GAP : width;
        double saysHeight = Math.ceil(says.prefHeight(saysWidth));
        double footHeight = Math.ceil(foot.prefHeight(footWidth));
        double linesHeight = low ? Math.max(saysHeight, footHeight) : footHeight + GAP + saysHeight;
        header.resizeRelocate(left, top, width, headerHeight);
        says.resizeRelocate(left, top + height - saysHeight, saysWidth, saysHeight);
        foot.resizeRelocate(left + width - footWidth, top + height - linesHeight, footWidth, footHeight);
        double y = top + headerHeight + GAP;
        double room = Math.max(0, top + height - linesHeight - GAP - y);
        DockPlace place = dockPlace();
        if (!dock.isVisible() || place == DockPlace.INSTEAD) {
            picture.resizeRelocate(left, y, width, room);
            dock.resizeRelocate(left, y, width, room);
        } else if (place == DockPlace.BESIDE) {
            double dockWidth = dockWidth();
            picture.resizeRelocate(left, y, width - dockWidth - GAP, room);
            dock.resizeRelocate(left + width - dockWidth, y, dockWidth, room);
        } else {
            double dockHeight = Math.floor(room * DOCK_HEIGHT);
            picture.resizeRelocate(left, y, width, room - dockHeight - GAP);
            dock.resizeRelocate(left, y + room - dockHeight, width, dockHeight);
        }
    }
}
