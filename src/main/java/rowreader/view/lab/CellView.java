package rowreader.view.lab;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import rowreader.trace.Quantity;
import rowreader.view.Palette;
import rowreader.view.reading.HeatMap;
import rowreader.view.reading.ValueRange;
import rowreader.viewmodel.lab.LabModel;

/** Inside the cell: the gates and states of all units at all timesteps. */
public final class CellView implements LabView {
    private final Node node;

    public CellView(LabModel lab, ObservableValue<Palette> palette) {
        node = new HeatMap(
                Quantity.FORGET_GATE,
                ValueRange.of(Quantity.FORGET_GATE),
                lab.traceProperty(),
                lab.playback(),
                palette);
    }

    @Override
    public String title() {
        return "Inside the cell";
    }

    @Override
    public String explanation() {
        return "Each column is one unit of the LSTM, each line one row of the picture.";
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void onShown(boolean shown) {
        // The trace is there anyway.
    }
}
