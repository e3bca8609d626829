package rowreader.view.reading;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import rowreader.text.Text;
import rowreader.trace.Quantity;
import rowreader.view.Palette;
import rowreader.view.drawing.DrawingCanvas;
import rowreader.view.drawing.DrawingToolBar;
import rowreader.viewmodel.drawing.DrawingModel;
import rowreader.viewmodel.reading.PlaybackModel;
import rowreader.viewmodel.reading.ReadingModel;

/**
 * What a reading pane is made of: the pane shows and hides these, its layout places them. On the FX thread.
 *
 * <p>Those of rows are there for a network that reads line by line; {@link #layersCaption}, {@link #layers} and
 * {@link #noRows} for one that sees the picture at once.
 */
final class ReadingParts {
    final Node toolBar;
    final Node ablation;
    final Node drawing;
    final Node drawingCaption;
    final PictureView picture;
    final Node pictureCaption = ReadingCaptions.picture();
    final ReadoutCaption readoutCaption;
    final Node bars;
    final PredictionCard card;
    final FlowPane heatMapCaption;
    final Node heatMap;
    final Node stripCaption;
    final Node strip;
    final WeightsLine weights;
    final Node playbackBar;
    final Label noRows = new Label();
    final Node layersCaption = ReadingCaptions.layers();
    final Label hint = new Label();

    /** Nothing to be seen before there are some. */
    Node layers = new Region();

    /** The picture of the reading, which is shown where otherwise the map of the hidden state is; null before there is one. */
    Node cellPicture;

    /** Parameters as of {@link ReadingPane}. */
    ReadingParts(
            DrawingModel drawing,
            ReadingModel reading,
            PlaybackModel playback,
            ObservableValue<Palette> palette,
            Runnable onRandomTestDigit,
            ObservableValue<Boolean> testDigitsReady,
            ObservableValue<List<String>> classNames,
            Node... moreTools) {
        ValueRange range = ValueRange.of(Quantity.HIDDEN_STATE);
        toolBar = new DrawingToolBar(drawing, onRandomTestDigit, testDigitsReady, moreTools);
        ablation = new AblationMark(reading);
        this.drawing = new DrawingCanvas(drawing, palette);
        drawingCaption = ReadingCaptions.drawing(drawing);
        picture = new PictureView(drawing.digitProperty(), playback, reading.traversalProperty(), palette);
        readoutCaption = new ReadoutCaption(reading);
        bars = new ProbabilityBars(reading.readoutProperty(), classNames, palette);
        card = new PredictionCard(
                reading.readoutProperty(), reading.ofReading(drawing.trueLabelProperty()), classNames);
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
        hint.setMouseTransparent(true);
        hint.setWrapText(true);
        noRows.setId("no-rows");
        noRows.getStyleClass().add("no-rows");
        noRows.setWrapText(true);
        noRows.textProperty().bind(reading.noRowsProperty().map(Text::words));
    }

    /** Those that are there from the beginning, in the order in which the Tab key goes through them. */
    List<Node> first() {
        return List.of(
                toolBar,
                ablation,
                drawingCaption,
                drawing,
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
    }

    /** The map of the hidden state with all that belongs to it. */
    List<Node> ofMap() {
        return List.of(heatMapCaption, heatMap, stripCaption, strip);
    }

    /** What stands beside the picture of the reading, where there is room for both. */
    List<Node> besidePicture() {
        return List.of(drawing, drawingCaption, picture, pictureCaption, readoutCaption, bars, card);
    }

    /** Whether the picture of the reading is to be seen. */
    boolean isCellPictureShown() {
        return cellPicture != null && cellPicture.isVisible();
    }
}
