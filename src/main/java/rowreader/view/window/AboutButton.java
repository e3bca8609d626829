package rowreader.view.window;

import atlantafx.base.controls.Popover.ArrowLocation;
import atlantafx.base.theme.Styles;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import rowreader.text.Texts;
import rowreader.view.LaterPopover;
import rowreader.view.Listening;
import rowreader.view.Tip;
import rowreader.viewmodel.window.AboutModel;
import rowreader.viewmodel.window.AboutModel.Facts;

/** Tells which program this is, what it is made of, and where its log is. */
final class AboutButton extends Button {
    private static final double WIDTH = 620;
    private static final int LICENCE_ROWS = 12;

    private final AboutModel model;
    private final GridPane facts = new GridPane();
    private final LaterPopover popover = new LaterPopover(ArrowLocation.BOTTOM_RIGHT, this::content);

    AboutButton(AboutModel model) {
        super(Texts.get("view.about.open"));
        this.model = model;
        setId("about");
        getStyleClass().add(Styles.FLAT);
        setMinWidth(Region.USE_PREF_SIZE);
        new Tip(Texts.get("view.about.open.tip")).on(this);
        setOnAction(pressed -> open());
    }

    private void open() {
        model.find();
        popover.show(this);
    }

    private VBox content() {
        facts.setHgap(12);
        facts.setVgap(4);
        fact("version", Texts.get("view.about.version"), Facts::program);
        fact("java", Texts.get("view.about.java"), Facts::java);
        fact("dl4j", Texts.get("view.about.dl4j"), Facts::dl4j);
        fact("openblas", Texts.get("view.about.openblas"), Facts::openBlas);
        fact("log", Texts.get("view.about.log"), Facts::log);
        Label title = new Label(Texts.get("view.about.title"));
        title.getStyleClass().add(Styles.TITLE_4);
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        Label licences = new Label(Texts.get("view.about.licences"));
        TextArea text = new TextArea();
        text.setId("about-licences");
        text.setEditable(false);
        text.setPrefRowCount(LICENCE_ROWS);
        follow(text, "", Facts::licences);
        licences.setLabelFor(text);
        VBox content = new VBox(10, title, facts, licences, text);
        content.setPrefWidth(WIDTH);
        return content;
    }

    /** Not bound: a field that is bound is held by what it is bound to. */
    private void follow(TextInputControl field, String before, Function<Facts, String> value) {
        Listening.to(model.factsProperty(), field, (observable, was, is) -> field.setText(value.apply(is)));
        Facts found = model.factsProperty().get();
        field.setText(found == null ? before : value.apply(found));
    }

    /** In a field, from which it can be copied into a report. */
    private void fact(String id, String name, Function<Facts, String> value) {
        Label label = new Label(name);
        label.setMinWidth(Region.USE_PREF_SIZE);
        TextField field = new TextField();
        field.setId("about-" + id);
        field.setEditable(false);
        field.getStyleClass().add(Styles.FLAT);
        follow(field, Texts.get("view.about.wait"), value);
        label.setLabelFor(field);
        GridPane.setHgrow(field, Priority.ALWAYS);
        facts.addRow(facts.getRowCount(), label, field);
    }
}
