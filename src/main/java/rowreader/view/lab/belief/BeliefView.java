package rowreader.view.lab.belief;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import rowreader.text.Numbers;
import rowreader.text.Texts;
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
                .bind(lab.traceProperty().map(BeliefView::decision).orElse(LabTexts.nothingRead()));
        Label probe = LabTexts.remark();
        probe.setId("probe");
        probe.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> ReadingNames.earlyReadout(
                                reading.traversalProperty().get(),
                                reading.answersAtEveryRowProperty().get()),
                        reading.traversalProperty(),
                        reading.answersAtEveryRowProperty()));
        BeliefRiver river = new BeliefRiver(lab.traceProperty(), lab.playback(), palette);
        VBox.setVgrow(river, Priority.ALWAYS);
        node = new VBox(decision, probe, river);
        node.getStyleClass().add("lab-view");
    }

    private static String decision(Trace trace) {
        int prediction = trace.prediction();
        return Texts.get(
                "view.lab.belief.decision",
                ReadingNames.line(trace.traversal(), trace.decidedAt()),
                trace.className(prediction),
                Numbers.shown().percent(trace.probabilities()[prediction]));
    }

    @Override
    public String title() {
        return Texts.get("view.lab.belief.title");
    }

    @Override
    public String explanation() {
        return Texts.get("view.lab.belief.explanation");
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
