package rowreader.view.reading;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.text.TextFlow;
import rowreader.text.Text;
import rowreader.text.Texts;
import rowreader.view.Palette;
import rowreader.view.Tip;
import rowreader.viewmodel.drawing.DrawingModel;
import rowreader.viewmodel.reading.PlaybackModel;
import rowreader.viewmodel.reading.ReadingModel;

/** The words that stand above the parts of the reading pane. */
final class ReadingCaptions {
    private static final double GAP = 8;

    private ReadingCaptions() {}

    static Label caption(String text) {
        Label caption = new Label(text);
        caption.getStyleClass().add("caption");
        caption.setWrapText(true);
        return caption;
    }

    static Label explanation(String text) {
        Label explanation = new Label(text);
        explanation.getStyleClass().add("caption-explanation");
        explanation.setWrapText(true);
        return explanation;
    }

    /** Above the picture that the network sees. */
    static Node picture() {
        javafx.scene.text.Text name = new javafx.scene.text.Text(Texts.get("view.reading.picture"));
        javafx.scene.text.Text size = new javafx.scene.text.Text(Texts.get("view.reading.picture-size"));
        name.getStyleClass().add("caption-text");
        size.getStyleClass().add("caption-explanation-text");
        Region blank = new Region();
        blank.setPrefWidth(GAP);
        // Else it is made as high as a line, and a line of smaller text stays as high as it.
        blank.setMaxHeight(0);
        return new TextFlow(name, blank, size);
    }

    /** Above the drawing: where it comes from. */
    static Node drawing(DrawingModel drawing) {
        Label caption = new Label();
        caption.setId("provenance");
        // On one line with the words above the picture beside it.
        caption.setAlignment(Pos.BOTTOM_LEFT);
        caption.setWrapText(true);
        caption.textProperty().bind(drawing.provenanceProperty().map(Text::words));
        // A file's name can be longer than there is room.
        Tip whole = new Tip();
        whole.textProperty().bind(caption.textProperty());
        whole.on(caption);
        return caption;
    }

    /** Above the map of the hidden state: its title and its scale. */
    static FlowPane heatMap(ReadingModel reading, ValueRange range, ObservableValue<Palette> palette) {
        Label title = caption("");
        title.setId("heat-map-title");
        title.textProperty()
                .bind(reading.traversalProperty()
                        .map(traversal -> Texts.get("view.reading.hidden-state", ReadingNames.rowOrColumn(traversal))));
        FlowPane caption = flowing(title, new ScaleLegend(range, palette));
        title.maxWidthProperty().bind(caption.widthProperty());
        return caption;
    }

    /** Above the layers of a network that sees the picture at once. */
    static Node layers() {
        Label explanation = explanation(Texts.get("view.reading.layers-explanation"));
        FlowPane caption = flowing(caption(Texts.get("view.reading.layers")), explanation);
        explanation.maxWidthProperty().bind(caption.widthProperty());
        return caption;
    }

    /** Above the strip of the row being read. */
    static Node strip(ReadingModel reading, PlaybackModel playback, ObservableValue<Palette> palette) {
        Label caption = explanation("");
        caption.paddingProperty().bind(palette.map(colours -> new Insets(0, 0, 0, HeatMap.leftAxis(colours))));
        caption.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> Texts.get(
                                "view.reading.strip",
                                ReadingNames.line(reading.traversalProperty().get(), playback.getTimestep())),
                        reading.traversalProperty(),
                        playback.timestepProperty()));
        return caption;
    }

    /** In a line, or in two where it is narrow. */
    private static FlowPane flowing(Node... parts) {
        FlowPane line = new FlowPane(parts);
        line.getStyleClass().add("caption-line");
        return line;
    }
}
