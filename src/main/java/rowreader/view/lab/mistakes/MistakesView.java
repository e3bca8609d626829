package rowreader.view.lab.mistakes;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import rowreader.text.Numbers;
import rowreader.text.Texts;
import rowreader.trace.lab.Predictions;
import rowreader.trace.lab.Predictions.Misread;
import rowreader.view.DigitImage;
import rowreader.view.Listening;
import rowreader.view.Palette;
import rowreader.view.ScrollingRegion;
import rowreader.view.lab.LabTexts;
import rowreader.view.lab.LabView;
import rowreader.view.lab.Veil;
import rowreader.viewmodel.lab.MistakesModel;
import rowreader.viewmodel.lab.MistakesModel.TestResults;
import rowreader.viewmodel.reading.ReaderWeights;

/** What the network gets wrong: the confusion matrix of the test set, and the misread digits. */
public final class MistakesView implements LabView {
    /** An untrained network misreads thousands: these are enough to look at. */
    private static final int MOST_SHOWN = 120;

    private static final double PICTURE = 44;

    private final MistakesModel model;
    private final ObservableValue<Palette> palette;
    private final ConfusionMatrix matrix;
    private final Label shown = LabTexts.heading();
    private final FlowPane gallery = new FlowPane();
    private final VBox node = new VBox();

    public MistakesView(MistakesModel model, ObservableValue<Palette> palette) {
        this.model = model;
        this.palette = palette;
        matrix = new ConfusionMatrix(model.resultsProperty(), palette);
        matrix.setMinHeight(200);
        matrix.setPrefHeight(340);
        matrix.setMaxHeight(420);
        matrix.visibleProperty().bind(model.resultsProperty().isNotNull());
        shown.setId("misread");
        gallery.getStyleClass().add("gallery");
        ScrollPane scroll = new ScrollingRegion(gallery);
        scroll.setFitToWidth(true);
        scroll.setMinHeight(90);
        scroll.setPrefHeight(220);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox.setVgrow(matrix, Priority.SOMETIMES);
        node.getStyleClass().add("lab-view");
        VBox results = new VBox(matrix, shown, scroll);
        results.getStyleClass().add("lab-view");
        VBox.setVgrow(results, Priority.ALWAYS);
        Veil veil = new Veil(
                results,
                Bindings.createStringBinding(
                        this::whyUntrue,
                        model.resultsProperty(),
                        model.studied().valueProperty()));
        veil.setId("mistakes-veil");
        node.getChildren().addAll(tools(), summary(), veil);
        Listening.to(model.resultsProperty(), node, (observable, was, is) -> showMisread());
        matrix.chosenProperty().addListener((observable, was, is) -> showMisread());
        Listening.to(palette, node, (observable, was, is) -> showMisread());
        showMisread();
    }

    /** While they are another network's mistakes. */
    private String whyUntrue() {
        TestResults results = model.resultsProperty().get();
        ReaderWeights studied = model.studied().valueProperty().get();
        return results == null || studied == null || results.weights().weights() == studied.weights()
                ? ""
                : Texts.get("view.lab.mistakes.veil", results.weights().description(), studied.description());
    }

