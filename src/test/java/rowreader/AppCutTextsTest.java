package rowreader;

import static org.assertj.core.api.Assertions.assertThat;
import static rowreader.Conditions.await;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import rowreader.data.drawing.ExampleDrawings;
import rowreader.network.training.TrainingState;
import rowreader.text.InEnglish;
import rowreader.text.Language;
import rowreader.text.SpokenLanguages;
import rowreader.text.Text;
import rowreader.view.PaintedText;
import rowreader.view.Palette;
import rowreader.view.TestStage;

/** Nothing that the window says is cut, in any language, in a window as small as that of a projector. */
@ExtendWith({InEnglish.class, WindowExtension.class})
@NeedsDisplay
class AppCutTextsTest {
    private static final double[][] SIZES = {{1100, 700}, {1024, 768}};

    /**
     * The longest words; all languages, which take minutes, with "./run.sh test -Drowreader.languages", some with
     * "-Drowreader.languages=en,zh-Hant".
     */
    private static final List<Locale> LANGUAGES = languages(System.getProperty("rowreader.languages", "de,es"));

    private static List<Locale> languages(String asked) {
        return Language.offered().stream()
                .filter(language -> asked.isEmpty()
                        || asked.equals("all")
                        || List.of(asked.split(",")).contains(language.toLanguageTag()))
                .toList();
    }

    private static final double LARGE = 1.5;

    /** What is shortened on purpose, by where it stands, and why that is no loss. */
    private static final Map<String, String> MEANT = Map.of(
            "StatusBar.status-bar", "the path of a folder can be of any length; the tooltip has all of it",
            "PlaneMap", "a map of digits is crowded where digits are alike; the path and the pointer tell single ones",
            "#about-", "a path can be of any length; the field scrolls, and is there to be copied from",
            "\"[[", "a name within a name is lengthened twice in the pseudo-language, by 96 %");

    private RunningApp running;
    private Stage stage;
    /** How many lines on canvases were looked at. */
    private final int[] lines = {0};

    @Start
    void open(Stage opened) throws Exception {
        stage = opened;
        running = new RunningApp(opened, RunningApp.RECIPE);
        // What is on its way somewhere lies over something else.
        running.app().teaching().look().reducedMotionProperty().set(true);
    }

    @AfterEach
    void close() throws Exception {
        running.close();
    }

    private void size(FxRobot robot, double width, double height) throws Exception {
        robot.interact(() -> TestStage.size(stage, width, height));
        await(() -> stage.getScene().getWidth() == width && stage.getScene().getHeight() == height);
    }

    private void readAThree(FxRobot robot) throws Exception {
        robot.interact(() -> running.app()
                .model()
                .drawing()
                .showKept(Text.of("viewmodel.first-sight.name"), ExampleDrawings.three(), 3));
        await(() -> running.app().model().reading().getTrace() != null);
    }

    private void train(FxRobot robot) throws Exception {
        robot.interact(() -> running.app().model().training().startOrPause());
        await(() -> running.app().model().training().stateProperty().get() == TrainingState.FINISHED);
    }

    private static boolean isMeant(String found) {
        return MEANT.keySet().stream().anyMatch(found::contains);
    }

    @Test
    void noTextIsCutInAnyLanguage(FxRobot robot) throws Exception {
        readAThree(robot);
        Map<String, List<String>> cut = new TreeMap<>();
        int[] texts = {0};
        size(robot, SIZES[1][0], SIZES[1][1]);
        for (Locale language : LANGUAGES) {
            tour(robot, language, "at first", cut, texts, Palette.SMALLEST_TEXT).panes();
        }
        train(robot);
        for (double[] size : SIZES) {
            size(robot, size[0], size[1]);
            for (Locale language : LANGUAGES) {
                tour(robot, language, (int) size[0] + "", cut, texts, Palette.SMALLEST_TEXT)
                        .everything();
            }
        }
        assertThat(texts[0]).isGreaterThan(6_000 * LANGUAGES.size());
        assertThat(lines[0]).isGreaterThan(1_000 * LANGUAGES.size());
        assertNothingFound(cut);
    }

