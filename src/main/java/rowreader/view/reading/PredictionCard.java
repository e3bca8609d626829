package rowreader.view.reading;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import javafx.scene.text.TextBoundsType;
import rowreader.data.Dataset;
import rowreader.text.Numbers;
import rowreader.text.Texts;
import rowreader.trace.lab.Familiarity;
import rowreader.view.Icon;
import rowreader.view.Listening;
import rowreader.view.Palette;
import rowreader.view.TextWidth;
import rowreader.view.Tip;
import rowreader.viewmodel.reading.Readout;

/**
 * The network's answer in large: muted while rows are still to be read, standing out after the last one, and then
 * judged against the true label where one is known.
 */
final class PredictionCard extends VBox {
    private static final PseudoClass FINAL = PseudoClass.getPseudoClass("final");
    private static final double SMALLEST_NUMERAL = 14;
    /** Font size that words are measured in; large, since a line is a whole number of pixels high. */
    private static final double MEASURED = 100;

    private final ObservableValue<Readout> readout;
    private final ObservableValue<Integer> trueLabel;
    private final ObservableValue<List<String>> classNames;
    private final Label caption = new Label();
    private final Label numeral = new Label();
    private final Label probability = new Label();
    private final Label verdict = new Label();
    private final Label stranger = new Label();
    private final Tip explanation = new Tip();
    private double numeralSize;
    /** Whether the answer is right, and the true label below it. */
    private String judgement = "";

    /** What is said of what looks like no digit, the shorter the less room there is; nothing of a digit. */
    private List<String> sayings = List.of();

    /** @param trueLabel of what was read, null where none is known */
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
        explanation.on(stranger);
        // The numeral's says it where there is no room for the words.
        explanation.on(numeral);
        getChildren().addAll(caption, numeral, probability, verdict, stranger);
        Listening.to(readout, this, (observable, was, is) -> show());
        Listening.to(trueLabel, this, (observable, was, is) -> show());
        Listening.to(classNames, this, (observable, was, is) -> show());
        show();
    }

    /** Says below the answer what looks like no digit; the answer stays as it is. */
    void setFamiliarity(ObservableValue<Familiarity.Measure> measure) {
        Listening.to(measure, this, (observable, was, is) -> show(is));
        show(measure.getValue());
    }

    private void show(Familiarity.Measure measured) {
        String explained = "";
        sayings = List.of();
        if (measured != null && !measured.isDigit()) {
            String strangeness = Numbers.shown().decimal(measured.strangeness(), 1);
            String most = Numbers.shown().tick(Familiarity.MOST_OF_DIGITS);
            sayings = List.of(
                    Texts.get("view.reading.stranger", strangeness, most),
                    Texts.get("view.reading.stranger-short", strangeness, most),
                    Texts.get("view.reading.stranger-shortest"));
            explained = Texts.get("view.reading.stranger-tooltip", strangeness, most);
        }
        explanation.setText(explained);
        requestLayout();
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
        judgement = judged ? Texts.get(right ? "view.reading.right" : "view.reading.wrong", name(truth)) : "";
        verdict.setText(judgement);
        verdict.setGraphic(judged ? new Icon(right ? "right" : "wrong") : null);
        verdict.getStyleClass().removeAll(Styles.SUCCESS, Styles.DANGER);
        if (judged) {
            verdict.getStyleClass().add(right ? Styles.SUCCESS : Styles.DANGER);
        }
    }

    private String name(int label) {
        return Dataset.className(classNames.getValue(), label);
    }

    /**
     * The numeral takes what height the lines around it leave; a word must fit the width, too. Where the card is low, lines that
     * also stand elsewhere are left out rather than cut: the heading says whose answer it is, the bars what it is worth, and the
     * drawing's name its true label.
     */
    @Override
    protected void layoutChildren() {
        double width = getWidth() - snappedLeftInset() - snappedRightInset();
        double room = getHeight() - snappedTopInset() - snappedBottomInset();
        double lineOfFont = lineOfFont();
        // Never below the words around it, which grow for a class.
        double smallest = Math.max(SMALLEST_NUMERAL, caption.getFont().getSize());
        double least = smallest * lineOfFont + 2;
        List<Label> lines = new ArrayList<>(List.of(caption, probability, verdict));
        List<String> whole =
                sayings.stream().filter(saying -> isWhole(saying, width)).toList();
        if (!whole.isEmpty()) {
            lines.add(stranger);
        }
        say(whole, 0);
        verdict.setText(judgement);
        double left = room - height(lines, width);
        for (Runnable saving : List.<Runnable>of(
                () -> lines.remove(caption),
                () -> say(whole, 1),
                () -> lines.remove(probability),
                () -> say(whole, 2),
                () -> lines.remove(stranger),
                () -> verdict.setText(judgement.lines().findFirst().orElse("")))) {
            if (left < least) {
                saving.run();
                left = room - height(lines, width);
            }
        }
        // A line of a label is up to two pixels higher than its letters.
        double size = Math.floor(Math.max(smallest, Math.min((left - 2) / lineOfFont, widest())));
        if (size != numeralSize) {
            numeralSize = size;
            numeral.setStyle("-fx-font-size: " + size + "px;");
            numeral.applyCss();
        }
        List<Label> shown = new ArrayList<>(lines);
        shown.add(lines.contains(caption) ? 1 : 0, numeral);
        double y = snappedTopInset() + Math.max(0, (room - height(shown, width)) / 2);
        for (Node child : getChildren()) {
            child.setVisible(shown.contains(child));
        }
        for (Label line : shown) {
            double height = line.prefHeight(width);
            double itsWidth = Math.min(width, line.prefWidth(-1));
            line.resizeRelocate(
                    snapPositionX(snappedLeftInset() + (width - itsWidth) / 2), snapPositionY(y), itsWidth, height);
            y += height;
        }
    }

    /** Whether no word has to be broken for it. */
    private boolean isWhole(String saying, double width) {
        return TextWidth.lines(saying, stranger.getFont(), width).stream()
                .allMatch(line -> TextWidth.of(line, stranger.getFont()) <= width);
    }

    /** Says of what looks like no digit what is so short, or the shortest. */
    private void say(List<String> whole, int saying) {
        if (!whole.isEmpty()) {
            stranger.setText(whole.get(Math.min(saying, whole.size() - 1)));
        }
    }

    /** How wide the card has to be for its shortest lines. */
    double wordsWidth() {
        // A higher card has room for all of it.
        verdict.setText(judgement);
        double widest = 0;
        for (Label line : List.of(caption, probability, verdict)) {
            widest = Math.max(widest, line.prefWidth(-1));
        }
        return widest + snappedLeftInset() + snappedRightInset();
    }

    private static double height(List<Label> lines, double width) {
        return lines.stream().mapToDouble(line -> line.prefHeight(width)).sum();
    }

    /** How high a label's line is by its letters; in Chinese fonts much higher. */
    private double lineOfFont() {
        Text digit = new Text("0");
        digit.setFont(bold());
        // As a label lays out its text, which is higher than the line alone.
        digit.setBoundsType(TextBoundsType.LOGICAL_VERTICAL_CENTER);
        return digit.getLayoutBounds().getHeight() / MEASURED;
    }

    private Font bold() {
        return Palette.exactlyBold(MEASURED);
    }

    private double widest() {
        double inside = getWidth() - snappedLeftInset() - snappedRightInset();
        double word = TextWidth.of(numeral.getText(), bold()) / MEASURED;
        return numeral.getText().length() <= 1 ? getWidth() * 0.8 : inside / word;
    }
}
