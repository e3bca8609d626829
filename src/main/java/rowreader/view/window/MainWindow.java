package rowreader.view.window;

import atlantafx.base.controls.ToggleSwitch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import rowreader.data.lesson.Place;
import rowreader.text.Text;
import rowreader.text.Texts;
import rowreader.view.Emblem;
import rowreader.view.Keys;
import rowreader.view.LanguageFont;
import rowreader.view.LastFolders;
import rowreader.view.Listening;
import rowreader.view.MaximizedSize;
import rowreader.view.Palette;
import rowreader.view.Tip;
import rowreader.view.drawing.PictureButton;
import rowreader.view.kept.KeepButton;
import rowreader.view.kept.MyDrawingsButton;
import rowreader.view.lab.LabPane;
import rowreader.view.lab.cell.ArithmeticPane;
import rowreader.view.layers.LayersView;
import rowreader.view.lesson.ExamplesButton;
import rowreader.view.lesson.Invitation;
import rowreader.view.lesson.LessonPane;
import rowreader.view.lesson.Ring;
import rowreader.view.picture.PictureOrMap;
import rowreader.view.picture.PicturePane;
import rowreader.view.race.RacePane;
import rowreader.view.reading.ReadingKeys;
import rowreader.view.reading.ReadingNames;
import rowreader.view.reading.ReadingPane;
import rowreader.view.recipe.RecipeLayer;
import rowreader.view.training.TrainingPane;
import rowreader.viewmodel.Message;
import rowreader.viewmodel.lab.LabModel;
import rowreader.viewmodel.lab.LabStudies;
import rowreader.viewmodel.lab.LearningModel;
import rowreader.viewmodel.lesson.TeachingModel;
import rowreader.viewmodel.picture.CellPictureModel;
import rowreader.viewmodel.race.RaceModel;
import rowreader.viewmodel.reading.ReaderModel.Reader;
import rowreader.viewmodel.reading.ReaderWeights;
import rowreader.viewmodel.recipe.RecipeModel;
import rowreader.viewmodel.window.AboutModel;
import rowreader.viewmodel.window.ExportModel;
import rowreader.viewmodel.window.SettingsModel;
import rowreader.viewmodel.window.WindowModel;

/** The one window: reading at the left, training, lab or race at the right, what both stand on below. */
public final class MainWindow {
    private static final double READING_SHARE = 0.6;
    /** The reading fits into it, scrolled in some languages. */
    private static final double LEAST_READING_WIDTH = 560;

    /** The reading is whole in it in every language, at the usual size of text: the side takes no more from it. */
    private static final double WHOLE_READING_WIDTH = 640;

    private static final double LEAST_SIDE_WIDTH = 300;
    /** At least as wide as what lies between the two. */
    private static final double DIVIDER = 12;

    private final Stage stage;
    private final WindowModel model;
    private final LabModel lab;
    private final LabStudies studies;
    private final ExportModel export;
    private final RaceModel race;
    private final SettingsModel settings;
    private final TeachingModel teaching;
    private final AboutModel about;
    private final RecipeModel recipes;
    private final LearningModel learning;
    private final Look look;
    private final ObservableValue<Palette> palette;
    private final ChosenFiles files;
    private SplitPane panes;
    private LabViews labViews;
    private LaterPane<LabPane> labPane;

    private MessagePane messages;
    private RecipeLayer recipeLayer;
    private KeysLayer keysLayer;

    /** Fills {@code stage} and shows it. */
    public MainWindow(
            Stage stage,
            WindowModel model,
            LabModel lab,
            LabStudies studies,
            ExportModel export,
            RaceModel race,
            SettingsModel settings,
            TeachingModel teaching,
            AboutModel about) {
        this.stage = stage;
        this.model = model;
        this.lab = lab;
        this.studies = studies;
        this.export = export;
        this.race = race;
        this.settings = settings;
        this.teaching = teaching;
        this.about = about;
        this.recipes = new RecipeModel(model.training());
        this.learning = new LearningModel(lab, model.training().weightsProperty());
        this.look = new Look(stage, model.darkProperty(), teaching);
        this.palette = look.palette();
        this.files = new ChosenFiles(stage, model, teaching.lesson());
        fill();
        WindowPlace.install(stage, settings);
        LastFolders.install(stage, settings);
        model.messageProperty().addListener((observable, was, message) -> messages.show(message));
        race.messageProperty().addListener((observable, was, message) -> messages.show(message));
        settings.languageProperty().addListener((observable, was, is) -> refill());
        stage.show();
        // A window that opens maximized is laid out first in other sizes.
        KeptShares.set(panes, READING_SHARE);
    }