    @Test
    void noTextIsCutWhereItIsLarge(FxRobot robot) throws Exception {
        readAThree(robot);
        train(robot);
        robot.interact(() -> running.app().teaching().look().textScaleProperty().set(LARGE));
        size(robot, 1366, 768);
        Map<String, List<String>> cut = new TreeMap<>();
        int[] texts = {0};
        for (Locale language : LANGUAGES) {
            WindowTour tour = tour(robot, language, "large", cut, texts, Palette.SMALLEST_TEXT);
            tour.panesAndSheets();
        }
        assertThat(texts[0]).isGreaterThan(1_000 * LANGUAGES.size());
        assertNothingFound(cut);
    }

    /** All that can be chosen in the recipe's sheet, in the languages of the program. */
    @Test
    void everyChoiceOfARecipeIsWhole(FxRobot robot) throws Exception {
        size(robot, SIZES[1][0], SIZES[1][1]);
        List<String> cut = new ArrayList<>();
        int[] choices = {0};
        for (Locale language : SpokenLanguages.all()) {
            robot.interact(() -> running.app().settings().languageProperty().set(language));
            for (double scale : new double[] {1, LARGE}) {
                robot.interact(() -> {
                    running.app().teaching().look().textScaleProperty().set(scale);
                    WindowTour.layOut(stage.getScene());
                    ((ButtonBase) stage.getScene().lookup("#edit-recipe")).fire();
                    Node editor = stage.getScene().lookup(".recipe-editor");
                    for (Node choice : editor.lookupAll(".choice-box")) {
                        choices[0] += chooseAll((ChoiceBox<?>) choice, editor, language + " x " + scale, cut);
                    }
                    ((ButtonBase) stage.getScene().lookup("#cancel-recipe")).fire();
                });
            }
        }
        assertThat(choices[0]).isGreaterThan(2 * 5 * 15);
        assertThat(cut).isEmpty();
    }

    private <T> int chooseAll(ChoiceBox<T> box, Node editor, String where, List<String> cut) {
        T before = box.getValue();
        for (T each : List.copyOf(box.getItems())) {
            box.setValue(each);
            WindowTour.layOut(stage.getScene());
            CutTexts.in(editor).cut().forEach(text -> cut.add(where + " " + text));
        }
        box.setValue(before);
        return box.getItems().size();
    }

    /** In a hall with a screen of 1920 x 1080 nothing is below 24 pixels; on another one, as much of its height. */
    @Test
    void inAPresentationAllTextIsLargeAndWhole(FxRobot robot) throws Exception {
        readAThree(robot);
        train(robot);
        robot.interact(() ->
                running.app().teaching().presentation().presentingProperty().set(true));
        // A desktop fills its screen with the window; without one the window takes the size that it is given.
        robot.interact(() -> TestStage.size(stage, 1920, 1080));
        await(() -> stage.isFullScreen()
                && (stage.getScene().getHeight() == 1080
                        || stage.getScene().getHeight()
                                == Screen.getPrimary().getBounds().getHeight()));
        double least = 24 * stage.getScene().getHeight() / 1080;
        Map<String, List<String>> found = new TreeMap<>();
        int[] texts = {0};
        for (Locale language : LANGUAGES) {
            tour(robot, language, "presented", found, texts, least).presentation();
            assertThat(running.app()
                            .teaching()
                            .presentation()
                            .presentingProperty()
                            .get())
                    .as("still in another language")
                    .isTrue();
        }
        assertThat(texts[0]).isGreaterThan(500 * LANGUAGES.size());
        assertNothingFound(found);
    }

    private static void assertNothingFound(Map<String, List<String>> found) {
        assertThat(found.entrySet().stream()
                        .map(each -> each.getKey() + " at " + each.getValue().get(0) + " and "
                                + (each.getValue().size() - 1) + " more"))
                .isEmpty();
    }

