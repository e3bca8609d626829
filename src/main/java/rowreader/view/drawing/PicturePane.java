package rowreader.view.drawing;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import rowreader.data.picture.Area;
import rowreader.data.picture.FoundDigit;
import rowreader.text.Texts;
import rowreader.view.DigitImage;
import rowreader.view.Listening;
import rowreader.view.Palette;
import rowreader.view.ScrollingRegion;
import rowreader.view.Tip;
import rowreader.viewmodel.drawing.PictureModel;
import rowreader.viewmodel.drawing.SeenPicture;

/**
 * The picture that is read: what was taken for ink, a box around each digit, a card for each, of which one is read row by row;
 * and buttons to turn, invert and crop it.
 */
public final class PicturePane extends VBox {
    private static final double LONGER_SIDE = 340;
    private static final double CARD = 36;
    /** Less than a row of cards cannot be scrolled. */
    private static final double LEAST_CARDS = 52;

    private static final double BAR = 16;

    private final PictureModel pictures;
    private final ObservableValue<Palette> palette;
    private final ImageView image = new ImageView();
    private final Pane boxes = new Pane(image);
    private final Rectangle selection = new Rectangle();
    private final FlowPane cards = new FlowPane(4, 4);
    private final Button crop;
    private double scale = 1;
    private double startX;
    private double startY;

    /** A pane that follows the model's picture; empty while there is none. */
    public PicturePane(PictureModel pictures, ObservableValue<Palette> palette) {
        super(8);
        this.pictures = pictures;
        this.palette = palette;
        setId("found-picture");
        setStyle("-fx-padding: 12px;");
        image.setPreserveRatio(true);
        selection.setFill(Color.color(0.2, 0.5, 1, 0.2));
        selection.setStroke(Color.color(0.2, 0.5, 1));
        selection.setMouseTransparent(true);
        crop = button("crop", Texts.get("view.picture.crop"), this::crop);
        new Tip(Texts.get("view.picture.crop-hint")).on(crop);
        HBox buttons = new HBox(
                6,
                button("turn", Texts.get("view.picture.turn"), pictures::turn),
                button("invert", Texts.get("view.picture.invert"), pictures::invert),
                crop,
                button("restore", Texts.get("view.picture.restore"), pictures::restore));
        Label legend = new Label(Texts.get("view.picture.legend"));
        legend.setWrapText(true);
        legend.setMaxWidth(LONGER_SIDE);
        legend.setMinHeight(Region.USE_PREF_SIZE);
        // A pane would shrink, and its picture would stand over what is below it.
        boxes.setMinHeight(Region.USE_PREF_SIZE);
        cards.setId("digit-cards");
        cards.setPrefWrapLength(LONGER_SIDE);
        ScrollPane scroll = new ScrollingRegion(cards);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(LEAST_CARDS);
        scroll.managedProperty().bind(Bindings.isNotEmpty(cards.getChildren()));
        scroll.visibleProperty().bind(scroll.managedProperty());
        // Without it, a row more than fits would ask for a bar, which makes room for a card less in each row.
        scroll.setPrefWidth(LONGER_SIDE + BAR);
        boxes.setOnMousePressed(this::beginSelection);
        boxes.setOnMouseDragged(this::extendSelection);
        getChildren().addAll(boxes, legend, scroll, buttons);
        Listening.to(pictures.seenProperty(), this, (observable, was, is) -> show(was, is));
        show(null, pictures.seenProperty().get());
    }

    private static Button button(String id, String text, Runnable command) {
        Button button = new Button(text);
        button.setId("picture-" + id);
        button.setOnAction(pressed -> command.run());
        return button;
    }

    private void show(SeenPicture before, SeenPicture seen) {
        if (seen == null) {
            image.setImage(null);
            cards.getChildren().clear();
            boxes.getChildren().setAll(image);
            return;
        }
        if (before == null || before.found() != seen.found()) {
            int longer = Math.max(seen.picture().width(), seen.picture().height());
            scale = LONGER_SIDE / longer;
            image.setImage(InkOverlay.of(seen));
            image.setFitWidth(seen.picture().width() * scale);
            image.setFitHeight(seen.picture().height() * scale);
            deselect();
        }
        boxes.getChildren().setAll(image);
        cards.getChildren().clear();
        for (int index = 0; index < seen.found().digits().size(); index++) {
            FoundDigit found = seen.found().digits().get(index);
            boxes.getChildren().add(box(found.box(), index == seen.chosen()));
            cards.getChildren().add(card(found, index, index == seen.chosen()));
        }
        boxes.getChildren().add(selection);
    }

    private Node box(Area area, boolean chosen) {
        Rectangle box =
                new Rectangle(area.left() * scale, area.top() * scale, area.width() * scale, area.height() * scale);
        box.setFill(null);
        box.setStroke(chosen ? Color.DODGERBLUE : Color.GRAY);
        box.setStrokeWidth(chosen ? 2 : 1);
        box.setMouseTransparent(true);
        return box;
    }

    private Node card(FoundDigit found, int index, boolean chosen) {
        ImageView small = new ImageView(DigitImage.paint(found.digit(), palette.getValue()));
        small.setFitWidth(CARD);
        small.setFitHeight(CARD);
        ToggleButton card = new ToggleButton(null, small);
        card.setStyle("-fx-padding: 4px;");
        card.setSelected(chosen);
        card.setAccessibleText(Texts.get("view.picture.card", index + 1));
        card.setOnAction(pressed -> {
            card.setSelected(true);
            pictures.choose(index);
        });
        return card;
    }

    private void beginSelection(MouseEvent event) {
        deselect();
        startX = event.getX();
        startY = event.getY();
    }

    private void extendSelection(MouseEvent event) {
        double x = Math.max(0, Math.min(image.getFitWidth(), event.getX()));
        double y = Math.max(0, Math.min(image.getFitHeight(), event.getY()));
        selection.setX(Math.min(startX, x));
        selection.setY(Math.min(startY, y));
        selection.setWidth(Math.abs(x - startX));
        selection.setHeight(Math.abs(y - startY));
        crop.setDisable(selected().width() < 1 || selected().height() < 1);
    }

    private void deselect() {
        selection.setWidth(0);
        selection.setHeight(0);
        crop.setDisable(true);
    }

    private Area selected() {
        return new Area(
                (int) Math.floor(selection.getX() / scale),
                (int) Math.floor(selection.getY() / scale),
                (int) Math.floor((selection.getX() + selection.getWidth()) / scale),
                (int) Math.floor((selection.getY() + selection.getHeight()) / scale));
    }

    private void crop() {
        pictures.crop(selected());
    }
}