    /**
     * Makes all that the window shows, in the language in use, of what the view-models hold. What was shown before is in no
     * window any more, where nothing is painted and no time passes.
     */
    private void fill() {
        ReadingPane reading = new ReadingPane(
                model.drawing(),
                model.reading(),
                model.playback(),
                palette,
                model.digits()::showRandomTestDigit,
                model.digits().canShowTestDigit(),
                model.reader().classNames(),
                new ExamplesButton(teaching.shelf(), palette),
                new KeepButton(model.kept()),
                new MyDrawingsButton(model),
                new PictureButton(model.pictures(), palette));
        reading.offerToFollow(model.reader().readerProperty().map(Reader.TRAINING::equals));
        reading.setFamiliarity(studies.familiarity().measureProperty());
        LayersView layers = new LayersView(model.reading().activationsProperty(), palette);
        reading.setLayers(layers, layers.receptiveFieldProperty());
        labViews = new LabViews(stage, model, lab, studies, learning, palette);
        labPane = new LaterPane<>(this::lab);
        recipeLayer = new RecipeLayer(recipes);
        TrainingPane trainingPane = new TrainingPane(
                model.training(), recipes, recipeLayer, palette, teaching.pace().expected());
        LaterPane<RacePane> racePane = new LaterPane<>(() -> new RacePane(race, palette));
        SidePane side = new SidePane(trainingPane, labPane, racePane, model.sidePaneProperty());
        ShownPlaces.install(
                teaching.places(),
                side,
                labPane,
                model.picture(),
                Map.of(Place.TRAINING, trainingPane, Place.RACE, racePane),
                labViews.places());
        CellPictureModel picture = model.picture();
        PicturePane picturePane = new PicturePane(
                picture,
                palette,
                new ArithmeticPane(picture.arithmeticProperty(), model.reading().traversalProperty()).folded(),
                () -> {
                    picture.fillingProperty().set(false);
                    side.show(labPane);
                    labPane.get().show(labViews.places().get(Place.CELL));
                });
        BooleanProperty still = teaching.look().reducedMotionProperty();
        picturePane.setAnimated(!still.get());
        Listening.to(still, picturePane, (observable, was, is) -> picturePane.setAnimated(!is));
        reading.setCellPicture(picture, picturePane, new PictureOrMap(picture, "from-map"));
        messages = new MessagePane();
        ScrollingPane sideView = new ScrollingPane(
                side,
                LEAST_SIDE_WIDTH,
                () -> WHOLE_READING_WIDTH * palette.getValue().textScale() + DIVIDER);
        VBox.setVgrow(sideView, Priority.ALWAYS);
        // The window around it is not laid out with every row that is played.
        reading.setManaged(false);
        ScrollingPane readingView = new ScrollingPane(reading, LEAST_READING_WIDTH, () -> LEAST_SIDE_WIDTH + DIVIDER);
        panes = new SplitPane(readingView, new VBox(sideView, messages));
        panes.setDividerPositions(READING_SHARE);
        BorderPane content = new BorderPane(panes);
        content.getStyleClass().add("main-window");
        VBox header = new VBox(header(new ExportMenu(stage, export, palette, reading, side)), new OfferBar(model));
        Keys keys = ReadingKeys.of(model.playback(), model.drawing());
        keysLayer = new KeysLayer(keys);
        WindowKeys.add(keys, model, stage, side, files, keysLayer::toggle);
        WindowStatusBar statusBar = new WindowStatusBar(model.digits(), settings, about, keysLayer::toggle);
        content.setTop(header);
        content.setBottom(new VBox(new LessonPane(teaching.lesson(), files::takeLesson), statusBar));
        PictureFilling.install(picture.fillingProperty(), teaching.presentation(), panes, header, statusBar);
        ObservableValue<Boolean> invited = teaching.firstSightRunning()
                .and(teaching.lesson().openProperty().not());
        reading.hideNameWhile(invited);
        StackPane root = new StackPane(
                content,
                recipeLayer,
                new Invitation(invited),
                new Ring(teaching.lesson(), teaching.look().reducedMotionProperty()),
                keysLayer);
        root.getStyleClass().add("window-layers");
        Scene scene = sceneOf(root);
        scene.getStylesheets()
                .add(MainWindow.class.getResource("main-window.css").toExternalForm());
        keys.install(scene);
        look.install(scene);
        TeachingKeys.install(scene, teaching, () -> keysLayer.isDisplay() || recipeLayer.isDisplay());
        Presentation.install(teaching.presentation(), stage, reading, root, palette);
        DroppedFiles.install(scene, model);

        stage.setTitle(Texts.get("view.window.title"));
        stage.getIcons().setAll(Emblem.image(1), Emblem.image(3), Emblem.image(8));
        LanguageFont.inUse().install(root);
        if (LanguageFont.inUse().isMissing()) {
            messages.show(Message.failed(Text.of("view.language.no-font")));
        }
        stage.setScene(scene);
    }

