package rowreader.view.lab.space;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import rowreader.network.weights.SequenceWeights;
import rowreader.text.Numbers;
import rowreader.text.Texts;
import rowreader.view.Palette;
import rowreader.view.lab.LabTexts;
import rowreader.view.lab.LabView;
import rowreader.view.lab.LoadDigitsButton;
import rowreader.view.lab.StudiedNote;
import rowreader.view.lab.Veil;
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
        VBox shown = new VBox(heading(), map, caption(), neighbours(palette));
        shown.getStyleClass().add("lab-view");
        VBox.setVgrow(shown, Priority.ALWAYS);
        Veil veil = new Veil(
                shown,
                Bindings.createStringBinding(
                        this::whyUntrue,
                        model.planeProperty(),
                        model.planeCurrentProperty(),
                        model.failureProperty(),
                        model.studied().valueProperty()));
        veil.setId("trajectory-veil");
        node.getChildren().addAll(veil, new StudiedNote(model.studied()));
    }

    /** While the plane is still that of other weights than those named below. */
    private String whyUntrue() {
        if (model.failureProperty().get() != null) {
            return model.failureProperty().get().words();
        }
        Plane plane = model.planeProperty().get();
        return plane == null || model.planeCurrentProperty().get()
                ? ""
                : Texts.get(
                        "view.lab.trajectory.veil",
                        plane.description(),
                        model.studied().valueProperty().get().description(),
                        TrajectoryModel.DIGITS);
    }

    private Node heading() {
        Label title = LabTexts.note();
        title.textProperty()
                .bind(model.planeProperty().map(TrajectoryView::describe).orElse(""));
        return title;
    }

    private static String describe(Plane plane) {
        return Texts.get(
                "view.lab.trajectory.legend",
                plane.space().size(),
                Numbers.shown().decimal(100 * plane.space().explainedVariance(), 0));
    }

    private Node missing() {
        Label text = new Label();
        text.setWrapText(true);
        text.getStyleClass().add("lab-hint");
        text.textProperty()
                .bind(Bindings.createStringBinding(
                        this::hint,
                        model.digits().dataset(),
                        model.studied().valueProperty(),
                        model.planeProperty(),
                        model.traceProperty()));
        Node load = new LoadDigitsButton("load-digits", model.digits());
        VBox missing = new VBox(text, load);
        missing.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        missing.getStyleClass().add("lab-missing");
        missing.visibleProperty().bind(text.textProperty().isNotEmpty());
        return missing;
    }

    private String hint() {
        if (model.digits().dataset().getValue() == null) {
            return Texts.get("view.lab.trajectory.no-digits");
        }
        if (model.studied().valueProperty().get() == null) {
            return Texts.get("view.lab.trajectory.no-weights");
        }
        if (!(model.studied().valueProperty().get().weights() instanceof SequenceWeights)) {
            return Texts.get("view.lab.trajectory.no-state");
        }
        if (model.planeProperty().get() == null) {
            return Texts.get("view.lab.trajectory.reading", TrajectoryModel.DIGITS);
        }
        return model.traceProperty().get() == null ? Texts.get("view.lab.trajectory.draw") : "";
    }

    private Node caption() {
        Label caption = LabTexts.heading("");
        caption.visibleProperty().bind(model.planeProperty().isNotNull());
        caption.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> Texts.get(
                                "view.lab.trajectory.nearest",
                                ReadingNames.line(
                                        model.traversal().getValue(),
                                        model.playback().getTimestep())),
                        model.traversal(),
                        model.playback().timestepProperty()));
        return caption;
    }

    private Node neighbours(ObservableValue<Palette> palette) {
        return new Neighbours(model, palette);
    }

    @Override
    public String title() {
        return Texts.get("view.lab.trajectory.title");
    }

    @Override
    public Group group() {
        return Group.MEMORY;
    }

    @Override
    public String explanation() {
        return Texts.get("view.lab.trajectory.explanation");
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
