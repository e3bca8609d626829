package rowreader.view.window;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ListChangeListener.Change;
import javafx.collections.WeakListChangeListener;
import javafx.scene.Scene;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import rowreader.view.Listening;
import rowreader.view.Palette;
import rowreader.viewmodel.lesson.TeachingModel;

/**
 * The look of the window: its theme, its contrast, the size of its text, for controls by stylesheets and for canvases by the
 * palette. Pop-ups have the stylesheets of their window's scene, and so look the same.
 */
final class Look {
    /** AtlantaFX's own size of text, pixels. */
    private static final double TEXT = 14;

    /** In a presentation on a screen 1080 high no text is smaller. */
    static final double SMALLEST_PRESENTED = 24;

    /** The usual text there: small text is 0.93 of it. */
    private static final double PRESENTED = 26;

    private static final double PRESENTED_HEIGHT = 1080;
    /** There, where it is large already, a step of the user's scale makes text larger by so much of the step. */
    private static final double PRESENTED_STEP = 0.5;

    private final Stage stage;
    private final ObservableBooleanValue dark;
    private final TeachingModel teaching;
    private final ObjectBinding<Palette> palette;
    /** Kept from being collected: the list of windows holds it weakly. */
    private final ListChangeListener<Window> popUps = this::ground;

    private List<String> own = List.of();

    Look(Stage stage, ObservableBooleanValue dark, TeachingModel teaching) {
        this.stage = stage;
        this.dark = dark;
        this.teaching = teaching;
        useTheme(dark.get());
        dark.addListener((observable, was, is) -> useTheme(is));
        palette = Bindings.createObjectBinding(
                () -> {
                    double smallest = presents() ? Math.ceil(SMALLEST_PRESENTED * screen() * scale()) : 0;
                    return Palette.of(dark.get(), highContrast())
                            .withText(scale(), Math.max(Palette.SMALLEST_TEXT, smallest));
                },
                dark,
                teaching.look().highContrastProperty(),
                teaching.look().textScaleProperty(),
                teaching.presentation().presentingProperty(),
                stage.heightProperty());
        if (!Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW)) {
            Window.getWindows().addListener(new WeakListChangeListener<>(popUps));
        }
    }

    /**
     * Pop-ups have round corners and shadows, and what is beside these is transparent; where the screen shows nothing through a
     * window, the toolkit paints it white.
     */
    private void ground(Change<? extends Window> shown) {
        while (shown.next()) {
            for (Window window : shown.getAddedSubList()) {
                if (window instanceof PopupWindow && window.getScene() != null) {
                    window.getScene().setFill(palette.get().background());
                }
            }
        }
    }

    /** What canvases paint with. */
    ObservableValue<Palette> palette() {
        return palette;
    }

    /** Has the scene follow. Its own stylesheets are there already. */
    void install(Scene scene) {
        own = List.copyOf(scene.getStylesheets());
        dress(scene);
        for (ObservableValue<?> value : List.of(
                dark,
                teaching.look().highContrastProperty(),
                teaching.look().textScaleProperty(),
                teaching.presentation().presentingProperty(),
                stage.heightProperty())) {
            Listening.to(value, scene.getRoot(), (observable, was, is) -> dress(scene));
        }
    }

    private static void useTheme(boolean dark) {
        Application.setUserAgentStylesheet(
                dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
    }

    private boolean highContrast() {
        return teaching.look().highContrastProperty().get();
    }

    private boolean presents() {
        return teaching.presentation().presentingProperty().get();
    }

    /** What all text is scaled by. In a presentation no scale makes it smaller. */
    private double scale() {
        double chosen = teaching.look().textScaleProperty().get();
        return presents() ? 1 + (Math.max(1, chosen) - 1) * PRESENTED_STEP : chosen;
    }

    private void dress(Scene scene) {
        List<String> sheets = new ArrayList<>(own);
        if (highContrast()) {
            sheets.add(Look.class
                    .getResource(dark.get() ? "dark-contrast.css" : "light-contrast.css")
                    .toExternalForm());
        }
        sheets.add(textSize(scale() * (presents() ? Math.max(TEXT, PRESENTED * screen()) : TEXT)));
        if (!sheets.equals(scene.getStylesheets())) {
            scene.getStylesheets().setAll(sheets);
        }
    }

    /** How much higher it is than the one that sizes are given for: a beamer makes all screens equally large. */
    private double screen() {
        return stage.getHeight() / PRESENTED_HEIGHT;
    }

    private static String textSize(double pixels) {
        String css = String.format(Locale.ROOT, ".root{-fx-font-size:%.2fpx;}", pixels);
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }
}
