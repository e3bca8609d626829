package rowreader.view.lesson;

import atlantafx.base.controls.Popover;
import atlantafx.base.controls.Popover.ArrowLocation;
import atlantafx.base.theme.Styles;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import rowreader.text.Texts;
import rowreader.view.DigitImage;
import rowreader.view.LaterPopover;
import rowreader.view.Listening;
import rowreader.view.Palette;
import rowreader.view.Tip;
import rowreader.viewmodel.shelf.Example;
import rowreader.viewmodel.shelf.Shelf;
import rowreader.viewmodel.shelf.ShelfModel;

/** Opens the shelf: digits that show something about the network that reads, each with a computed line. */
public final class ExamplesButton extends Button {
    private static final double PICTURE = 56;
    private static final double WIDTH = 30;

    private final ShelfModel model;
    private final ObservableValue<Palette> palette;
    private final VBox list = new VBox();
    private final LaterPopover popover = new LaterPopover(ArrowLocation.TOP_CENTER, () -> list, this::tellWhatIsWanted);

    public ExamplesButton(ShelfModel model, ObservableValue<Palette> palette) {
        super(Texts.get("view.examples.button"));
        this.model = model;
        this.palette = palette;
        setId("examples");
        setMinWidth(Region.USE_PREF_SIZE);
        new Tip(Texts.get("view.examples.tooltip")).on(this);
        list.setId("examples-list");
        list.getStyleClass().add("examples-list");
        list.getStylesheets().add(ExamplesButton.class.getResource("lesson.css").toExternalForm());
        list.setStyle("-fx-pref-width: " + WIDTH + "em;");
        Listening.to(model.shelfProperty(), this, (observable, was, is) -> fill(is));
        Listening.to(
                palette,
                this,
                (observable, was, is) -> fill(model.shelfProperty().get()));
        fill(model.shelfProperty().get());
        setOnAction(pressed -> popover.show(this));
    }

    private void tellWhatIsWanted(Popover made) {
        made.showingProperty().addListener((observable, was, is) -> model.wanted(is));
    }

    private void fill(Shelf shelf) {
        Label title = new Label(Texts.get("view.examples.title"));
        title.getStyleClass().add(Styles.TEXT_BOLD);
        list.getChildren().setAll(title);
        if (shelf == null) {
            Label looking = new Label(Texts.get("view.examples.looking"));
            looking.getStyleClass().add(Styles.TEXT_MUTED);
            list.getChildren().add(looking);
            return;
        }
        Label network = new Label(Texts.get("view.reading.weights", shelf.network()));
        network.setId("examples-network");
        network.getStyleClass().add(Styles.TEXT_MUTED);
        network.setWrapText(true);
        // The pop-over may be open already, and as high as it was before there were examples.
        network.setMinHeight(Region.USE_PREF_SIZE);
        list.getChildren().add(network);
        shelf.examples().forEach(example -> list.getChildren().add(choice(example)));
    }

    private Button choice(Example example) {
        ImageView picture = new ImageView(DigitImage.paint(example.digit(), palette.getValue()));
        picture.setFitWidth(PICTURE);
        picture.setFitHeight(PICTURE);
        picture.setSmooth(false);
        Button choice = new Button(example.line().words(), picture);
        choice.getStyleClass().addAll(Styles.FLAT, "example");
        choice.setWrapText(true);
        choice.setMnemonicParsing(false);
        choice.setAlignment(Pos.CENTER_LEFT);
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setMinHeight(Region.USE_PREF_SIZE);
        choice.setOnAction(pressed -> {
            popover.hide();
            model.show(example);
        });
        return choice;
    }
}
