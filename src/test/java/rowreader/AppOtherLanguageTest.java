package rowreader;

import static org.assertj.core.api.Assertions.assertThat;
import static rowreader.Conditions.await;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import rowreader.data.drawing.ExampleDrawings;
import rowreader.network.training.TrainingState;
import rowreader.text.Language;
import rowreader.text.Text;

/** A window that changed its language says exactly what one says that opened in it, and forgets what it was before. */
@ExtendWith(WindowExtension.class)
@NeedsDisplay
class AppOtherLanguageTest {
    /** With a conjugated one and one in other letters, all sentences were seen. */
    private static final List<Locale> COMPARED = List.of(Locale.GERMAN, Locale.forLanguageTag("zh-Hant"));

    /** So much of a painted text is always there. */
    private static final int PAINTED = 20;

    /** Nothing but the paragraphs of help has more characters. */
    private static final int HELP = 250;

    private final Locale before = Language.inUse();

    @TempDir
    Path folder;

    @BeforeEach
    void beginInEnglish() {
        Language.use(Locale.ENGLISH);
    }

    @AfterEach
    void speakAsBefore() {
        Language.use(before);
    }

    /** The program with a trained network, a reading, and a message that stays. */
    private final class Opened implements AutoCloseable {
        private final FxRobot robot;
        private final Stage[] stage = new Stage[1];
        private final RunningApp[] running = new RunningApp[1];

        Opened(FxRobot robot, String name) throws Exception {
            this.robot = robot;
            robot.interact(() -> {
                stage[0] = new Stage();
                try {
                    running[0] = new RunningApp(stage[0], RunningApp.RECIPE, folder.resolve(name));
                } catch (java.io.IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
                stage[0].setWidth(1300);
                stage[0].setHeight(850);
            });
            robot.interact(() -> app().model()
                    .drawing()
                    .showKept(Text.of("viewmodel.first-sight.name"), ExampleDrawings.three(), 3));
            await(() -> app().model().reading().getTrace() != null);
            robot.interact(() -> app().model().training().startOrPause());
            await(() -> app().model().training().stateProperty().get() == TrainingState.FINISHED);
            robot.interact(() -> app().model().playback().seek(27));
            // Some wait for digits before they count on.
            await(() -> app().studies().familiarity().measureProperty().get() != null);
            robot.interact(() ->
                    app().model().tell(rowreader.viewmodel.Message.failed(Text.of("viewmodel.window.otherDigits"))));
        }

        App app() {
            return running[0].app();
        }

        void speak(Locale language) {
            robot.interact(() -> app().settings().languageProperty().set(language));
        }

        /** All that is said on a tour; without numbers, which differ from run to run, and without the ends of painted texts. */
        Set<String> texts() {
            Set<String> all = new TreeSet<>();
            new WindowTour(
                            app(),
                            stage[0],
                            (place, scene) -> SceneTexts.in(scene).forEach(text -> all.add(plain(text))))
                    .panesAndSheets();
            return all;
        }

        private String plain(String text) {
            String plain = text.replaceAll("[0-9]+([.,\u00a0][0-9]+)*", "#")
                    .replace(running[0].folder().getFileName().toString(), "FOLDER");
            // How much of it there is room for depends on the moment of an animation.
            return plain.startsWith("painted") ? plain.substring(0, Math.min(PAINTED, plain.length())) : plain;
        }

        @Override
        public void close() throws java.io.IOException {
            robot.interact(() -> stage[0].close());
            running[0].close();
        }
    }

    @Test
    void aWindowThatChangedItsLanguageSaysWhatANewOneSays(FxRobot robot) throws Exception {
        Map<Locale, Set<String>> changed = new HashMap<>();
        try (Opened live = new Opened(robot, "one-window")) {
            for (Locale language : Language.offered()) {
                live.speak(language);
            }
            for (Locale language : COMPARED) {
                live.speak(language);
                changed.put(language, live.texts());
            }
        }
        Map<Locale, Set<String>> anew = new HashMap<>();
        for (Locale language : COMPARED) {
            Language.use(language);
            try (Opened fresh = new Opened(robot, "two-window")) {
                anew.put(language, fresh.texts());
            }
        }
        // What is computed is there at other moments in each window; but none says anything of another language.
        for (Locale language : COMPARED) {
            assertThat(changed.get(language)).hasSizeGreaterThan(500);
            Set<String> old = new TreeSet<>(changed.get(language));
            old.removeAll(anew.get(language));
            for (Locale other : COMPARED) {
                if (!other.equals(language)) {
                    assertThat(old).as("said in %s", language).doesNotContainAnyElementsOf(anew.get(other));
                }
            }
        }
        assertThat(help(changed.get(Locale.GERMAN)))
                .hasSizeGreaterThan(8)
                .containsExactlyInAnyOrderElementsOf(help(anew.get(Locale.GERMAN)));
    }

    /** The help of the lab's views, which needs nothing computed. */
    private static List<String> help(Set<String> texts) {
        return texts.stream()
                .filter(text -> text.startsWith("label") && text.length() > HELP)
                .toList();
    }

    @Test
    void whatAWindowWasBeforeIsForgotten(FxRobot robot) throws Exception {
        try (Opened live = new Opened(robot, "forgetful-window")) {
            live.texts();
            List<WeakReference<Scene>> past = new ArrayList<>();
            for (Locale language : Language.offered()) {
                past.add(new WeakReference<>(live.stage[0].getScene()));
                live.speak(language);
            }
            live.speak(Locale.ENGLISH);
            // What a pulse still holds the next one lets go.
            await(() -> {
                System.gc();
                return past.stream().allMatch(scene -> scene.get() == null);
            });
        }
    }
}
