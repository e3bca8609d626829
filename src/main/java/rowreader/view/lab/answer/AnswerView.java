package rowreader.view.lab.answer;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import rowreader.text.Numbers;
import rowreader.text.Texts;
import rowreader.trace.Trace;
import rowreader.trace.lab.ClassBeliefs;
import rowreader.trace.lab.LogitContributions;
import rowreader.trace.lab.LogitContributions.Push;
import rowreader.view.Palette;
import rowreader.view.lab.LabTexts;
import rowreader.view.lab.LabView;
import rowreader.view.lab.LoadDigitsButton;
import rowreader.view.reading.ReadingNames;
import rowreader.viewmodel.lab.AnswerModel;

/** How the answer comes about: what each unit pushes towards each class after the row being read. */
public final class AnswerView implements LabView {
    private static final int NAMED = 3;

    private final AnswerModel model;
    private final VBox node;

    public AnswerView(AnswerModel model, ObservableValue<Palette> palette) {
        this.model = model;
        Label headline = LabTexts.headline();
        headline.setId("pushed");
        headline.setWrapText(true);
        headline.textProperty()
                .bind(model.contributions().map(AnswerView::strongest).orElse(LabTexts.nothingRead()));
        Label others = LabTexts.remark();
        others.setId("others-decided");
        others.textProperty().bind(Bindings.createStringBinding(this::others, model.traceProperty(), model.others()));
        PushesRegion region = new PushesRegion(model.contributions(), palette);
        VBox.setVgrow(region, Priority.ALWAYS);
        node = new VBox(headline, others, new LoadDigitsButton("load-digits-for-answer", model.digits()), region);
        node.getStyleClass().add("lab-view");
    }

    /** "After row 19 of 28 units 5, 17 and 90 push hardest for 3." */
    private static String strongest(LogitContributions shown) {
        Trace trace = shown.trace();
        int prediction = trace.prediction(shown.timestep());
        List<Push> pushes = shown.pushes(prediction);
        String line = ReadingNames.line(trace.traversal(), shown.timestep());
        return pushes.size() < NAMED
                ? Texts.get("view.lab.answer.strongest-one", line, pushes.get(0).unit(), trace.className(prediction))
                : Texts.get(
                        "view.lab.answer.strongest",
                        line,
                        pushes.get(0).unit(),
                        pushes.get(1).unit(),
                        pushes.get(2).unit(),
                        trace.className(prediction));
    }

    /** How others of the class are read. */
    private String others() {
        Trace trace = model.traceProperty().get();
        AnswerModel.Others others = model.others().getValue();
        if (trace == null) {
            return "";
        }
        int label = trace.prediction();
        // Until they are read by the network in use they are those of the one before, which may know fewer classes.
        if (others == null || label >= others.beliefs().classes()) {
            return Texts.get("view.lab.answer.others-unknown", AnswerModel.DIGITS);
        }
        ClassBeliefs beliefs = others.beliefs();
        String mean = beliefs.decidedAt(label).isPresent()
                ? Texts.get(
                        "view.lab.answer.others",
                        trace.className(label),
                        Numbers.shown().decimal(beliefs.decidedAt(label).getAsDouble() + 1, 1),
                        beliefs.decided(label),
                        beliefs.count(label),
                        beliefs.size(),
                        others.weights().description(),
                        LabTexts.rowOrColumn(others.traversal()))
                : Texts.get(
                        "view.lab.answer.others-never",
                        trace.className(label),
                        beliefs.count(label),
                        beliefs.size(),
                        others.weights().description());
        String own = trace.decidedAt().isPresent()
                ? Texts.get(
                        "view.lab.answer.yours",
                        ReadingNames.line(trace.traversal(), trace.decidedAt().getAsInt()))
                : Texts.get("view.lab.answer.yours-undecided");
        return Texts.get("view.lab.two-sentences", mean, own);
    }

    @Override
    public String title() {
        return Texts.get("view.lab.answer.title");
    }

    @Override
    public String explanation() {
        return Texts.get("view.lab.answer.explanation");
    }

    @Override
    public Group group() {
        return Group.READING;
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void onShown(boolean shown) {
        model.wanted(shown);
    }
}
