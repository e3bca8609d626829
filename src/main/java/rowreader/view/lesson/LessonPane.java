package rowreader.view.lesson;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import rowreader.data.lesson.Chapter;
import rowreader.data.lesson.Page;
import rowreader.text.Texts;
import rowreader.view.Icon;
import rowreader.view.Listening;
import rowreader.view.ScrollingRegion;
import rowreader.view.Tip;
import rowreader.viewmodel.lesson.LessonModel;

/** The page of the lesson, below everything else: what it says, its task, and the way on. Takes no room while the lesson is left. */
public final class LessonPane extends VBox {
    /** Windows below this height are low, pixels. */
    private static final double LOW = 860;
    /** More of the window than that the text does not take: it scrolls then. The task is always seen. */
    private static final double MOST_OF_WINDOW = 0.24;

    private final LessonModel model;
    private final Runnable chooseFolder;
    private final MenuButton chapters = new MenuButton();
    private final Region header;
    private final HBox body;
    private final VBox page = new VBox();
    private final VBox task = new VBox();

    /** Kept: a binding that nobody keeps is forgotten. */
    private final BooleanBinding canGoForward;

    private final BooleanBinding canGoBack;

    /** @param chooseFolder asks for a folder with other lessons */
    public LessonPane(LessonModel model, Runnable chooseFolder) {
        this.model = model;
        this.chooseFolder = chooseFolder;
        canGoForward = model.canGoForward();
        canGoBack = model.canGoBack();
        setId("lesson");
        getStyleClass().add("lesson-pane");
        getStylesheets().add(LessonPane.class.getResource("lesson.css").toExternalForm());
        visibleProperty().bind(model.openProperty());
        managedProperty().bind(visibleProperty());
        header = header();
        body = body();
        getChildren().addAll(header, body);
        Listening.to(model.chaptersProperty(), this, (observable, was, is) -> offer());
        Listening.to(model.chapterProperty(), this, (observable, was, is) -> offer());
        Listening.to(model.doneProperty(), this, (observable, was, is) -> offer());
        offer();
        sceneProperty().addListener((observable, was, scene) -> {
            if (scene != null) {
                scene.heightProperty().addListener((height, before, now) -> takeHeight(now.doubleValue()));
                takeHeight(scene.getHeight());
            }
        });
    }

    /** A low window needs the lines more than the air between them. */
    private void takeHeight(double window) {
        setStyle(window < LOW ? "-fx-min-height: 8.5em;" : "");
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double inside = (width < 0 ? getWidth() : width) - snappedLeftInset() - snappedRightInset();
        double taskWidth = task.isManaged() ? task.prefWidth(-1) : 0;
        double taskHeight = task.isManaged() ? task.prefHeight(taskWidth) : 0;
        double textWidth = Math.min(page.maxWidth(-1), inside - taskWidth - body.getSpacing());
        double window = getScene() == null ? 0 : getScene().getHeight();
        double around = snappedTopInset() + header.prefHeight(-1) + getSpacing() + snappedBottomInset();
        double textHeight = Math.min(page.prefHeight(textWidth), window * MOST_OF_WINDOW - around);
        return around + Math.ceil(Math.max(taskHeight, textHeight));
    }

