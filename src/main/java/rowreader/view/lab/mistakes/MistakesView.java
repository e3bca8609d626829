package rowreader.view.lab.mistakes;

import java.util.List;
import java.util.Locale;
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
import rowreader.data.Dataset;
import rowreader.text.Numbers;
import rowreader.trace.lab.Predictions.Misread;
import rowreader.view.DigitImage;
import rowreader.view.Palette;
import rowreader.view.lab.LabView;
import rowreader.viewmodel.lab.MistakesModel;
import rowreader.viewmodel.lab.MistakesModel.Exam;

/** What the network gets wrong: the confusion matrix of the test set, and the misread digits. */
public final class MistakesView implements LabView {
    /** An untrained network misreads thousands: nobody looks at more than these. */
    private static final int MOST_SHOWN = 120;

    private static final double PICTURE = 44;

    private final MistakesModel model;
    private final ObservableValue<Palette> palette;
    private final ConfusionMatrix matrix;
    private final Label shown = new Label();
    private final FlowPane gallery = new FlowPane();
    private final VBox node = new VBox();

    public MistakesView(MistakesModel model, ObservableValue<Palette> palette) {
        this.model = model;
        this.palette = palette;
        matrix = new ConfusionMatrix(model.examProperty(), palette);
        matrix.setMinHeight(200);
        matrix.setPrefHeight(340);
        matrix.setMaxHeight(420);
        matrix.visibleProperty().bind(model.examProperty().isNotNull());
        shown.getStyleClass().add("lab-heading");
        shown.setId("misread");
        gallery.getStyleClass().add("gallery");
        ScrollPane scroll = new ScrollPane(gallery);
        scroll.setFitToWidth(true);
        scroll.setMinHeight(90);
        scroll.setPrefHeight(220);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox.setVgrow(matrix, Priority.SOMETIMES);
        node.getStyleClass().add("lab-view");
        node.getChildren().addAll(tools(), summary(), matrix, shown, scroll);
        model.examProperty().addListener((observable, was, is) -> showMisread());
        matrix.chosenProperty().addListener((observable, was, is) -> showMisread());
        palette.addListener((observable, was, is) -> showMisread());
        showMisread();
    }

    private Node tools() {
        Button start = new Button("Read all test digits");
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
                        () -> thousands(model.readProperty().get()) + " of "
                                + thousands(model.sizeProperty().get()),
                        model.readProperty(),
                        model.sizeProperty()));
        count.setMinWidth(Region.USE_PREF_SIZE);
        Button cancel = new Button("Cancel");
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
        Label summary = new Label();
        summary.setId("exam");
        summary.getStyleClass().add("lab-note");
        summary.setWrapText(true);
        summary.setMinHeight(Region.USE_PREF_SIZE);
        summary.textProperty()
                .bind(model.examProperty()
                        .map(MistakesView::describe)
                        .orElse("See which test digits the network confuses. It takes some seconds."));
        return summary;
    }

    private static String describe(Exam exam) {
        return String.format(
                Locale.ROOT,
                "%,d of %,d test digits right (%.2f %%), weights %s.",
                exam.answers().correct(),
                exam.answers().size(),
                100 * exam.answers().accuracy(),
                exam.weights().description().words());
    }

    private static String thousands(int count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private void showMisread() {
        Exam exam = model.examProperty().get();
        gallery.getChildren().clear();
        if (exam == null) {
            shown.setText("");
            return;
        }
        ConfusionMatrix.Cell chosen = matrix.chosenProperty().get();
        List<Misread> misread = exam.answers().misread().stream()
                .filter(wrong ->
                        chosen == null || wrong.label() == chosen.label() && wrong.prediction() == chosen.prediction())
                .toList();
        misread.stream()
                .limit(MOST_SHOWN)
                .forEach(wrong -> gallery.getChildren().add(button(exam, wrong)));
        shown.setText(heading(chosen, misread.size()));
    }

    private static String heading(ConfusionMatrix.Cell chosen, int count) {
        String which = chosen == null
                ? thousands(count) + " misread"
                : String.format(
                        Locale.ENGLISH,
                        "%s of label %s read as %s",
                        thousands(count),
                        Dataset.DIGIT_NAMES.get(chosen.label()),
                        Dataset.DIGIT_NAMES.get(chosen.prediction()));
        return which + ", surest first" + (count > MOST_SHOWN ? " (the first " + MOST_SHOWN + ")" : "");
    }

    private Button button(Exam exam, Misread wrong) {
        ImageView picture =
                new ImageView(DigitImage.paint(exam.dataset().test().digit(wrong.index()), palette.getValue()));
        picture.setFitWidth(PICTURE);
        picture.setFitHeight(PICTURE);
        picture.setSmooth(false);
        String label = Dataset.DIGIT_NAMES.get(wrong.label());
        String prediction = Dataset.DIGIT_NAMES.get(wrong.prediction());
        Button button = new Button(
                String.format(
                        Locale.ENGLISH,
                        "%s \u2192 %s%n%s",
                        label,
                        prediction,
                        Numbers.shown().percent(wrong.confidence())),
                picture);
        button.setContentDisplay(ContentDisplay.TOP);
        button.getStyleClass().add("misread");
        button.setAccessibleText(String.format(
                Locale.ENGLISH,
                "Test digit %d, label %s, read as %s with %s",
                wrong.index(),
                label,
                prediction,
                Numbers.shown().percent(wrong.confidence())));
        button.setOnAction(event -> model.show(wrong));
        return button;
    }

    @Override
    public String title() {
        return "Mistakes";
    }

    @Override
    public String explanation() {
        return "The network reads every test digit. The table counts how often each digit (line) was read as which"
                + " (column): the diagonal is right, everything else is a mistake, the more the darker. Click a cell to"
                + " see only its digits. The pictures below show the label, what it was read as, and how sure the"
                + " network was; click one to read it row by row.";
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void onShown(boolean isShown) {
        // Nothing is computed before someone asks for it.
    }
}
