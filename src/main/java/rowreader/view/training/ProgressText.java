package rowreader.view.training;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import rowreader.network.training.TrainingState;
import rowreader.text.Numbers;
import rowreader.text.Text;
import rowreader.text.Texts;
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
        List<String> parts = new ArrayList<>();
        parts.add(Texts.get(
                "view.progress.samples",
                model.samplesDoneProperty().get(),
                model.totalSamplesProperty().get()));
        double rate = model.samplesPerSecondProperty().get();
        if (rate > 0) {
            parts.add(Texts.get("view.progress.rate", Math.round(rate)));
        }
        Duration left = model.timeLeftProperty().get();
        if (left != null) {
            parts.add(roughly(left));
        }
        switch (state) {
            case PAUSED -> parts.add(Texts.get("view.progress.paused"));
            case FINISHED -> parts.add(Texts.get("view.progress.finished"));
            case FAILED -> parts.add(Texts.get("view.progress.failed"));
            default -> {}
        }
        return parts.stream()
                .reduce((some, more) -> Texts.get("view.list.dot", some, more))
                .orElseThrow();
    }

    private static String loading(String activity, double fraction) {
        if (fraction < 0) {
            return activity.isEmpty()
                    ? Texts.get("view.progress.loading")
                    : Texts.get("view.progress.activity", activity);
        }
        String part = Numbers.shown().percent(fraction, 0);
        return activity.isEmpty()
                ? Texts.get("view.progress.loading-part", part)
                : Texts.get("view.progress.activity-part", activity, part);
    }

    /** As precisely as such an estimate deserves: no flickering seconds in a time of minutes. */
    static String roughly(Duration left) {
        long seconds = left.toSeconds();
        if (seconds < 10) {
            return Texts.get("view.progress.left-moment");
        }
        if (seconds < 100) {
            return Texts.get("view.progress.left-seconds", (seconds + 5) / 10 * 10);
        }
        long minutes = (seconds + 30) / 60;
        return minutes < 100
                ? Texts.get("view.progress.left-minutes", minutes)
                : Texts.get("view.progress.left-hours", Numbers.shown().decimal(minutes / 60.0, 1));
    }
}
