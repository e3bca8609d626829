package rowreader.view.reading;

import java.util.List;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import rowreader.data.Digit;
import rowreader.text.Text;
import rowreader.trace.Quantity;
import rowreader.trace.lab.Familiarity;
import rowreader.trace.layers.Patch;
import rowreader.view.Listening;
import rowreader.view.Palette;
import rowreader.view.drawing.DrawingCanvas;
import rowreader.view.drawing.DrawingToolBar;
import rowreader.viewmodel.drawing.DrawingModel;
import rowreader.viewmodel.picture.CellPictureModel;
import rowreader.viewmodel.picture.Depth;
import rowreader.viewmodel.reading.PlaybackModel;
import rowreader.viewmodel.reading.ReadingModel;

/**
 * Where a person draws a digit and watches it being read.
 *
 * <p>Two squares at the left, the drawing above the picture that the network sees; at their right what the network
 * says above what it thinks. Picture and heat map stand side by side with rows of equal height: a row of pixels and the
 * hidden state it leads to are on one line. A network that sees the picture at once shows its layers there instead.
 */
public final class ReadingPane extends Pane {
    private static final double GAP = 8;
    private static final double COLUMN_GAP = 14;
    private static final double SMALLEST_FONT = 14;
    private static final double LARGEST_FONT = 22;
    private static final double FONT_OF_HEIGHT = 1 / 70.0;
    /** The smallest text inside is 0.93 of it: at least 24 pixels on a screen 1080 high. */
    private static final double PRESENTED_FONT_OF_HEIGHT = 26 / 1080.0;
    /** Heights of lines of text, in font sizes. */
    private static final double UPPER_CAPTION = 1.7;

    /** Between a caption and what is below it: there the lesson's ring lies. */
    private static final double CAPTION_GAP = 6;

    private static final double MOST_CAPTION_LINES = 3;
    /** The height of a line, by its font. */
    private static final double LINE = 1.45;
    /** How wide a caption is at least, by its font, where the picture is small. */
    private static final double LEAST_COLUMN = 8;
    /** What the card takes of the width beside the drawing at most. */
    private static final double MOST_CARD = 0.55;
    /** Lines of text that the bars of the ten classes take at least. */
    private static final double LEAST_BARS = 6;

    private static final double LOWER_CAPTION = 2;
    private static final double STRIP_CAPTION = 1.3;
    /** Least width of the left column, in font sizes: what its captions need. */
    private static final double LEFT_COLUMN = 16.2;

    private static final double SMALLEST_STRIP = 44;
    private static final double STRIP_OF_SQUARE = 0.24;
    private static final double LARGEST_STRIP_OF_SQUARE = 0.5;
    private static final double LARGEST_SQUARE_OF_WIDTH = 0.38;
    private static final double CARD_OF_WIDTH = 0.28;
    /** Least width and height of the readout, in font sizes. */
    private static final double LEAST_READOUT = 18;

    private static final double LOW_READOUT = 7;
    /** The least share of the height that the picture of the reading takes. */
    private static final double PICTURE_OF_HEIGHT = 0.6;

    private static final double LARGEST_SQUARE_BESIDE_PICTURE = 0.26;
    private static final double LEAST_WIDTH = 560;
    private static final double LEAST_HEIGHT = 480;
    /** Below it, at the usual size of text, who looks into the cell sees that alone. */
    private static final double LEAST_FOR_BOTH = 720;
    /** The same before a class, in sizes of its text. */
    private static final double LEAST_FOR_BOTH_PRESENTED = 36;
    /** Before a class the pane is no lower, in sizes of its text. */
    private static final double LEAST_HEIGHT_PRESENTED = 30;
    /** The drawing beside the picture of the reading is no smaller: a stroke needs room. */
    private static final double LEAST_SQUARE_BESIDE_PICTURE = 4 * Digit.SIDE;

    private final Node toolBar;
    private final Node damage;
    private final Node drawing;
    private final Node drawingCaption;
    private final PictureView picture;
    private final Node pictureCaption = ReadingCaptions.picture();
    private final ReadoutCaption readoutCaption;
    private final Node bars;
    private final PredictionCard card;
    private final FlowPane heatMapCaption;
    private final Node heatMap;
    private final Node stripCaption;
    private final Node strip;
    private final WeightsLine weights;
    private final Node playbackBar;
    private final Label noRows = new Label();
    private final Node layersCaption = ReadingCaptions.layers();
    private Node layers = new Region();
    private final ObservableValue<Boolean> hasRows;
    /** What is shown where otherwise the map of the hidden state is; null before there is one. */
    private CellPictureModel pictureModel;