    private Node tools() {
        Button start = new Button(Texts.get("view.lab.mistakes.start"));
        start.setId("read-all");
        start.setMinWidth(Region.USE_PREF_SIZE);
        start.setOnAction(event -> model.start());
        start.disableProperty().bind(model.runningProperty());
        ProgressBar progress = new ProgressBar();
        progress.progressProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> model.readProperty().get()
                                / (double) Math.max(1, model.sizeProperty().get()),
                        model.readProperty(),
                        model.sizeProperty()));
        progress.setPrefWidth(90);
        Label count = new Label();
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> Texts.get(
                                "view.lab.mistakes.progress",
                                model.readProperty().get(),
                                model.sizeProperty().get()),
                        model.readProperty(),
                        model.sizeProperty()));
        count.setMinWidth(Region.USE_PREF_SIZE);
        Button cancel = new Button(Texts.get("view.lab.mistakes.cancel"));
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.setId("cancel-reading");
        cancel.setOnAction(event -> model.cancel());
        HBox running = new HBox(progress, count, cancel);
        running.setAlignment(Pos.CENTER_LEFT);
        running.getStyleClass().add("lab-tools");
        running.visibleProperty().bind(model.runningProperty());
        running.managedProperty().bind(model.runningProperty());
        HBox tools = new HBox(start, running);
        tools.setAlignment(Pos.CENTER_LEFT);
        tools.getStyleClass().add("lab-tools");
        return tools;
    }

    private Node summary() {
        Label summary = LabTexts.note();
        summary.setId("test-results");
        summary.textProperty()
                .bind(Bindings.createStringBinding(
                        this::summaryText, model.resultsProperty(), model.failureProperty()));
        return summary;
    }

    private String summaryText() {
        if (model.failureProperty().get() != null) {
            return model.failureProperty().get().words();
        }
        TestResults results = model.resultsProperty().get();
        return results == null ? Texts.get("view.lab.mistakes.not-yet") : describe(results);
    }

    private static String describe(TestResults results) {
        Predictions predictions = results.predictions();
        String summary = Texts.get(
                "view.lab.mistakes.summary",
                predictions.correct(),
                predictions.size(),
                Numbers.shown().share(predictions.accuracy(), predictions.size()),
                results.weights().description());
        return predictions.leftOut() == 0
                ? summary
                : Texts.get(
                        "view.lab.two-sentences",
                        summary,
                        Texts.get("view.lab.mistakes.left-out", predictions.leftOut()));
    }

    private void showMisread() {
        TestResults results = model.resultsProperty().get();
        gallery.getChildren().clear();
        if (results == null) {
            shown.setText("");
            return;
        }
        ConfusionMatrix.Cell chosen = matrix.chosenProperty().get();
        List<Misread> misread = results.predictions().misread().stream()
                .filter(wrong ->
                        chosen == null || wrong.label() == chosen.label() && wrong.prediction() == chosen.prediction())
                .toList();
        misread.stream()
                .limit(MOST_SHOWN)
                .forEach(wrong -> gallery.getChildren().add(button(results, wrong)));
        shown.setText(heading(results, chosen, misread.size()));
    }

    private static String heading(TestResults results, ConfusionMatrix.Cell chosen, int count) {
        String which = chosen == null
                ? Texts.get("view.lab.mistakes.all", count)
                : Texts.get(
                        "view.lab.mistakes.of-cell",
                        count,
                        results.dataset().classNames().get(chosen.label()),
                        results.weights().className(chosen.prediction()));
        return count > MOST_SHOWN
                ? Texts.get("view.lab.two-sentences", which, Texts.get("view.lab.mistakes.first", MOST_SHOWN))
                : which;
    }

    private Button button(TestResults results, Misread wrong) {
        ImageView picture =
                new ImageView(DigitImage.paint(results.dataset().test().digit(wrong.index()), palette.getValue()));
        picture.setFitWidth(PICTURE);
        picture.setFitHeight(PICTURE);
        picture.setSmooth(false);
        String label = results.dataset().classNames().get(wrong.label());
        String prediction = results.weights().className(wrong.prediction());
        String confidence = Numbers.shown().percent(wrong.confidence());
        Button button = new Button(Texts.get("view.lab.mistakes.misread", label, prediction, confidence), picture);
        button.setContentDisplay(ContentDisplay.TOP);
        button.getStyleClass().add("misread");
        button.setAccessibleText(
                Texts.get("view.lab.mistakes.misread-accessible", wrong.index(), label, prediction, confidence));
        button.setOnAction(event -> model.show(wrong));
        return button;
    }

    @Override
    public String title() {
        return Texts.get("view.lab.mistakes.title");
    }

    @Override
    public Group group() {
        return Group.NETWORK;
    }

    @Override
    public String explanation() {
        return Texts.get("view.lab.mistakes.explanation");
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public boolean needsRows() {
        return false;
    }

    @Override
    public void onShown(boolean isShown) {
        // Nothing is computed before someone asks for it.
    }
}
