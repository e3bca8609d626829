package rowreader.view.lab.learning;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import rowreader.text.Text;
import rowreader.text.Texts;
import rowreader.trace.lab.Snapshot;
import rowreader.view.Listening;
import rowreader.view.Palette;
import rowreader.view.Tip;
import rowreader.view.lab.LabTexts;
import rowreader.view.lab.LabView;
import rowreader.view.lab.Veil;
import rowreader.view.lab.learning.LearningRegion.Colouring;
import rowreader.viewmodel.lab.LabModel;
import rowreader.viewmodel.lab.LearningModel;

/** Learning in time: what would it have predicted earlier in its training? */
public final class LearningView implements LabView {
    private final LearningModel learning;
    private final LearningRegion region;
    private final Slider time = new Slider(0, 1, 1);
    private final VBox node;
    /** The slider is being moved to where the model is, not by a person. */
    private boolean following;

    /** @param trueLabel of what is read, null if it is not known */
    public LearningView(
            LearningModel learning,
            LabModel lab,
            ObservableValue<Integer> trueLabel,
            ObservableValue<Palette> palette) {
        this.learning = learning;
        region = new LearningRegion(learning, lab, trueLabel, palette);
        VBox.setVgrow(region, Priority.ALWAYS);
        Label headline = LabTexts.headline();
        headline.setId("moment");
        headline.textProperty()
                .bind(learning.recalledProperty()
                        .map(LearningView::moment)
                        .orElse(Texts.get("view.lab.learning.newest")));
        VBox past = new VBox(headline, colourings(), region, timeControls());
        past.getStyleClass().add("lab-view");
        VBox.setVgrow(past, Priority.ALWAYS);
        Veil veil = new Veil(
                past,
                Bindings.createStringBinding(
                        () -> whyUntrue(lab),
                        learning.ofNetworkInUse(),
                        lab.reading().weightsDescriptionProperty()));
        veil.setId("learning-veil");
        node = new VBox(veil);
        node.getStyleClass().add("lab-view");
    }

    /** While another network reads than the one whose past this is. */
    private String whyUntrue(LabModel lab) {
        Text reads = lab.reading().weightsDescriptionProperty().get();
        return reads == null || learning.ofNetworkInUse().get() ? "" : Texts.get("view.lab.learning.veil", reads);
    }

    private static String moment(Snapshot snapshot) {
        return Texts.get("view.lab.learning.moment", snapshot.samples());
    }

    private Node colourings() {
        ToggleGroup group = new ToggleGroup();
        FlowPane colourings = new FlowPane(
                colouring(Texts.get("view.lab.learning.by-prediction"), Colouring.PREDICTION, Styles.LEFT_PILL, group),
                colouring(
                        Texts.get("view.lab.learning.by-probability"),
                        Colouring.PROBABILITY,
                        Styles.RIGHT_PILL,
                        group));
        group.selectedToggleProperty().addListener((observable, was, is) -> {
            if (is == null) {
                was.setSelected(true);
            } else {
                region.colouringProperty().set((Colouring) is.getUserData());
            }
        });
        group.selectToggle(group.getToggles().get(0));
        return colourings;
    }

    private static ToggleButton colouring(String text, Colouring colouring, String pill, ToggleGroup group) {
        ToggleButton button = new ToggleButton(text);
        button.getStyleClass().add(pill);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setUserData(colouring);
        button.setToggleGroup(group);
        return button;
    }

    private Node timeControls() {
        time.setId("training-time");
        time.setBlockIncrement(1);
        new Tip(Texts.get("view.lab.learning.time-tooltip")).on(time);
        time.setAccessibleText(Texts.get("view.lab.learning.time"));
        time.valueProperty().addListener((observable, was, is) -> scrub((int) Math.round(is.doubleValue())));
        Listening.to(learning.snapshotsProperty(), time, (observable, was, is) -> follow());
        Listening.to(learning.recalledProperty(), time, (observable, was, is) -> follow());
        follow();
        Button now = new Button(Texts.get("view.lab.learning.now"));
        now.setId("now");
        new Tip(Texts.get("view.lab.learning.now-tooltip")).on(now);
        now.setOnAction(event -> learning.toNow());
        now.disableProperty().bind(learning.recalledProperty().isNull());
        HBox.setHgrow(time, Priority.ALWAYS);
        HBox controls = new HBox(new Label(Texts.get("view.lab.learning.training")), time, now);
        controls.getStyleClass().add("lab-controls");
        return controls;
    }

    private void scrub(int index) {
        List<Snapshot> times = learning.snapshotsProperty().get();
        if (!following && index < times.size()) {
            learning.goTo(times, index);
        }
    }

    private void follow() {
        List<Snapshot> times = learning.snapshotsProperty().get();
        Snapshot recalled = learning.recalledProperty().get();
        following = true;
        time.setMax(Math.max(1, times.size() - 1));
        time.setValue(recalled == null ? time.getMax() : indexOf(recalled, times));
        time.setDisable(times.size() < 2);
        following = false;
    }

    /** Its place, or if it was thinned out since, that of the next one kept. */
    private static int indexOf(Snapshot snapshot, List<Snapshot> times) {
        int index = 0;
        while (index < times.size() - 1 && times.get(index).samples() < snapshot.samples()) {
            index++;
        }
        return index;
    }

    @Override
    public String title() {
        return Texts.get("view.lab.learning.title");
    }

    @Override
    public Group group() {
        return Group.NETWORK;
    }

    @Override
    public String explanation() {
        return Texts.get("view.lab.learning.explanation");
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void onShown(boolean shown) {
        learning.past().wantedProperty().set(shown);
    }
}
