package rowreader.view.window;

import atlantafx.base.controls.Popover.ArrowLocation;
import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import rowreader.text.Text;
import rowreader.text.Texts;
import rowreader.view.LastFolders;
import rowreader.view.LaterPopover;
import rowreader.view.Tip;
import rowreader.viewmodel.window.DigitsModel;
import rowreader.viewmodel.window.FileKind;

/** Tells where digits are looked for, which were found and why not others, and takes those of another folder. */
final class DigitsButton extends Button {
    private static final double TEXT_WIDTH = 460;

    private final DigitsModel model;
    private final LaterPopover popover = new LaterPopover(ArrowLocation.BOTTOM_RIGHT, this::content);

    DigitsButton(DigitsModel model) {
        super(Texts.get("view.digits.button"));
        this.model = model;
        setId("digits");
        getStyleClass().add(Styles.FLAT);
        setMinWidth(Region.USE_PREF_SIZE);
        new Tip(Texts.get("view.digits.tooltip")).on(this);
        setOnAction(pressed -> popover.show(this));
    }

    private VBox content() {
        Label inUse = wrapped();
        inUse.setId("digits-in-use");
        inUse.textProperty().bind(model.descriptionProperty().map(Text::words));
        Label places = wrapped();
        places.setId("digit-places");
        places.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.placesProperty().get().stream()
                                .map(place -> Texts.get("view.digits.place", place))
                                .collect(Collectors.joining("\n")),
                        model.placesProperty()));
        Label explanation = wrapped();
        explanation.getStyleClass().add(Styles.TEXT_MUTED);
        explanation.setText(Texts.get("view.digits.explanation"));
        VBox content = new VBox(
                10,
                title(Texts.get("view.digits.in-use")),
                inUse,
                title(Texts.get("view.digits.places")),
                places,
                explanation,
                why(),
                buttons());
        content.setPrefWidth(TEXT_WIDTH);
        return content;
    }

    /** Why the buttons are off, on lines of its own: beside them it would be cut. */
    private Label why() {
        Label why = wrapped();
        why.setId("digits-obstacle");
        why.textProperty()
                .bind(model.obstacle().map(text -> text.map(Text::words).orElse("")));
        why.visibleProperty().bind(why.textProperty().isNotEmpty());
        why.managedProperty().bind(why.visibleProperty());
        return why;
    }

    private HBox buttons() {
        Button folder = new Button(Texts.get("view.digits.choose"));
        folder.setId("choose-digits");
        folder.setOnAction(pressed -> {
            popover.hide();
            choose();
        });
        Button usual = new Button(Texts.get("view.digits.usual"));
        usual.setId("usual-digits");
        usual.setOnAction(pressed -> {
            popover.hide();
            model.chooseUsual();
        });
        for (Button button : List.of(folder, usual)) {
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.disableProperty().bind(model.obstacle().map(Optional::isPresent));
        }
        HBox buttons = new HBox(8, folder, usual);
        buttons.setAlignment(Pos.CENTER_LEFT);
        return buttons;
    }

    private void choose() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(Texts.get("view.digits.choose-title"));
        LastFolders.folder(FileKind.DIGITS, chooser, getScene().getWindow()).ifPresent(model::choose);
    }

    private static Label title(String text) {
        Label title = new Label(text);
        title.getStyleClass().add(Styles.TEXT_BOLD);
        return title;
    }

    private static Label wrapped() {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
