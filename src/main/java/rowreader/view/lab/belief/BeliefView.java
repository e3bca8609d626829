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
        Label mustChoose = LabTexts.remark();
        mustChoose.setId("must-choose");
        mustChoose
                .textProperty()
                .bind(lab.traceProperty()
                        .map(trace -> Texts.get("view.lab.belief.must-choose", trace.classes()))
                        .orElse(""));
        node = new VBox(decision, probe, mustChoose, river);
        node.getStyleClass().add("lab-view");
    }

    private static String decision(Trace trace) {
        String prediction = trace.className(trace.prediction());
        String probability = Numbers.shown().percent(trace.probabilities()[trace.prediction()]);
        return trace.decidedAt().isPresent()
                ? Texts.get(
                        "view.lab.belief.decision",
                        ReadingNames.line(trace.traversal(), trace.decidedAt().getAsInt()),
                        prediction,
                        probability)
                : Texts.get("view.lab.belief.undecided", prediction, probability);
    }

    @Override
    public String title() {
        return Texts.get("view.lab.belief.title");
    }

    @Override
    public Group group() {
        return Group.READING;
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
