package rowreader.view.window;

import atlantafx.base.controls.Popover;
import atlantafx.base.controls.Popover.ArrowLocation;
import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import rowreader.view.LastFolders;
import rowreader.viewmodel.window.FileKind;
import rowreader.viewmodel.window.WindowModel;

/** Tells where digits are looked for, which were found and why not others, and takes those of another folder. */
final class DigitsButton extends Button {
    private static final double TEXT_WIDTH = 460;

    private final WindowModel model;
    private final Popover popover;

    DigitsButton(WindowModel model) {
        super("Digits\u2026");
        this.model = model;
        setId("digits");
        getStyleClass().add(Styles.FLAT);
        setMinWidth(Region.USE_PREF_SIZE);
        setTooltip(new Tooltip("Where the digits come from; train on others"));
        popover = new Popover(content());
        popover.setArrowLocation(ArrowLocation.BOTTOM_RIGHT);
        popover.setHeaderAlwaysVisible(false);
        popover.setDetachable(false);
        setOnAction(pressed -> popover.show(this));
    }

    private VBox content() {
        Label inUse = wrapped();
        inUse.setId("digits-in-use");
        inUse.textProperty().bind(model.digitsDescriptionProperty());
        Label places = wrapped();
        places.setId("digit-places");
        places.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> {
                            StringBuilder list = new StringBuilder();
                            for (String place : model.digitPlacesProperty().get()) {
                                list.append(list.length() == 0 ? "\u2022 " : "\n\u2022 ")
                                        .append(place);
                            }
                            return list.toString();
                        },
                        model.digitPlacesProperty()));
        Label explanation = wrapped();
        explanation.getStyleClass().add(Styles.TEXT_MUTED);
        explanation.setText("A folder has the four IDX files of MNIST, or of another set of 28\u00d728 pictures with up"
                + " to ten classes (Fashion-MNIST, Kuzushiji-MNIST), whose names a labels.txt may give. The network"
                + " begins anew with other digits.");
        VBox content =
                new VBox(10, title("In use"), inUse, title("Looked for in this order"), places, explanation, buttons());
        content.setPrefWidth(TEXT_WIDTH);
        return content;
    }

    private HBox buttons() {
        Button folder = new Button("Choose a _folder\u2026");
        folder.setId("choose-digits");
        folder.setOnAction(pressed -> {
            popover.hide();
            choose();
        });
        Button usual = new Button("_Look in the usual places");
        usual.setId("usual-digits");
        usual.setOnAction(pressed -> {
            popover.hide();
            model.chooseUsualDigits();
        });
        Label why = new Label("Pause the training first.");
        why.getStyleClass().add(Styles.TEXT_MUTED);
        why.visibleProperty().bind(model.canChooseDigits().not());
        why.managedProperty().bind(why.visibleProperty());
        for (Button button : List.of(folder, usual)) {
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.disableProperty().bind(why.visibleProperty());
        }
        HBox buttons = new HBox(8, folder, usual, why);
        buttons.setAlignment(Pos.CENTER_LEFT);
        return buttons;
    }

    private void choose() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("Choose digits");
        LastFolders.folder(FileKind.DIGITS, chooser, getScene().getWindow()).ifPresent(model::chooseDigits);
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
