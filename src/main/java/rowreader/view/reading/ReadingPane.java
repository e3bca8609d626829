package rowreader.view.reading;

import java.util.List;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import rowreader.trace.lab.Familiarity;
import rowreader.trace.layers.Patch;
import rowreader.view.Listening;
import rowreader.view.Palette;
import rowreader.viewmodel.drawing.DrawingModel;
import rowreader.viewmodel.picture.CellPictureModel;
import rowreader.viewmodel.picture.Depth;
import rowreader.viewmodel.reading.PlaybackModel;
import rowreader.viewmodel.reading.ReadingModel;

/**
 * Where a person draws a digit and watches it being read.
 *
 * <p>Two squares at the left, the drawing above the picture that the network sees; at their right what the network
 * says above what it thinks. A network that sees the picture at once shows its layers there instead. This decides what is
 * shown and how large the text is. Where it is not managed, what changes in it many times in a second is laid out without the
 * window around it, and its parent is told when it needs more or less room than before.
 */
public final class ReadingPane extends Pane {
    private static final double SMALLEST_FONT = 14;
    private static final double LARGEST_FONT = 22;
    private static final double FONT_OF_HEIGHT = 1 / 70.0;
    /** The smallest text inside is 0.93 of it: at least 24 pixels on a screen 1080 high. */
    private static final double PRESENTED_FONT_OF_HEIGHT = 26 / 1080.0;

    private static final double LEAST_WIDTH = 560;
    /** Of map or layers beside the drawing, with usual text: what the words of both columns need. */
    private static final double LEAST_WIDTH_OF_COLUMNS = 490;

    private static final double LEAST_HEIGHT = 480;
    /** Below it, at the usual size of text, who looks into the cell sees that alone. */
    private static final double LEAST_FOR_BOTH = 720;
    /** The same before a class, in sizes of its text. */
    private static final double LEAST_FOR_BOTH_PRESENTED = 36;
    /** Before a class the pane is no lower, in sizes of its text. */
    private static final double LEAST_HEIGHT_PRESENTED = 27;

    private final ReadingParts parts;
    private final ObservableValue<Boolean> hasRows;
    /** Of the picture of the reading; null before there is one. */
    private CellPictureModel pictureModel;

    private final ObservableValue<Palette> palette;
    private final DoubleProperty fontSize = new SimpleDoubleProperty(this, "fontSize");
    private double notedLeastWidth;
    private double notedLeastHeight;
    private final BooleanProperty presented = new SimpleBooleanProperty(this, "presented");
    private final BooleanProperty drawnWith = new SimpleBooleanProperty(this, "drawnWith", true);
    private final BooleanProperty playedWith = new SimpleBooleanProperty(this, "playedWith", true);

    /**
     * @param onRandomTestDigit called when a test digit is asked for; it gives one to {@code drawing}
     * @param testDigitsReady whether one can be asked for
     * @param classNames what the network calls its classes, in the order of the labels
     * @param moreTools stand in the drawing's tool bar, too
     */
    public ReadingPane(
            DrawingModel drawing,
            ReadingModel reading,
            PlaybackModel playback,
            ObservableValue<Palette> palette,
            Runnable onRandomTestDigit,
            ObservableValue<Boolean> testDigitsReady,
            ObservableValue<List<String>> classNames,
            Node... moreTools) {
        this.palette = palette;
        getStyleClass().add("reading-pane");
        getStylesheets().add(ReadingPane.class.getResource("reading.css").toExternalForm());
        parts = new ReadingParts(
                drawing, reading, playback, palette, onRandomTestDigit, testDigitsReady, classNames, moreTools);
        parts.hint
                .visibleProperty()
                .bind(reading.traceProperty()
                        .isNull()
                        .and(reading.activationsProperty().isNull()));
        hasRows = playback.playableProperty();
        for (Node ofRows : parts.ofMap()) {
            ofRows.visibleProperty().bind(hasRows);
        }
        parts.playbackBar
                .visibleProperty()
                .bind(Bindings.createBooleanBinding(() -> hasRows.getValue() && playedWith.get(), hasRows, playedWith));
        parts.toolBar.visibleProperty().bind(drawnWith);
        parts.noRows.visibleProperty().addListener((observable, was, is) -> requestRoom());
        for (Node instead : List.of(parts.layersCaption, parts.noRows)) {
            instead.visibleProperty().bind(playback.playableProperty().not());
        }
        parts.ablation.visibleProperty().addListener((observable, was, is) -> requestRoom());
        getChildren().addAll(parts.first());
        heightProperty().addListener((observable, was, height) -> scaleText());
        // The scene's grows first; that of the pane not at all where it is scrolled.
        Listening.to(sceneProperty().flatMap(Scene::heightProperty), this, (observable, was, is) -> scaleText());
        Listening.to(palette, this, (observable, was, is) -> scaleText());
        scaleText();
        PlaybackClock.run(playback, this);
    }

