package rowreader.view.lab.space;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import rowreader.network.weights.SequenceWeights;
import rowreader.view.Palette;
import rowreader.view.lab.LabView;
import rowreader.view.lab.StudiedNote;
import rowreader.view.reading.ReadingNames;
import rowreader.viewmodel.lab.TrajectoryModel;
import rowreader.viewmodel.lab.TrajectoryModel.Plane;

/** The way of the hidden state among the places where test digits end, and the digits nearest to it. */
public final class TrajectoryView implements LabView {
    private final TrajectoryModel model;
    private final VBox node = new VBox();

    public TrajectoryView(TrajectoryModel model, ObservableValue<Palette> palette) {
        this.model = model;
        node.getStyleClass().add("lab-view");
        StackPane map = new StackPane(new PlaneMap(model, palette), new PathLayer(model, palette), missing());
        map.setMinSize(0, 180);
        map.setPrefSize(400, 400);
        VBox.setVgrow(map, Priority.ALWAYS);
        node.getChildren().addAll(heading(), map, caption(), neighbours(palette), new StudiedNote(model.studied()));
    }

    private Node heading() {
        Label title = new Label();
        title.getStyleClass().add("lab-note");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        title.textProperty()
                .bind(model.planeProperty().map(TrajectoryView::describe).orElse(""));
        return title;
    }

    private static String describe(Plane plane) {
        return String.format(
                Locale.ROOT,
                "Numerals: where %,d test digits end, by class. The plane shows %.0f %% of their spread. Numbers on the"
                        + " line: how many lines of the picture are read.",
                plane.space().size(),
                100 * plane.space().explainedVariance());
    }

    private Node missing() {
        Label text = new Label();
        text.setWrapText(true);
        text.getStyleClass().add("lab-hint");
        text.textProperty()
                .bind(Bindings.createStringBinding(
                        this::hint,
                        model.dataset(),
                        model.studied().valueProperty(),
                        model.planeProperty(),
                        model.pathProperty()));
        Button load = new Button("Load test digits");
        load.setId("load-digits");
        load.setOnAction(event -> model.loadDigits());
        load.visibleProperty()
                .bind(Bindings.createBooleanBinding(() -> model.dataset().getValue() == null, model.dataset()));
        load.managedProperty().bind(load.visibleProperty());
        VBox missing = new VBox(text, load);
        missing.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        missing.getStyleClass().add("lab-missing");
        missing.visibleProperty().bind(text.textProperty().isNotEmpty());
        return missing;
    }

    private String hint() {
        if (model.dataset().getValue() == null) {
            return "The plane is made of test digits.";
        }
        if (model.studied().valueProperty().get() == null) {
            return "There are no weights yet. Start the training, or open a model.";
        }
        if (!(model.studied().valueProperty().get().weights() instanceof SequenceWeights)) {
            return "This network sees the whole picture at once: it has no state that goes from row to row.";
        }
        if (model.planeProperty().get() == null) {
            return String.format(Locale.ROOT, "Reading %,d test digits \u2026", TrajectoryModel.DIGITS);
        }
        return model.pathProperty().get() == null ? "Draw a digit to see its way." : "";
    }

    private Node caption() {
        Label caption = new Label();
        caption.getStyleClass().add("lab-heading");
        caption.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> "Nearest test digits after "
                                + ReadingNames.line(
                                        model.scan().getValue(),
                                        model.playback().getTimestep()) + ", distance",
                        model.scan(),
                        model.playback().timestepProperty()));
        return caption;
    }

    private Node neighbours(ObservableValue<Palette> palette) {
        return new Neighbours(model, palette);
    }

    @Override
    public String title() {
        return "Trajectory";
    }

    @Override
    public String explanation() {
        return "The hidden state h is a point in a space of as many dimensions as there are units. The plane is the one"
                + " in which the last hidden states of 2,000 test digits spread most (principal components), so that"
                + " classes that the network keeps apart form clouds. The line is the way of your digit's h from row"
                + " to row: it starts near zero and ends in the cloud of the answer. A plane shows only part of the"
                + " distances; the nearest digits below are found in the whole space, among the same digits after"
                + " the same number of rows.";
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void onShown(boolean shown) {
        model.wanted(shown);
    }
}
