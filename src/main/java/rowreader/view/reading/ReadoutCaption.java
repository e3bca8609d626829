package rowreader.view.reading;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import rowreader.text.Texts;
import rowreader.viewmodel.reading.ReadingModel;
import rowreader.viewmodel.reading.Readout;

/** What the readout is, above its bars: after which row, and, where there is room for it, what that is worth. */
final class ReadoutCaption extends VBox {
    private final Label title = ReadingCaptions.caption("");
    private final Label explanation = ReadingCaptions.explanation("");

    ReadoutCaption(ReadingModel reading) {
        title.setId("readout-title");
        title.textProperty()
                .bind(reading.readoutProperty()
                        .map(ReadoutCaption::title)
                        .orElse(Texts.get("view.reading.prediction")));
        explanation
                .textProperty()
                .bind(Bindings.createStringBinding(
                        () -> explanation(
                                reading.getReadout(),
                                reading.answersAtEveryRowProperty().get()),
                        reading.readoutProperty(),
                        reading.answersAtEveryRowProperty()));
        getChildren().addAll(title, explanation);
    }

    private static String title(Readout readout) {
        if (!readout.isByLines()) {
            return Texts.get("view.reading.prediction");
        }
        if (readout.isLast()) {
            return Texts.get("view.reading.prediction-last", ReadingNames.rowOrColumn(readout.traversal()));
        }
        return Texts.get(
                readout.isProbe() ? "view.reading.readout-after" : "view.reading.prediction-after",
                ReadingNames.line(readout.traversal(), readout.timestep()));
    }

    private static String explanation(Readout readout, boolean answersAtEveryRow) {
        if (readout == null) {
            return Texts.get("view.reading.nothing-read");
        }
        return readout.isProbe()
                ? ReadingNames.earlyReadout(readout.traversal(), answersAtEveryRow)
                : Texts.get("view.reading.answer");
    }

    /** Height of the title alone. */
    double titleHeight(double width) {
        return title.prefHeight(width);
    }

    /** Height of title and explanation. */
    double wholeHeight(double width) {
        return title.prefHeight(width) + explanation.prefHeight(width);
    }

    /** Shows the explanation or leaves it out. */
    void setExplained(boolean explained) {
        ReadingLayout.showWhere(explained, explanation);
    }
}
