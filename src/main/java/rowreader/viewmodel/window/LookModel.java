package rowreader.viewmodel.window;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import rowreader.files.Settings.Key;

/** How the window looks, for whoever sees little, sits far away, or is made dizzy by what moves. Belongs to the FX thread. */
public final class LookModel {
    /** What text can be scaled by, smallest first. */
    public static final List<Double> TEXT_SCALES = List.of(0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0);

    private static final double USUAL = 1;

    private static final Key<Double> TEXT_SCALE = new Key<>("textScale", Double.class);
    private static final Key<Boolean> HIGH_CONTRAST = new Key<>("highContrast", Boolean.class);
    private static final Key<Boolean> REDUCED_MOTION = new Key<>("reducedMotion", Boolean.class);

    private final ObjectProperty<Double> textScale = new SimpleObjectProperty<>(this, "textScale", USUAL);
    private final BooleanProperty highContrast = new SimpleBooleanProperty(this, "highContrast");
    private final BooleanProperty reducedMotion = new SimpleBooleanProperty(this, "reducedMotion");

    /** Takes over how it was last, and keeps what it will be. */
    public LookModel(SettingsModel settings) {
        settings.keep(TEXT_SCALE, textScale, TEXT_SCALES::contains);
        settings.keep(HIGH_CONTRAST, highContrast, any -> true);
        settings.keep(REDUCED_MOTION, reducedMotion, any -> true);
    }

    /** What all text is scaled by, one of {@link #TEXT_SCALES}. */
    public ObjectProperty<Double> textScaleProperty() {
        return textScale;
    }

    /** Whether colours are black, white, and strong. */
    public BooleanProperty highContrastProperty() {
        return highContrast;
    }

    /** Whether nothing moves but what the user moves. */
    public BooleanProperty reducedMotionProperty() {
        return reducedMotion;
    }

    /** The next larger text. */
    public void larger() {
        step(1);
    }

    /** The next smaller text. */
    public void smaller() {
        step(-1);
    }

    /** Text as it is at first. */
    public void usual() {
        textScale.set(USUAL);
    }

    /** Whether text is larger than at first. */
    public boolean isLarge() {
        return textScale.get() > USUAL;
    }

    /** Whether text is smaller than at first. */
    public boolean isSmall() {
        return textScale.get() < USUAL;
    }

    private void step(int by) {
        int now = TEXT_SCALES.indexOf(textScale.get());
        textScale.set(TEXT_SCALES.get(Math.max(0, Math.min(TEXT_SCALES.size() - 1, now + by))));
    }
}
