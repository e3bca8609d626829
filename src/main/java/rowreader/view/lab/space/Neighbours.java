package rowreader.view.lab.space;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import rowreader.text.Numbers;
import rowreader.text.Texts;
import rowreader.trace.lab.StateSpace.Neighbour;
import rowreader.view.DigitImage;
import rowreader.view.Listening;
import rowreader.view.Palette;
import rowreader.viewmodel.lab.TrajectoryModel;
import rowreader.viewmodel.lab.TrajectoryModel.Path;
import rowreader.viewmodel.reading.PlaybackModel;

/** The test digits whose hidden state is nearest after the row being read, as small pictures, nearest first. */
final class Neighbours extends HBox {
    private static final double PICTURE = 56;

    private final ObservableValue<Path> path;
    private final PlaybackModel playback;
    private final ObservableValue<Palette> palette;

    Neighbours(TrajectoryModel model, ObservableValue<Palette> palette) {
        path = model.pathProperty();
        playback = model.playback();
        this.palette = palette;
        getStyleClass().add("neighbours");
        setMinHeight(PICTURE + 42);
        Listening.to(path, this, (observable, was, is) -> show());
        Listening.to(playback.timestepProperty(), this, (observable, was, is) -> show());
        Listening.to(palette, this, (observable, was, is) -> show());
        show();
    }

    private void show() {
        Path shown = path.getValue();
        if (shown == null) {
            getChildren().clear();
            return;
        }
        int row = Math.min(playback.getTimestep(), shown.neighbours().size() - 1);
        List<Neighbour> nearest = shown.neighbours().get(row);
        getChildren()
                .setAll(nearest.stream()
                        .map(neighbour -> card(shown, neighbour))
                        .toList());
    }

    private VBox card(Path shown, Neighbour neighbour) {
        ImageView picture =
                new ImageView(DigitImage.paint(shown.plane().digits().digit(neighbour.index()), palette.getValue()));
        picture.setFitWidth(PICTURE);
        picture.setFitHeight(PICTURE);
        picture.setSmooth(false);
        String name = shown.plane().className(neighbour.label());
        Label label = new Label(name);
        label.getStyleClass().add("neighbour-label");
        Label distance = new Label(Numbers.shown().decimal(neighbour.distance(), 2));
        distance.getStyleClass().add("lab-note");
        VBox card = new VBox(picture, label, distance);
        card.setAlignment(Pos.TOP_CENTER);
        card.setAccessibleText(Texts.get("view.lab.trajectory.neighbour", neighbour.index(), name, distance.getText()));
        return card;
    }
}