    /** A tour in a language that notes what it finds cut. */
    private WindowTour tour(
            FxRobot robot, Locale language, String when, Map<String, List<String>> cut, int[] texts, double least) {
        robot.interact(() -> running.app().settings().languageProperty().set(language));
        return new WindowTour(running.app(), stage, (place, scene) -> {
            CutTexts.Found all = CutTexts.in(scene);
            texts[0] += all.texts();
            List<String> found = new ArrayList<>(all.cut());
            found.addAll(sameMnemonics(scene));
            List<PaintedText> painted = PaintedTexts.in(scene);
            lines[0] += painted.size();
            if (!language.equals(Language.PSEUDO)) {
                found.addAll(PaintedTexts.unreadable(painted));
            }
            found.addAll(PaintedTexts.smaller(painted, least));
            found.addAll(CutTexts.smaller(scene, least));
            found.stream()
                    .filter(text -> !isMeant(text))
                    .forEach(
                            text -> cut.computeIfAbsent(language.toLanguageTag() + " " + text, key -> new ArrayList<>())
                                    .add(when + " " + place));
        });
    }

    /** With two of a letter the keyboard reaches one of them only. */
    private static List<String> sameMnemonics(Scene scene) {
        List<String> same = new ArrayList<>();
        Map<String, String> taken = new HashMap<>();
        for (Labeled labeled : WholeWindow.nodes(scene, Labeled.class)) {
            String text = labeled.getText() == null ? "" : labeled.getText();
            int mark = text.indexOf('_');
            if (labeled.isMnemonicParsing() && mark >= 0 && mark + 1 < text.length()) {
                String letter = text.substring(mark + 1, mark + 2).toUpperCase(Locale.ROOT);
                String other = taken.put(letter, text);
                // A button's text is a label in it again.
                if (other != null && !other.equals(text)) {
                    same.add("mnemonic " + letter + " of \"" + other + "\" and \"" + text + "\"");
                }
            }
        }
        return same;
    }

    private static List<String> cutIn(FxRobot robot, Pane root) {
        List<String> found = new ArrayList<>();
        robot.interact(() -> {
            Stage small = new Stage();
            small.setScene(new Scene(new StackPane(root), 320, 120));
            small.show();
            WindowTour.layOut(small.getScene());
            found.addAll(CutTexts.in(small.getScene()).cut());
            small.close();
        });
        return found;
    }

    private static Label narrow(double width) {
        Label label = new Label("more words than there is room for");
        label.setMaxWidth(width);
        label.setMinWidth(0);
        return label;
    }

    @Test
    void whatIsCutIsFound(FxRobot robot) {
        assertThat(cutIn(robot, new VBox(narrow(60))))
                .singleElement()
                .asString()
                .contains("ellipsised");
        assertThat(cutIn(robot, new VBox(narrow(Double.MAX_VALUE)))).isEmpty();

        Label low = narrow(60);
        low.setWrapText(true);
        low.setMinHeight(20);
        low.setMaxHeight(20);
        assertThat(cutIn(robot, new VBox(low))).isNotEmpty();

        Label broken = narrow(60);
        broken.setText("unforgettably");
        broken.setWrapText(true);
        assertThat(cutIn(robot, new VBox(broken))).singleElement().asString().contains("a broken word");

        Label wide = new Label("words that go on beyond the end of the window, and further, and further still");
        wide.setMinWidth(Label.USE_PREF_SIZE);
        assertThat(cutIn(robot, new HBox(wide))).isNotEmpty();
        ScrollPane scrolling = new ScrollPane(new VBox(wide));
        assertThat(cutIn(robot, new HBox(scrolling))).isEmpty();
        scrolling.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        assertThat(cutIn(robot, new HBox(scrolling))).isNotEmpty();

        HBox clipped = new HBox(new Label("short"));
        clipped.setClip(new Rectangle(20, 20));
        assertThat(cutIn(robot, new HBox(clipped))).singleElement().asString().contains("clipped");

        Label tipped = new Label("short");
        Tooltip tip = new Tooltip("word ".repeat(60));
        tipped.setTooltip(tip);
        assertThat(cutIn(robot, new HBox(tipped))).singleElement().asString().contains("tooltip");
        tip.setWrapText(true);
        assertThat(cutIn(robot, new HBox(tipped))).isEmpty();
    }
}
