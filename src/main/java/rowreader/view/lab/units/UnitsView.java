package rowreader.view.lab.units;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import rowreader.text.Numbers;
import rowreader.text.Texts;
import rowreader.trace.lab.UnitNeed;
import rowreader.trace.lab.UnitSurvey.Caption;
import rowreader.trace.lab.UnitSurvey.Excited;
import rowreader.trace.lab.UnitSurvey.Match;
import rowreader.view.DigitImage;
import rowreader.view.Listening;
import rowreader.view.Palette;
import rowreader.view.ScrollingRegion;
import rowreader.view.lab.LabTexts;
import rowreader.view.lab.LabView;
import rowreader.view.lab.LoadDigitsButton;
import rowreader.view.lab.StudiedNote;
import rowreader.view.reading.ReadingNames;
import rowreader.viewmodel.lab.UnitsModel;
import rowreader.viewmodel.lab.UnitsModel.Found;
import rowreader.viewmodel.lab.UnitsModel.Needs;
import rowreader.viewmodel.lab.UnitsModel.Survey;

/** The units that matter for this digit, each with what it waits for; and the units that are on when one asks them to. */
public final class UnitsView implements LabView {
    private static final int PICTURES = 4;
    private static final double PICTURE = 36;

    private final UnitsModel model;
    private final ObservableValue<Palette> palette;
    private final VBox cards = new VBox();
    private final VBox matches = new VBox();
    private final VBox node;

    public UnitsView(UnitsModel model, ObservableValue<Palette> palette) {
        this.model = model;
        this.palette = palette;
        Label headline = LabTexts.headline();
        headline.setId("units-that-matter");
        headline.setWrapText(true);
        headline.textProperty()
                .bind(LabTexts.result(
                        model.needs(),
                        needs -> Texts.get(
                                "view.lab.units.headline",
                                needs.units().size(),
                                needs.trace().className(needs.trace().prediction()))));
        Label asked = LabTexts.remark();
        asked.textProperty()
                .bind(model.traversalProperty()
                        .map(scan -> Texts.get("view.lab.units.ask", LabTexts.rowOrColumn(scan))));
        cards.getStyleClass().add("lab-view");
        matches.getStyleClass().add("lab-view");
        matches.setId("matching-units");
        Label unknown = LabTexts.remark();
        unknown.setId("units-unknown");
        unknown.setText(Texts.get("view.lab.units.unknown", UnitsModel.DIGITS));
        unknown.visibleProperty()
                .bind(model.needs()
                        .valueProperty()
                        .isNotNull()
                        .and(model.surveyProperty()
                                .isNull()
                                .or(model.surveyCurrentProperty().not())));
        unknown.managedProperty().bind(unknown.visibleProperty());
        Node load = new LoadDigitsButton("load-digits-for-units", model.digits());
        VBox content = new VBox(
                asked, new PatternStrip(model.patternProperty(), model.traversalProperty(), palette), matches, cards);
        content.getStyleClass().add("lab-view");
        ScrollPane scroll = new ScrollingRegion(content);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        node = new VBox(headline, unknown, load, scroll, new StudiedNote(model.studied()));
        node.getStyleClass().add("lab-view");
        Listening.to(model.needs().valueProperty(), node, (observable, was, is) -> show());
        Listening.to(model.surveyProperty(), node, (observable, was, is) -> show());
        Listening.to(model.surveyCurrentProperty(), node, (observable, was, is) -> {
            show();
            showFound();
        });
        Listening.to(model.foundProperty(), node, (observable, was, is) -> showFound());
        Listening.to(palette, node, (observable, was, is) -> {
            show();
            showFound();
        });
        show();
        showFound();
    }

    private void show() {
        Needs needs = model.needs().getValue();
        cards.getChildren()
                .setAll(
                        needs == null
                                ? List.of()
                                : needs.units().stream()
                                        .map(need -> card(needs, need))
                                        .toList());
    }

