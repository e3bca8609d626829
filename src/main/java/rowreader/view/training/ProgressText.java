package rowreader.view.training;

import java.time.Duration;
import java.util.Locale;
import rowreader.network.training.TrainingState;
import rowreader.text.Text;
import rowreader.viewmodel.training.TrainingModel;

/** How far the training is, in one line. */
final class ProgressText {
    private ProgressText() {}

    static String of(TrainingModel model) {
        TrainingState state = model.stateProperty().get();
        if (state == TrainingState.LOADING) {
            return loading(
                    model.activityProperty().map(Text::words).orElse("").getValue(),
                    model.loadingFractionProperty().get());
        }
        StringBuilder text = new StringBuilder(String.format(
                Locale.ENGLISH,
                "%,d of %,d samples",
                model.samplesDoneProperty().get(),
                model.totalSamplesProperty().get()));
        double rate = model.samplesPerSecondProperty().get();
        if (rate > 0) {
            text.append(String.format(Locale.ENGLISH, " · %,.0f/s", rate));
        }
        Duration left = model.timeLeftProperty().get();
        if (left != null) {
            text.append(" · ").append(roughly(left)).append(" left");
        }
        switch (state) {
            case PAUSED -> text.append(" · paused");
            case FINISHED -> text.append(" · finished");
            case FAILED -> text.append(" · stopped by a failure");
            default -> {}
        }
        return text.toString();
    }

    private static String loading(String activity, double fraction) {
        String doing = activity.isEmpty() ? "Loading" : activity;
        return fraction < 0 ? doing + " …" : String.format(Locale.ENGLISH, "%s · %.0f %%", doing, 100 * fraction);
    }

    /** As precisely as such an estimate deserves: no flickering seconds in a time of minutes. */
    static String roughly(Duration time) {
        long seconds = time.toSeconds();
        if (seconds < 10) {
            return "a few seconds";
        }
        if (seconds < 100) {
            return (seconds + 5) / 10 * 10 + " s";
        }
        long minutes = (seconds + 30) / 60;
        return minutes < 100 ? minutes + " min" : String.format(Locale.ENGLISH, "%.1f h", minutes / 60.0);
    }
}
