package rowreader.view.lab.belief;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import rowreader.data.Dataset;
import rowreader.text.Numbers;
import rowreader.trace.Trace;
import rowreader.view.Palette;
import rowreader.view.lab.LabTexts;
import rowreader.view.lab.LabView;
import rowreader.view.reading.ReadingNames;
import rowreader.viewmodel.lab.LabModel;
import rowreader.viewmodel.reading.ReadingModel;

/** When did it know? The probabilities after each row. */
public final class BeliefView implements LabView {
    private final VBox node;

    public BeliefView(LabModel lab, ObservableValue<Palette> palette) {
        ReadingModel reading = lab.reading();
        Label decision = LabTexts.headline();
        decision.setId("decision");
        decision.textProperty()
                .bind(lab.traceProperty().map(BeliefView::decision).orElse(LabTexts.NOTHING_READ));
        Label probe = LabTexts.remark();
        probe.setId("probe");
        probe.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> ReadingNames.earlyReadout(
                                reading.scanProperty().get(),
                                reading.answersAtEveryRowProperty().get()),
                        reading.scanProperty(),
                        reading.answersAtEveryRowProperty()));
        BeliefRiver river = new BeliefRiver(lab.traceProperty(), lab.playback(), palette);
        VBox.setVgrow(river, Priority.ALWAYS);
        node = new VBox(decision, probe, river);
        node.getStyleClass().add("lab-view");
    }

    private static String decision(Trace trace) {
        int prediction = trace.prediction();
        return String.format(
                Locale.ENGLISH,
                "Decided at %s: %s (%s)",
                ReadingNames.line(trace.scan(), trace.decidedAt()),
                Dataset.DIGIT_NAMES.get(prediction),
                Numbers.shown().percent(trace.probabilities()[prediction]));
    }

    @Override
    public String title() {
        return "Belief";
    }

    @Override
    public String explanation() {
        return "When did it know? After each row the output layer is asked what it would answer now. The ten"
                + " probabilities stand side by side and always fill the whole width, so the river flows towards the"
                + " digit that the network believes in. From the dashed line on the answer no longer changes. The"
                + " network itself is asked only after the last row: what it would say earlier is a probe, unless it"
                + " was trained to answer at every row. Point at a row to see all ten numbers; click it to go there.";
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void onShown(boolean shown) {
        // All of it is in the trace already.
    }
}