    /** Offers to follow the training only while what is in training reads: other weights do not change. */
    public void offerToFollow(ObservableValue<Boolean> inTraining) {
        parts.weights.offerToFollow(inTraining);
        Listening.to(inTraining, this, (observable, was, is) -> requestRoom());
    }

    /** Hides the drawing's name from the eye, not from a screen reader, while something else is said in its place. */
    public void hideNameWhile(ObservableValue<Boolean> replaced) {
        parts.drawingCaption.opacityProperty().bind(replaced.map(is -> is ? 0.0 : 1.0));
    }

    /** Says beside the prediction what looks like no digit. */
    public void setFamiliarity(ObservableValue<Familiarity.Measure> measure) {
        parts.card.setFamiliarity(measure);
    }

    /**
     * Shows the layers of a network that sees the picture at once, where otherwise rows are played.
     *
     * @param receptiveField the part of the picture to mark then; null for none
     */
    public void setLayers(Node layersView, ObservableValue<Patch> receptiveField) {
        getChildren().remove(parts.layers);
        parts.layers = layersView;
        layersView.visibleProperty().bind(parts.layersCaption.visibleProperty());
        getChildren().add(getChildren().indexOf(parts.hint), layersView);
        parts.picture.markedPatchProperty().bind(receptiveField);
    }

