package rowreader.view.lab.memory;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import rowreader.trace.Trace;
import rowreader.trace.lab.RowInfluence;
import rowreader.view.Palette;
import rowreader.view.lab.LabTexts;
import rowreader.view.lab.LabView;
import rowreader.view.reading.ReadingNames;
import rowreader.viewmodel.LatestResult;
import rowreader.viewmodel.lab.LabModel;

/** What the hidden state still holds of the lines read before. */
public final class MemoryView implements LabView {
    private final LatestResult<Trace, RowInfluence> memory;
    private final LabModel lab;
    private final VBox node;

    public MemoryView(LabModel lab, ObservableValue<Palette> palette) {
        this.lab = lab;
        memory = lab.compute(RowInfluence::of);
        Label headline = LabTexts.headline();
        headline.setId("oldest-remembered");
        headline.setWrapText(true);
        headline.textProperty()
                .bind(Bindings.createStringBinding(
                        this::headline, memory.valueProperty(), lab.playback().timestepProperty()));
        MemoryRegion region = new MemoryRegion(memory.valueProperty(), lab.traceProperty(), lab.playback(), palette);
        VBox.setVgrow(region, Priority.ALWAYS);
        node = new VBox(headline, region);
        node.getStyleClass().add("lab-view");
    }

    /** Of the first line with ink: the one that has had the longest time to be forgotten. */
    private String headline() {
        RowInfluence shown = memory.getValue();
        if (shown == null) {
            return LabTexts.NOTHING_READ;
        }
        int timestep = lab.playback().getTimestep();
        for (int line = 0; line <= timestep; line++) {
            if (shown.distance(line, line) > 0) {
                return String.format(
                        Locale.ROOT,
                        "Of what %3$s changed, %2$.1f %% is left after %1$s",
                        ReadingNames.lineName(shown.trace().scan(), timestep),
                        100 * shown.left(line, timestep),
                        MemoryRegion.name(shown.trace(), line));
            }
        }
        return "No ink has been read yet";
    }

    @Override
    public String title() {
        return "Memory";
    }

    @Override
    public String explanation() {
        return "What does it still know of the earlier rows? Each row in turn is blanked and the digit read again; the bar"
                + " beside a row is how far the hidden state after the current row would be from where it is. A row that"
                + " makes no difference any more is forgotten. The thin mark is the most that the row ever changed. Step"
                + " through the reading and watch the bars: a simple RNN multiplies what it remembers by the same weights"
                + " at every row, an LSTM or a GRU can keep it behind its gates.";
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void onShown(boolean shown) {
        memory.wantedProperty().set(shown);
    }
}