    private Node card(Needs needs, UnitNeed need) {
        Label name = LabTexts.heading(Texts.get(
                "view.lab.units.unit",
                ReadingNames.unit(needs.trace(), need.unit()),
                needs.trace().className(needs.trace().prediction()),
                Numbers.shown().signed(need.change(), 2)));
        Label caption = new Label();
        caption.getStyleClass().add("unit-caption");
        caption.setWrapText(true);
        caption.setMinHeight(Region.USE_PREF_SIZE);
        FlowPane pictures = new FlowPane();
        pictures.getStyleClass().add("lab-tools");
        Survey survey = model.surveyProperty().get();
        if (survey == null || !model.surveyCurrentProperty().get()) {
            // Said once, above.
            return new VBox(name, new UnitCourse(needs.trace(), need.unit(), palette));
        }
        if (survey.weights().weights() == needs.trace().weights()) {
            caption.setText(survey.units()
                    .caption(need.unit())
                    .map(holds -> words(survey, holds))
                    .orElse(Texts.get(
                            "view.lab.units.no-caption", survey.units().size())));
            for (Excited excited : survey.units().mostExcited(need.unit(), PICTURES)) {
                pictures.getChildren().add(picture(survey, excited.index()));
                Label row = new Label(ReadingNames.lineName(needs.trace().traversal(), excited.timestep()));
                row.getStyleClass().add("lab-note");
                pictures.getChildren().add(row);
            }
        } else {
            caption.setText(Texts.get("view.lab.units.other", survey.weights().description()));
        }
        HBox course = new HBox(new UnitCourse(needs.trace(), need.unit(), palette), caption);
        course.getStyleClass().add("lab-controls");
        HBox.setHgrow(caption, Priority.ALWAYS);
        return new VBox(name, course, pictures);
    }

    private static String words(Survey survey, Caption caption) {
        return Texts.get(
                "view.lab.units.caption",
                Texts.get(caption.event(), "name"),
                caption.seen(),
                caption.cases(),
                survey.units().size());
    }

    private ImageView picture(Survey survey, int index) {
        ImageView picture = new ImageView(DigitImage.paint(survey.digits().digit(index), palette.getValue()));
        picture.setFitWidth(PICTURE);
        picture.setFitHeight(PICTURE);
        picture.setSmooth(false);
        return picture;
    }

    private void showFound() {
        Found found = model.foundProperty().get();
        matches.getChildren()
                .setAll(found == null || !model.surveyCurrentProperty().get() ? List.of() : found(found));
    }

    private List<Node> found(Found found) {
        if (found.matches().isEmpty()) {
            Label none = LabTexts.remark();
            none.setText(Texts.get(
                    "view.lab.units.no-match",
                    line(found.pattern().from()),
                    line(found.pattern().to()),
                    found.survey().units().size()));
            return List.of(none);
        }
        return found.matches().stream().map(match -> found(found, match)).toList();
    }

    private String line(int timestep) {
        return ReadingNames.lineName(model.traversalProperty().get(), timestep);
    }

    private Node found(Found found, Match match) {
        Label name = new Label(Texts.get(
                "view.lab.units.match",
                match.unit(),
                line(found.pattern().from()),
                line(found.pattern().to()),
                Numbers.shown().percent(match.agreement(), 0),
                found.survey().units().size()));
        name.setWrapText(true);
        HBox pictures = new HBox();
        pictures.getStyleClass().add("lab-controls");
        pictures.setAlignment(Pos.CENTER_LEFT);
        match.digits().forEach(index -> pictures.getChildren().add(picture(found.survey(), index)));
        return new VBox(name, pictures);
    }

    @Override
    public String title() {
        return Texts.get("view.lab.units.title");
    }

    @Override
    public String explanation() {
        return Texts.get("view.lab.units.explanation");
    }

    @Override
    public Group group() {
        return Group.MEMORY;
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