    /** As large as the one before: a scene that was never given a size takes that which it prefers at its first picture. */
    private Scene sceneOf(StackPane root) {
        Scene before = stage.getScene();
        return before == null ? new Scene(root) : new Scene(root, before.getWidth(), before.getHeight());
    }

    /** Says everything in another language, with the same places chosen. */
    private void refill() {
        double[] dividers = panes.getDividerPositions();
        Optional<Integer> labShown = labPane.made().map(LabPane::shown);
        List<Message> told = messages.shown();
        boolean calculates = labViews.isArithmeticShown();
        boolean edits = recipeLayer.isDisplay();
        boolean tellsKeys = keysLayer.isDisplay();
        Optional<String> focused =
                Optional.ofNullable(stage.getScene().getFocusOwner()).map(Node::getId);
        boolean presents = teaching.presentation().presentingProperty().get();
        closePopUps();
        Optional<MaximizedSize> maximized = MaximizedSize.of(stage);
        fill();
        maximized.ifPresent(MaximizedSize::keep);
        // The toolkit takes a stage with another scene out of the full screen.
        teaching.presentation().presentingProperty().set(presents);
        // One pane is alone while the picture fills the window.
        if (dividers.length == panes.getDividers().size()) {
            panes.setDividerPositions(dividers);
        }
        labShown.ifPresent(shown -> labPane.get().show(shown));
        told.forEach(messages::show);
        if (calculates) {
            labViews.showArithmetic();
        }
        // The layers get their skins, without which they show nothing.
        stage.getScene().getRoot().applyCss();
        if (edits) {
            recipeLayer.goOn();
        }
        if (tellsKeys) {
            keysLayer.toggle();
        }
        focused.map(id -> stage.getScene().lookup("#" + id)).ifPresent(Node::requestFocus);
    }

    private LabPane lab() {
        return new LabPane(labViews.make(), model.reading().noRowsProperty().map(Text::words));
    }

    /** They speak the language of before. */
    private void closePopUps() {
        for (Window window : List.copyOf(Window.getWindows())) {
            if (window instanceof PopupWindow popUp && popUp.getOwnerWindow() == stage) {
                popUp.hide();
            }
        }
    }

    private Region header(ExportMenu exportMenu) {
        Label title = new Label(Texts.get("view.window.title"));
        title.getStyleClass().add("window-title");
        Label subtitle = new Label();
        subtitle.setId("subtitle");
        subtitle.textProperty()
                .bind(Bindings.createStringBinding(
                        this::invitation,
                        model.reading().inUseProperty(),
                        model.reading().traversalProperty()));
        subtitle.getStyleClass().add("window-subtitle");
        OpenButton open = new OpenButton(
                settings.recentModelsProperty(), files::openModel, files::readPicture, model.files()::open);
        Button save = button(Texts.get("view.window.save"), Texts.get("view.window.save-tooltip"), files::saveModel);
        save.setId("save");
        ToggleSwitch dark = new ToggleSwitch(Texts.get("view.window.dark"));
        dark.setId("dark");
        dark.selectedProperty().bindBidirectional(model.darkProperty());
        new Tip(Texts.get("view.window.dark-tooltip")).on(dark);
        LessonButton lesson = new LessonButton(teaching.lesson());
        ViewMenu view = new ViewMenu(teaching);
        for (Region whole : List.of(title, lesson, open, save, exportMenu, view, dark)) {
            whole.setMinWidth(Region.USE_PREF_SIZE);
        }
        FlowPane tools = new FlowPane(new ReaderChoice(model.reader()), lesson, open, save, exportMenu, view, dark);
        tools.getStyleClass().add("window-tools");
        return new WindowHeader(title, subtitle, tools);
    }

    private String invitation() {
        ReaderWeights reader = model.reading().inUseProperty().get();
        return reader == null
                ? Texts.get("view.window.invitation")
                : ReadingNames.invitation(
                        reader.weights(), model.reading().traversalProperty().get());
    }

    private static Button button(String text, String tooltip, Runnable action) {
        Button button = new Button(text);
        button.setMnemonicParsing(true);
        new Tip(tooltip).on(button);
        button.setOnAction(event -> action.run());
        return button;
    }
}
