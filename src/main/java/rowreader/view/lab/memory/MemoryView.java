package rowreader.view.lab.memory;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import rowreader.text.Numbers;
import rowreader.text.Texts;
import rowreader.trace.Trace;
import rowreader.trace.lab.RowInfluence;
import rowreader.trace.lab.UnitOrder;
import rowreader.view.Palette;
import rowreader.view.lab.LabTexts;
import rowreader.view.lab.LabView;
import rowreader.view.reading.ReadingNames;
import rowreader.viewmodel.LatestResult;
import rowreader.viewmodel.lab.LabModel;

/** What the hidden state still holds of the lines read before. */
public final class MemoryView implements LabView {
    private final LatestResult<Trace, RowInfluence> influence;
    private final LabModel lab;
    private final VBox node;

    public MemoryView(LabModel lab, ObservableValue<Palette> palette) {
        this.lab = lab;
        influence = lab.influence();
        Label headline = LabTexts.headline();
        headline.setId("oldest-remembered");
        headline.setWrapText(true);
        headline.textProperty()
                .bind(Bindings.createStringBinding(
                        this::headline,
                        influence.valueProperty(),
                        influence.currentProperty(),
                        influence.failureProperty(),
                        lab.playback().timestepProperty()));
        MemoryRegion region = new MemoryRegion(influence.valueProperty(), lab.traceProperty(), lab.playback(), palette);
        VBox.setVgrow(region, Priority.ALWAYS);
        node = new VBox(headline, region);
        node.getStyleClass().add("lab-view");
    }

    /** Of the first line with ink: the one that has had the longest time to be forgotten. */
    private String headline() {
        RowInfluence shown = influence.getValue();
        if (shown == null) {
            return LabTexts.missing(influence);
        }
        int timestep = lab.playback().getTimestep();
        for (int line = 0; line <= timestep; line++) {
            if (shown.distance(line, line) > 0) {
                return Texts.get(
                        "view.lab.memory.left",
                        LabTexts.rowOrColumn(shown.trace().traversal()),
                        MemoryRegion.number(shown.trace(), line),
                        Numbers.shown().percent(shown.left(line, timestep)),
                        ReadingNames.lineName(shown.trace().traversal(), timestep));
            }
        }
        return Texts.get("view.lab.memory.no-ink");
    }

    @Override
    public String title() {
        return Texts.get("view.lab.memory.title");
    }

    @Override
    public Group group() {
        return Group.MEMORY;
    }

    @Override
    public String explanation() {
        Trace trace = lab.traceProperty().get();
        String what = Texts.get("view.lab.memory.explanation");
        if (trace == null) {
            return what;
        }
        String why = UnitOrder.keepingGate(trace).isPresent()
                ? Texts.get("view.lab.memory.explanation-gates")
                : Texts.get("view.lab.memory.explanation-rnn");
        return Texts.get("view.lab.two-sentences", what, why);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void onShown(boolean shown) {
        influence.wantedProperty().set(shown);
    }
}