    private Region header() {
        chapters.setId("lesson-chapters");
        chapters.setMinWidth(0);
        new Tip(Texts.get("view.lesson.chapters")).on(chapters);
        Label place = new Label();
        place.setId("lesson-place");
        place.getStyleClass().add(Styles.TEXT_MUTED);
        place.setMinWidth(Region.USE_PREF_SIZE);
        place.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> Texts.get(
                                "view.lesson.place",
                                model.pageIndexProperty().get() + 1,
                                model.chapterProperty().get().pages().size()),
                        model.pageProperty(),
                        model.pageIndexProperty()));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button back = button("lesson-back", Texts.get("view.lesson.back"), model::back);
        back.disableProperty().bind(canGoBack.not());
        Button next = button("lesson-next", Texts.get("view.lesson.next"), model::next);
        next.getStyleClass().add(Styles.ACCENT);
        next.disableProperty().bind(canGoForward.not());
        Button leave = button("lesson-leave", Texts.get("view.lesson.leave"), model::leave);
        new Tip(Texts.get("view.lesson.leave-tooltip")).on(leave);
        HBox header = new HBox(chapters, place, space, back, next, leave);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("lesson-header");
        return header;
    }

    private static Button button(String id, String text, Runnable command) {
        Button button = new Button(text);
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(pressed -> command.run());
        return button;
    }

    private void offer() {
        chapters.setText(name(model.chapterProperty().get()));
        chapters.getItems().clear();
        for (Chapter chapter : model.chaptersProperty().get()) {
            String name = name(chapter);
            MenuItem item = new MenuItem(
                    chapter.minutes() == 0 ? name : Texts.get("view.lesson.chapter-minutes", name, chapter.minutes()));
            item.setMnemonicParsing(false);
            if (model.isDone(chapter)) {
                item.setGraphic(new Icon("right"));
            }
            item.setOnAction(chosen -> model.goTo(chapter));
            chapters.getItems().add(item);
        }
        MenuItem own = new MenuItem(Texts.get("view.lesson.own"));
        own.setOnAction(chosen -> chooseFolder.run());
        MenuItem builtIn = new MenuItem(Texts.get("view.lesson.built-in"));
        builtIn.setOnAction(chosen -> model.takeBuiltIn());
        chapters.getItems().addAll(new SeparatorMenuItem(), own, builtIn);
    }

    private String name(Chapter chapter) {
        int number = model.chaptersProperty().get().indexOf(chapter) + 1;
        return Texts.get("view.lesson.chapter", number, chapter.title());
    }

    private HBox body() {
        Label title = label("lesson-title", "lesson-title");
        title.textProperty().bind(model.pageProperty().map(Page::title));
        Label text = label("lesson-text", "lesson-text");
        text.textProperty().bind(model.pageProperty().map(Page::text));
        page.getChildren().setAll(title, text);
        page.getStyleClass().add("lesson-page");
        ScrollPane scroll = new ScrollingRegion(page);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinSize(0, 0);
        scroll.getStyleClass().add("lesson-scroll");
        scroll.maxWidthProperty().bind(page.maxWidthProperty());
        HBox.setHgrow(scroll, Priority.ALWAYS);
        Listening.to(model.pageProperty(), this, (observable, was, is) -> scroll.setVvalue(0));
        fillTask();
        HBox line = new HBox(scroll, task);
        line.setAlignment(Pos.TOP_LEFT);
        line.getStyleClass().add("lesson-body");
        VBox.setVgrow(line, Priority.ALWAYS);
        return line;
    }

    private void fillTask() {
        Label request = label("lesson-task", "lesson-task");
        request.textProperty().bind(model.pageProperty().map(Page::request));
        Label state = label("lesson-state", "lesson-state");
        state.textProperty()
                .bind(model.doneProperty().map(done -> Texts.get(done ? "view.lesson.done" : "view.lesson.to-do")));
        Listening.to(model.doneProperty(), this, (observable, was, is) -> mark(state));
        mark(state);
        task.getChildren().setAll(state, request);
        task.getStyleClass().add("lesson-task-box");
        task.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        task.setMaxHeight(Region.USE_PREF_SIZE);
        task.visibleProperty().bind(model.pageProperty().map(shown -> shown.task() != null));
        task.managedProperty().bind(task.visibleProperty());
    }

    private void mark(Label state) {
        boolean done = model.doneProperty().get();
        state.setGraphic(done ? new Icon("right") : null);
        state.getStyleClass().remove(Styles.SUCCESS);
        if (done) {
            state.getStyleClass().add(Styles.SUCCESS);
        }
    }

    private static Label label(String id, String styleClass) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