    /**
     * Shows the picture of the reading where otherwise the map of the hidden state is.
     *
     * @param choice between both, to stand above the map
     */
    public void setCellPicture(CellPictureModel model, Node picture, Node choice) {
        pictureModel = model;
        parts.cellPicture = picture;
        ObservableValue<Boolean> filling = Bindings.createBooleanBinding(
                this::pictureIsAlone,
                hasRows,
                model.fillingProperty(),
                model.mapShownProperty(),
                model.depthProperty(),
                heightProperty(),
                // In a presentation larger text does not change the height.
                presented,
                fontSize,
                palette);
        ObservableValue<Boolean> mapShown = Bindings.createBooleanBinding(
                () -> hasRows.getValue() && model.mapShownProperty().get(), hasRows, model.mapShownProperty());
        for (Node ofMap : parts.ofMap()) {
            ofMap.visibleProperty().unbind();
            ofMap.visibleProperty().bind(mapShown.orElse(false));
        }
        for (Node beside : parts.besidePicture()) {
            beside.visibleProperty().bind(filling.map(fills -> !fills));
        }
        parts.toolBar
                .visibleProperty()
                .bind(Bindings.createBooleanBinding(() -> !filling.getValue() && drawnWith.get(), filling, drawnWith));
        picture.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> hasRows.getValue() && !mapShown.getValue(), hasRows, mapShown));
        picture.visibleProperty().addListener((observable, was, is) -> requestRoom());
        Listening.to(filling, this, (observable, was, is) -> requestRoom());
        picture.getStyleClass().add("reading-memory");
        parts.heatMapCaption.getChildren().add(choice);
        getChildren().add(getChildren().indexOf(parts.hint), picture);
    }

    /** Where the pane is too low for drawing and cell one above the other, who looks into the cell sees that. */
    private boolean pictureIsAlone() {
        boolean crowded = getHeight()
                        < (presented.get() ? LEAST_FOR_BOTH_PRESENTED * fontSize.get() : LEAST_FOR_BOTH * textScale())
                && pictureModel.getDepth() != Depth.UNROLLED
                && !pictureModel.mapShownProperty().get();
        return hasRows.getValue() && (pictureModel.fillingProperty().get() || crowded);
    }

    private double textScale() {
        return palette.getValue().textScale();
    }

    /** Text grows with the pane, so that it can be read from the back of a room. */
    private void scaleText() {
        // A pane that is scrolled is higher than what is seen of it.
        double seen = getScene() == null
                ? getHeight()
                : Math.min(getHeight(), getScene().getHeight());
        double usual = Math.max(SMALLEST_FONT, Math.min(LARGEST_FONT, seen * FONT_OF_HEIGHT));
        double unscaled = presented.get() && getScene() != null
                ? Math.max(usual, getScene().getHeight() * PRESENTED_FONT_OF_HEIGHT)
                : usual;
        double size = Math.rint(unscaled * textScale());
        if (size != fontSize.get()) {
            fontSize.set(size);
            setStyle("-fx-font-size: " + size + "px;");
        }
    }

    /** Shows only what a class should see, all of it large. */
    public void setPresented(boolean is) {
        presented.set(is);
        scaleText();
        requestRoom();
    }

    /**
     * Shows or leaves out what is only there to be used.
     *
     * @param drawing the tools to draw with
     * @param playing what plays the reading
     */
    public void setBars(boolean drawing, boolean playing) {
        drawnWith.set(drawing);
        playedWith.set(playing);
        requestRoom();
    }

    @Override
    protected double computeMinWidth(double height) {
        // With large text what plays the reading needs more.
        double playing = parts.playbackBar.isVisible() ? Math.ceil(parts.playbackBar.prefWidth(-1)) : 0;
        double columns = parts.isCellPictureShown() ? 0 : LEAST_WIDTH_OF_COLUMNS * textScale();
        return Math.max(LEAST_WIDTH, Math.max(playing, columns) + snappedLeftInset() + snappedRightInset());
    }

    @Override
    protected double computeMinHeight(double width) {
        return leastHeight(width < 0 ? getWidth() : width);
    }

    /** Where there is less, the pane is scrolled: nothing lies over something else. */
    private double leastHeight(double paneWidth) {
        if (!parts.isCellPictureShown() || paneWidth <= 0) {
            return presented.get() ? LEAST_HEIGHT_PRESENTED * fontSize.get() : LEAST_HEIGHT * textScale();
        }
        double insets = snappedTopInset() + snappedBottomInset();
        double width = paneWidth - snappedLeftInset() - snappedRightInset();
        return insets + layoutNow().leastHeightWithPicture(width);
    }

    private ReadingLayout layoutNow() {
        boolean pictureAlone = parts.isCellPictureShown() && pictureIsAlone();
        return new ReadingLayout(parts, palette.getValue(), fontSize.get(), presented.get(), pictureAlone);
    }

    /** What is least depends on how lines break, which is known only when the width is. */
    private void noteLeast() {
        double width = minWidth(-1);
        double height = leastHeight(getWidth());
        if (width != notedLeastWidth || height != notedLeastHeight) {
            notedLeastWidth = width;
            notedLeastHeight = height;
            // Not within a layout.
            Platform.runLater(this::requestRoom);
        }
    }

    /** Other parts are shown, which can need more or less room. */
    private void requestRoom() {
        requestLayout();
        if (getParent() != null) {
            getParent().requestLayout();
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return computeMinWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return computeMinHeight(width);
    }

    @Override
    protected void layoutChildren() {
        noteLeast();
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double width = getWidth() - left - snappedRightInset();
        double height = getHeight() - top - snappedBottomInset();
        layoutNow().place(left, top, width, height);
    }
}
