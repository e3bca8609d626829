package rowreader.view.lab.compare;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import rowreader.text.Numbers;
import rowreader.trace.Answer;
import rowreader.trace.Quantity;
import rowreader.trace.Trace;
import rowreader.trace.lab.UnitOrder;
import rowreader.view.DigitImage;
import rowreader.view.Listening;
import rowreader.view.Palette;
import rowreader.view.reading.HeatMap;
import rowreader.view.reading.ValueRange;
import rowreader.viewmodel.reading.PlaybackModel;
import rowreader.viewmodel.reading.UnitPlaces;

/**
 * One of two readings: its picture, what it predicts at the row being read, and its hidden state. It is a column of a grid:
 * rows are to be compared across, however many lines are said above them.
 */
final class ReadingCard {
    private static final double PICTURE = 64;
    /** Characters of a numeral; longer names are written smaller. */
    private static final int SHORT_NAME = 2;

    private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");

    private final ObservableValue<? extends Answer> answer;
    private final PlaybackModel playback;
    private final ObservableValue<Palette> palette;
    private final ImageView picture = new ImageView();
    private final Label numeral = new Label();
    private final Label probability = new Label();
    private final Node[] parts;

    /**
     * @param title what to call the reading
     * @param provenance where it comes from
     */
    ReadingCard(
            String title,
            ObservableValue<String> provenance,
            ObservableValue<? extends Answer> answer,
            PlaybackModel playback,
            ObservableValue<Palette> palette) {
        this.answer = answer;
        this.playback = playback;
        this.palette = palette;
        Label name = new Label(title);
        name.getStyleClass().add("lab-heading");
        // Not a label: those end Chinese sentences before their last line is full.
        Text words = new Text();
        words.getStyleClass().add("lab-note-text");
        words.textProperty().bind(provenance);
        TextFlow from = new TextFlow(words);
        from.setMinSize(0, Region.USE_PREF_SIZE);
        picture.setFitWidth(PICTURE);
        picture.setFitHeight(PICTURE);
        picture.setSmooth(false);
        numeral.getStyleClass().add("reading-numeral");
        VBox said = new VBox(numeral, probability);
        said.setAlignment(Pos.CENTER);
        HBox.setHgrow(said, Priority.ALWAYS);
        HBox top = new HBox(picture, said);
        // What is said is large with large text.
        top.setMinSize(0, Region.USE_PREF_SIZE);
        HeatMap heatMap = heatMap(answer.map(read -> read instanceof Trace trace ? trace : null));
        heatMap.setMinSize(0, 70);
        heatMap.setPrefHeight(150);
        GridPane.setVgrow(heatMap, Priority.ALWAYS);
        // A network that sees all at once has no state after each row.
        heatMap.visibleProperty().bind(answer.map(Answer::isByLines).orElse(true));
        GridPane.setValignment(from, VPos.TOP);
        parts = new Node[] {name, from, top, heatMap};
        Listening.to(answer, top, (observable, was, is) -> show());
        Listening.to(playback.timestepProperty(), top, (observable, was, is) -> show());
        Listening.to(palette, top, (observable, was, is) -> show());
        show();
    }

    void addTo(GridPane cards, int column) {
        cards.addColumn(column, parts);
    }

    private HeatMap heatMap(ObservableValue<Trace> shown) {
        return new HeatMap(
                Quantity.HIDDEN_STATE,
                ValueRange.of(Quantity.HIDDEN_STATE),
                shown,
                shown.map(of -> UnitPlaces.of(UnitOrder.INDEX, of)),
                playback,
                palette);
    }

    private void show() {
        Answer shown = answer.getValue();
        picture.setImage(shown == null ? null : DigitImage.paint(shown.digit(), palette.getValue()));
        if (shown == null) {
            numeral.setText("");
            probability.setText("");
        } else {
            int row = Math.min(playback.getTimestep(), shown.timesteps() - 1);
            String name = shown.className(shown.prediction(row));
            numeral.setText(name);
            numeral.pseudoClassStateChanged(LONG, name.length() > SHORT_NAME);
            probability.setText(Numbers.shown().percent(shown.readout(row, shown.prediction(row))));
        }
    }
}
