package rowreader.view.reading;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import rowreader.text.Numbers;
import rowreader.text.Texts;
import rowreader.trace.lab.Familiarity;
import rowreader.view.Icon;
import rowreader.view.Palette;
import rowreader.viewmodel.reading.Readout;

/**
 * The network's answer in large: muted while rows are still to be read, standing out after the last one, and then
 * judged against the true label where one is known.
 */
final class PredictionCard extends VBox {
    private static final PseudoClass FINAL = PseudoClass.getPseudoClass("final");
    private static final double SMALLEST_NUMERAL = 14;
    /** A numeral that would be smaller, in font sizes of the caption, needs the caption's line more. */
    private static final double CAPTIONED = 1.6;
    /** Font size that words are measured in. */
    private static final double MEASURED = 20;
    /** Font size by height of the line it makes. */
    private static final double LINE_TO_FONT = 0.8;

    private final ObservableValue<Readout> readout;
    private final ObservableValue<Integer> trueLabel;
    private final ObservableValue<List<String>> classNames;
    private final Label caption = new Label();
    private final Label numeral = new Label();
    private final Label probability = new Label();
    private final Label verdict = new Label();
    private final Label stranger = new Label();
    private double numeralSize;

    PredictionCard(
            ObservableValue<Readout> readout,
            ObservableValue<Integer> trueLabel,
            ObservableValue<List<String>> classNames) {
        this.readout = readout;
        this.classNames = classNames;
        this.trueLabel = trueLabel;
        getStyleClass().add("prediction-card");
        setAlignment(Pos.CENTER);
        caption.getStyleClass().add("prediction-caption");
        numeral.getStyleClass().add("prediction-numeral");
        numeral.setId("prediction");
        numeral.setMinSize(0, 0);
        probability.getStyleClass().add("prediction-probability");
        verdict.setId("verdict");
        stranger.setId("stranger");
        stranger.getStyleClass().add(Styles.WARNING);
        stranger.setWrapText(true);
        stranger.setTextAlignment(TextAlignment.CENTER);
        stranger.setMinHeight(Region.USE_PREF_SIZE);
        stranger.managedProperty().bind(stranger.visibleProperty());
        stranger.setVisible(false);
        getChildren().addAll(caption, numeral, probability, verdict, stranger);
        readout.addListener((observable, was, is) -> show());
        trueLabel.addListener((observable, was, is) -> show());
        classNames.addListener((observable, was, is) -> show());
        show();
    }

    /** Says below the answer what looks like no digit; the answer stays as it is. */
    void setFamiliarity(ObservableValue<Familiarity.Measure> measure) {
        measure.addListener((observable, was, is) -> {
            boolean strange = is != null && !is.isDigit();
            stranger.setVisible(strange);
            if (strange) {
                String distance = Numbers.shown().decimal(is.distance(), 1);
                stranger.setText(Texts.get("view.reading.stranger", distance));
                stranger.setTooltip(new Tooltip(Texts.get("view.reading.stranger-tooltip", distance)));
            }
        });
    }

    private void show() {
        Readout shown = readout.getValue();
        boolean answered = shown != null && !shown.isProbe();
        pseudoClassStateChanged(FINAL, answered);
        caption.setText(Texts.get(shown == null || answered ? "view.reading.prediction" : "view.reading.so-far"));
        numeral.setText(shown == null ? "" : name(shown.prediction()));
        probability.setText(shown == null ? "" : Numbers.shown().percent(shown.probabilities()[shown.prediction()]));
        Integer truth = trueLabel.getValue();
        boolean judged = answered && truth != null;
        boolean right = judged && shown.prediction() == truth;
        verdict.setText(judged ? Texts.get(right ? "view.reading.right" : "view.reading.wrong", name(truth)) : "");
        verdict.setGraphic(judged ? new Icon(right ? "right" : "wrong") : null);
        verdict.getStyleClass().removeAll(Styles.SUCCESS, Styles.DANGER);
        if (judged) {
            verdict.getStyleClass().add(right ? Styles.SUCCESS : Styles.DANGER);
        }
    }

    private String name(int label) {
        List<String> names = classNames.getValue();
        return label < names.size() ? names.get(label) : Integer.toString(label);
    }

    /** The numeral takes what height the lines around it leave; a word must fit the width, too. */
    @Override
    protected void layoutChildren() {
        double lines = probability.prefHeight(-1)
                + verdict.prefHeight(-1)
                + (stranger.isManaged() ? stranger.prefHeight(getWidth()) : 0);
        double left = getHeight() - lines - snappedTopInset() - snappedBottomInset();
        double captionHeight = caption.prefHeight(-1);
        // What it says stands above the bars as well.
        boolean captioned = (left - captionHeight) * LINE_TO_FONT
                >= CAPTIONED * caption.getFont().getSize();
        caption.setVisible(captioned);
        caption.setManaged(captioned);
        left -= captioned ? captionHeight : 0;
        double size = Math.floor(Math.max(SMALLEST_NUMERAL, Math.min(left * LINE_TO_FONT, widest())));
        if (size != numeralSize) {
            numeralSize = size;
            numeral.setStyle("-fx-font-size: " + size + "px;");
        }
        super.layoutChildren();
    }

    private double widest() {
        double inside = getWidth() - snappedLeftInset() - snappedRightInset();
        Font bold = Palette.exactlyBold(MEASURED);
        double word = TextWidth.of(numeral.getText(), bold) / MEASURED;
        return numeral.getText().length() <= 1 ? getWidth() * 0.8 : inside / word;
    }
}