    private Node cellPicture;
    private final Label hint = new Label();
    private final ObservableValue<Palette> palette;
    private double fontSize;
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
        ValueRange range = ValueRange.of(Quantity.HIDDEN_STATE);
        toolBar = new DrawingToolBar(drawing, onRandomTestDigit, testDigitsReady, moreTools);
        damage = new AblationMark(reading);
        this.drawing = new DrawingCanvas(drawing, palette);
        drawingCaption = ReadingCaptions.drawing(drawing);
        picture = new PictureView(drawing.digitProperty(), playback, reading.traversalProperty(), palette);
        readoutCaption = new ReadoutCaption(reading);
        bars = new ProbabilityBars(reading.readoutProperty(), classNames, palette);
        card = new PredictionCard(reading.readoutProperty(), drawing.trueLabelProperty(), classNames);
        heatMapCaption = ReadingCaptions.heatMap(reading, range, palette);
        heatMap = new HeatMap(
                Quantity.HIDDEN_STATE, range, reading.traceProperty(), reading.unitPlacesProperty(), playback, palette);
        heatMap.getStyleClass().add("reading-memory");
        stripCaption = ReadingCaptions.strip(reading, playback, palette);
        strip = new HiddenStateStrip(reading.traceProperty(), reading.unitPlacesProperty(), playback, palette);
        weights = new WeightsLine(reading);
        playbackBar = new PlaybackBar(playback, reading.traversalProperty());
        hint.getStyleClass().add("hint");
        hint.textProperty().bind(reading.hintProperty().map(Text::words));
        hint.visibleProperty()
                .bind(reading.traceProperty()
                        .isNull()
                        .and(reading.activationsProperty().isNull()));
        noRows.setId("no-rows");
        noRows.getStyleClass().add("no-rows");
        noRows.setWrapText(true);
        noRows.textProperty().bind(reading.noRowsProperty().map(Text::words));
        hasRows = playback.playableProperty();
        for (Node ofRows : List.of(heatMapCaption, heatMap, stripCaption, strip)) {
            ofRows.visibleProperty().bind(hasRows);
        }
        playbackBar
                .visibleProperty()
                .bind(Bindings.createBooleanBinding(() -> hasRows.getValue() && playedWith.get(), hasRows, playedWith));
        toolBar.visibleProperty().bind(drawnWith);
        noRows.visibleProperty().addListener((observable, was, is) -> requestLayout());
        for (Node instead : List.of(layersCaption, noRows)) {
            instead.visibleProperty().bind(playback.playableProperty().not());
        }
        hint.setMouseTransparent(true);
        damage.visibleProperty().addListener((observable, was, is) -> requestLayout());
        hint.setWrapText(true);
        getChildren()
                .addAll(
                        toolBar,
                        damage,
                        drawingCaption,
                        this.drawing,
                        readoutCaption,
                        bars,
                        card,
                        pictureCaption,
                        picture,
                        heatMapCaption,
                        heatMap,
                        weights,
                        stripCaption,
                        strip,
                        playbackBar,
                        layersCaption,
                        noRows,
                        hint);
        heightProperty().addListener((observable, was, height) -> scaleText());
        // The scene's grows first; that of the pane not at all where it is scrolled.
        Listening.to(sceneProperty().flatMap(Scene::heightProperty), this, (observable, was, is) -> scaleText());
        Listening.to(palette, this, (observable, was, is) -> scaleText());
        scaleText();
        PlaybackClock.run(playback, this);
    }

    /** Offers to follow the training only while what is in training reads: other weights do not change. */
    public void offerToFollow(ObservableValue<Boolean> inTraining) {
        weights.offerToFollow(inTraining);
        Listening.to(inTraining, this, (observable, was, is) -> requestLayout());
    }

    /** Hides the drawing's name from the eye, not from a screen reader, while something else is said in its place. */
    public void hideNameWhile(ObservableValue<Boolean> replaced) {
        drawingCaption.opacityProperty().bind(replaced.map(is -> is ? 0.0 : 1.0));
    }

    /** Says beside the prediction what looks like no digit. */
    public void setFamiliarity(ObservableValue<Familiarity.Measure> measure) {
        card.setFamiliarity(measure);
    }

    /**
     * Shows the layers of a network that sees the picture at once, where otherwise rows are played.
     *
     * @param receptiveField the part of the picture to mark then; null for none
     */
    public void setLayers(Node layersView, ObservableValue<Patch> receptiveField) {
        getChildren().remove(layers);
        layers = layersView;
        layers.visibleProperty().bind(layersCaption.visibleProperty());
        getChildren().add(getChildren().indexOf(hint), layers);
        picture.markedPatchProperty().bind(receptiveField);
    }

    /**
     * Shows the picture of the reading where otherwise the map of the hidden state is.
     *
     * @param choice between both, to stand above the map
     */
    public void setCellPicture(CellPictureModel model, Node picture, Node choice) {
        pictureModel = model;
        cellPicture = picture;
        ObservableValue<Boolean> filling = Bindings.createBooleanBinding(
                this::pictureIsAlone,
                hasRows,
                model.fillingProperty(),
                model.mapShownProperty(),
                model.depthProperty(),
                heightProperty());
        ObservableValue<Boolean> mapShown = Bindings.createBooleanBinding(
                () -> hasRows.getValue() && model.mapShownProperty().get() && !filling.getValue(),
                hasRows,
                model.mapShownProperty(),
                filling);
        for (Node ofMap : List.of(heatMapCaption, heatMap, stripCaption, strip)) {
            ofMap.visibleProperty().unbind();
            ofMap.visibleProperty().bind(mapShown.orElse(false));
        }
        for (Node beside : List.of(drawing, drawingCaption, this.picture, pictureCaption, readoutCaption, bars, card)) {
            beside.visibleProperty().bind(filling.map(fills -> !fills));
        }
        toolBar.visibleProperty()
                .bind(Bindings.createBooleanBinding(() -> !filling.getValue() && drawnWith.get(), filling, drawnWith));
        picture.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> hasRows.getValue() && !mapShown.getValue(), hasRows, mapShown));
        picture.visibleProperty().addListener((observable, was, is) -> requestLayout());
        Listening.to(filling, this, (observable, was, is) -> requestLayout());
        picture.getStyleClass().add("reading-memory");
        heatMapCaption.getChildren().add(choice);
        getChildren().add(getChildren().indexOf(hint), picture);
    }

    /** Where the pane is too low for drawing and cell one above the other, who looks into the cell sees that. */
    private boolean pictureIsAlone() {
        boolean crowded =
                getHeight() < (presented.get() ? LEAST_FOR_BOTH_PRESENTED * fontSize : LEAST_FOR_BOTH * textScale())
                        && pictureModel.getDepth() != Depth.UNROLLED
                        && !pictureModel.mapShownProperty().get();
        return hasRows.getValue() && (pictureModel.fillingProperty().get() || crowded);
    }

    private double textScale() {
        return presented.get() ? 1 : palette.getValue().textScale();
    }

    /** Text grows with the pane, so that it can be read from the back of a room. */
    private void scaleText() {
        // A pane that is scrolled is higher than what is seen of it.
        double seen = getScene() == null
                ? getHeight()
                : Math.min(getHeight(), getScene().getHeight());
        double usual = Math.max(SMALLEST_FONT, Math.min(LARGEST_FONT, seen * FONT_OF_HEIGHT));
        double size = Math.rint(
                presented.get() && getScene() != null
                        ? Math.max(usual, getScene().getHeight() * PRESENTED_FONT_OF_HEIGHT)
                        : usual * palette.getValue().textScale());
        if (size != fontSize) {
            fontSize = size;
            setStyle("-fx-font-size: " + size + "px;");
        }
    }

    /** Shows only what a class should see, all of it large. */
    public void setPresented(boolean is) {
        presented.set(is);
        scaleText();
        requestLayout();
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
        requestLayout();
    }

    @Override
    protected double computeMinWidth(double height) {
        // With large text what plays the reading needs more.
        double playing = playbackBar.isVisible() ? Math.ceil(playbackBar.prefWidth(-1)) : 0;
        return Math.max(LEAST_WIDTH, playing + snappedLeftInset() + snappedRightInset());
    }

    @Override
    protected double computeMinHeight(double width) {
        return leastHeight(width < 0 ? getWidth() : width);
    }

    /** Where there is less, the pane is scrolled: nothing lies over something else. */
    private double leastHeight(double paneWidth) {
        if (cellPicture == null || !cellPicture.isVisible() || paneWidth <= 0) {
            return presented.get() ? LEAST_HEIGHT_PRESENTED * fontSize : LEAST_HEIGHT * textScale();
        }
        double width = paneWidth - snappedLeftInset() - snappedRightInset();
        double insets = snappedTopInset() + snappedBottomInset();
        double bar = shownHeight(playbackBar, width);
        double pictureHeight = Math.ceil(cellPicture.minHeight(width));
        if (pictureIsAlone()) {
            return insets + Math.ceil(shownHeight(weights, width)) + GAP + pictureHeight + GAP + bar;
        }
        return insets
                + shownHeight(toolBar, width)
                + damageHeight()
                + captionsHeight(columnOf(LEAST_SQUARE_BESIDE_PICTURE))
                + LEAST_SQUARE_BESIDE_PICTURE
                + lowReadout(width)
                + Math.ceil(shownHeight(weights, width))
                + pictureHeight
                + bar
                + 4 * GAP;
    }

    /** As wide as a square, and where that is too little for the words above it, a little wider. */
    private double columnOf(double square) {
        return Math.max(square, LEAST_COLUMN * fontSize);
    }

    /** Where text is large and the pane narrow, the readout has no room beside drawing and picture. */
    private boolean readoutIsBelow(double width) {
        double columns = 2 * (columnOf(LEAST_SQUARE_BESIDE_PICTURE) + COLUMN_GAP);
        return !presented.get() && width - columns < LEAST_READOUT * fontSize;
    }

    private double lowReadoutHeight() {
        return Math.ceil(LOW_READOUT * fontSize);
    }

    /** What the readout takes below drawing and picture; nothing where it is beside them. */
    private double lowReadout(double width) {
        if (!readoutIsBelow(width)) {
            return 0;
        }
        readoutCaption.setExplained(true);
        return readoutCaption.prefHeight(width) + lowReadoutHeight() + 2 * GAP;
    }

    private double damageHeight() {
        return damage.isVisible() ? Math.ceil(damage.prefHeight(-1)) + GAP : 0;
    }

    /** What is least depends on how lines break, which is known only when the width is. */
    private void noteLeastHeight() {
        double least = leastHeight(getWidth());
        if (least != notedLeastHeight) {
            notedLeastHeight = least;
            // Not within a layout.
            Platform.runLater(this::requestLayout);
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
        noteLeastHeight();
        double left = snappedLeftInset();
        double width = getWidth() - left - snappedRightInset();
        double top = snappedTopInset();
        double height = getHeight() - top - snappedBottomInset();
        if (cellPicture != null && cellPicture.isVisible()) {
            layoutWithPicture(left, top, width, height);
            return;
        }
        double bar = noRows.isVisible()
                ? Math.ceil(Math.max(playbackBar.prefHeight(-1), noRows.prefHeight(width)))
                : shownHeight(playbackBar, width);
        double tools = shownHeight(toolBar, width);
        double narrow = Math.ceil(LEFT_COLUMN * fontSize);
        double wide = width - COLUMN_GAP - Math.max(narrow, width * LARGEST_SQUARE_OF_WIDTH);
        double upperCaption = captionHeight(UPPER_CAPTION, drawingCaption, narrow);
        double lowerCaption = Math.max(
                captionHeight(LOWER_CAPTION, pictureCaption, narrow),
                layersCaption.isVisible()
                        ? captionHeight(LOWER_CAPTION, layersCaption, wide)
                        : Math.ceil(Math.max(LOWER_CAPTION * fontSize, heatMapCaption.prefHeight(wide))));
        double stripCaptionHeight = captionHeight(STRIP_CAPTION, stripCaption, wide);
        double damageHeight = damageHeight();
        double lines = tools
                + damageHeight
                + upperCaption
                + lowerCaption
                + HeatMap.bottomAxis(palette.getValue())
                + stripCaptionHeight
                + bar
                + 3 * GAP;
        double plots = height - lines;
        double square = wholePixels(Math.min(
                Math.min((plots - SMALLEST_STRIP) / 2, plots / (2 + STRIP_OF_SQUARE)),
                width * LARGEST_SQUARE_OF_WIDTH));
        double leftWidth = Math.max(square, narrow);
        double stripHeight = Math.min(plots - 2 * square, square * LARGEST_STRIP_OF_SQUARE);
        double right = left + leftWidth + COLUMN_GAP;
        double rightWidth = width - leftWidth - COLUMN_GAP;

        double y = top;
        toolBar.resizeRelocate(left, y, width, tools);
        y += tools + GAP;
        damage.resizeRelocate(left, y, width, Math.max(0, damageHeight - GAP));
        y += damageHeight;
        drawingCaption.resizeRelocate(left, y, leftWidth, upperCaption - CAPTION_GAP);
        drawing.resizeRelocate(left, y + upperCaption, square, square);
        double readoutHeight = readoutHeight(rightWidth, upperCaption + square);
        double barsTop = y + readoutHeight + GAP;
        double barsHeight = upperCaption + square - readoutHeight - GAP;
        double cardWidth = cardWidth(rightWidth);
        readoutCaption.resizeRelocate(right, y, rightWidth, readoutHeight);
        bars.resizeRelocate(right, barsTop, rightWidth - cardWidth - COLUMN_GAP, barsHeight);
        card.resizeRelocate(left + width - cardWidth, barsTop, cardWidth, barsHeight);

        y += upperCaption + square + GAP;
        pictureCaption.resizeRelocate(left, y, leftWidth, lowerCaption);
        heatMapCaption.resizeRelocate(right, y, rightWidth, lowerCaption);
        layersCaption.resizeRelocate(right, y, rightWidth, lowerCaption);
        layers.resizeRelocate(right, y + lowerCaption, rightWidth, top + height - bar - GAP - y - lowerCaption);
        y += lowerCaption;
        picture.resizeRelocate(left, y, square, square);
        heatMap.resizeRelocate(right, y, rightWidth, square + HeatMap.bottomAxis(palette.getValue()));
        hint.resizeRelocate(
                right + HeatMap.leftAxis(palette.getValue()),
                y,
                rightWidth - HeatMap.leftAxis(palette.getValue()),
                square);
        y += square + HeatMap.bottomAxis(palette.getValue());
        stripCaption.resizeRelocate(right, y, rightWidth, stripCaptionHeight);
        strip.resizeRelocate(right, y + stripCaptionHeight, rightWidth, stripHeight);
        double weightsHeight = stripCaptionHeight + stripHeight;
        showWhere(weights.wholeHeight(leftWidth) <= weightsHeight, weights.description());
        weights.resizeRelocate(left, y, leftWidth, weightsHeight);
        playbackBar.resizeRelocate(left, top + height - bar, width, bar);
        noRows.resizeRelocate(left, top + height - bar, width, bar);
    }

    /** Drawing, picture of the digit and readout side by side, the picture of the reading below: it is wide. */
    private void layoutWithPicture(double left, double top, double width, double height) {
        double bar = shownHeight(playbackBar, width);
        playbackBar.resizeRelocate(left, top + height - bar, width, bar);
        showWhere(true, weights.description());
        double weightsHeight = Math.ceil(shownHeight(weights, width));
        if (pictureIsAlone()) {
            // What is seen of it must say, too, whose numbers they are.
            double below = top + weightsHeight + GAP;
            weights.resizeRelocate(left, top, width, weightsHeight);
            cellPicture.resizeRelocate(left, below, width, top + height - bar - GAP - below);
            return;
        }
        double tools = shownHeight(toolBar, width);
        double damageHeight = damageHeight();
        boolean below = readoutIsBelow(width);
        double room = height - tools - damageHeight - bar - weightsHeight - lowReadout(width) - 4 * GAP;
        double upperCaption = Math.ceil(UPPER_CAPTION * fontSize);
        double square = squareBesidePicture(room, upperCaption, width);
        // A smaller square can need another line above it, which makes it smaller, but hardly twice.
        for (int pass = 0; pass < 2; pass++) {
            upperCaption = captionsHeight(columnOf(square));
            square = squareBesidePicture(room, upperCaption, width);
        }
        double y = top;
        toolBar.resizeRelocate(left, y, width, tools);
        y += tools + GAP;
        damage.resizeRelocate(left, y, width, Math.max(0, damageHeight - GAP));
        y += damageHeight;
        double column = columnOf(square);
        double second = left + column + COLUMN_GAP;
        double right = below ? left : second + column + COLUMN_GAP;
        double rightWidth = left + width - right;
        drawingCaption.resizeRelocate(left, y, column, upperCaption - CAPTION_GAP);
        drawing.resizeRelocate(left, y + upperCaption, square, square);
        double captions = upperCaption - CAPTION_GAP;
        double pictureCaptionHeight = Math.min(captions, Math.ceil(pictureCaption.prefHeight(column)));
        pictureCaption.resizeRelocate(second, y + captions - pictureCaptionHeight, column, pictureCaptionHeight);
        picture.resizeRelocate(second, y + upperCaption, square, square);
        if (below) {
            y += upperCaption + square + GAP;
        }
        double readoutHeight =
                below ? readoutCaption.prefHeight(rightWidth) : readoutHeight(rightWidth, upperCaption + square);
        double cardWidth = cardWidth(rightWidth);
        double barsTop = y + readoutHeight + GAP;
        double barsHeight = below ? lowReadoutHeight() : upperCaption + square - readoutHeight - GAP;
        readoutCaption.resizeRelocate(right, y, rightWidth, readoutHeight);
        bars.resizeRelocate(right, barsTop, rightWidth - cardWidth - COLUMN_GAP, barsHeight);
        card.resizeRelocate(left + width - cardWidth, barsTop, cardWidth, barsHeight);
        y = barsTop + barsHeight + GAP;
        weights.resizeRelocate(left, y, width, weightsHeight);
        y += weightsHeight + GAP;
        cellPicture.resizeRelocate(left, y, width, top + height - bar - GAP - y);
        hint.resizeRelocate(left, y, width, top + height - bar - GAP - y);
    }

    private double squareBesidePicture(double room, double caption, double width) {
        double most = Math.min(room * (1 - PICTURE_OF_HEIGHT), room - cellPicture.minHeight(width));
        return Math.max(
                LEAST_SQUARE_BESIDE_PICTURE,
                wholePixels(Math.min(most - caption, width * LARGEST_SQUARE_BESIDE_PICTURE)));
    }

    private double captionsHeight(double column) {
        return Math.max(
                captionHeight(UPPER_CAPTION, drawingCaption, column),
                captionHeight(UPPER_CAPTION, pictureCaption, column));
    }

    /** Usually one line; more where the words need it, but a file's name can be of any length. */
    private double captionHeight(double usual, Node caption, double width) {
        double most = MOST_CAPTION_LINES * LINE * fontSize;
        return Math.ceil(Math.max(usual * fontSize, Math.min(most, caption.prefHeight(width)) + CAPTION_GAP));
    }

    /** Its share, but no less than its words need. */
    private double cardWidth(double width) {
        return Math.ceil(Math.min(width * MOST_CARD, Math.max(width * CARD_OF_WIDTH, card.wordsWidth() + 2)));
    }

    /** What explains the readout is left out where the bars need the lines. */
    private double readoutHeight(double width, double room) {
        double whole = readoutCaption.wholeHeight(width);
        boolean fits = room - whole - GAP >= LEAST_BARS * LINE * fontSize;
        readoutCaption.setExplained(fits);
        return fits ? whole : readoutCaption.titleHeight(width);
    }

    /** Shows a node where it is to be there; else it takes no room. */
    static void showWhere(boolean there, Node node) {
        if (node.isManaged() != there) {
            node.setManaged(there);
            node.setVisible(there);
        }
    }

    private static double shownHeight(Node node, double width) {
        return node.isVisible() ? node.prefHeight(node.getContentBias() == null ? -1 : width) : 0;
    }

    /** The side of a square whose rows are all the same whole number of pixels high. */
    private static double wholePixels(double side) {
        return Math.max(1, Math.floor(side / Digit.SIDE)) * Digit.SIDE;
    }
}
