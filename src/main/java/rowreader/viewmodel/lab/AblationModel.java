package rowreader.viewmodel.lab;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import rowreader.network.training.GiveWay;
import rowreader.text.Text;
import rowreader.trace.Ablation;
import rowreader.trace.Trace;
import rowreader.trace.Tracer;
import rowreader.trace.Traversal;
import rowreader.trace.lab.Predictions;
import rowreader.trace.lab.UnitAblation;
import rowreader.viewmodel.LatestResult;
import rowreader.viewmodel.SurveyWork;
import rowreader.viewmodel.reading.ReaderWeights;

/** Which units are ablated, which ones matter, and what the ablation costs. Belongs to the FX thread. */
public final class AblationModel {
    /** Test digits that the accuracy is counted on. */
    public static final int DIGITS = 1000;

    /**
     * What an ablation costs.
     *
     * @param ablated the accuracy without the units, [0, 1]
     * @param full the accuracy of the same network with all its units, [0, 1]
     * @param size how many test digits were read
     */
    public record Cost(ReaderWeights weights, Ablation ablation, double ablated, double full, int size) {}

    private record Inputs(NetworkOnDigits networkOnDigits, Ablation ablation) {}

    /** Of the network with all its units: it stays the same while one ablation after the other is tried. */
    private record Baseline(NetworkOnDigits networkOnDigits, double accuracy) {}

    private final LabModel lab;
    private final StudiedWeights studied;
    private final LatestResult<Trace, List<UnitAblation>> ranking;
    private final LatestResult<Inputs, Cost> cost;
    /** Kept from being collected: {@link LatestResult} only listens to it. */
    private final ObjectBinding<Inputs> inputs;

    /** Survey thread. */
    private Baseline baseline;

    public AblationModel(LabModel lab, StudiedWeights studied, StudiedDigits digits, SurveyWork work) {
        this.lab = lab;
        this.studied = studied;
        ranking = lab.compute(AblationModel::ranking);
        ObjectBinding<NetworkOnDigits> networkOnDigits = NetworkOnDigits.of(studied, digits.dataset());
        inputs = Bindings.createObjectBinding(
                () -> networkOnDigits.get() == null || ablation().units().isEmpty()
                        ? null
                        : new Inputs(networkOnDigits.get(), ablation()),
                networkOnDigits,
                ablationProperty());
        cost = work.compute(inputs, this::count);
    }

    /** Of the network with all its units, whatever is ablated now. */
    private static List<UnitAblation> ranking(Trace trace) {
        return UnitAblation.ranking(new Tracer(trace.weights()).trace(trace.digit()));
    }

    private Cost count(Inputs asked, GiveWay giveWay) {
        ReaderWeights weights = asked.networkOnDigits().weights();
        if (baseline == null || !baseline.networkOnDigits().equals(asked.networkOnDigits())) {
            baseline = new Baseline(
                    asked.networkOnDigits(),
                    predictions(asked.networkOnDigits(), Ablation.NONE, giveWay).accuracy());
        }
        Predictions ablated = predictions(asked.networkOnDigits(), asked.ablation(), giveWay);
        return new Cost(weights, asked.ablation(), ablated.accuracy(), baseline.accuracy(), ablated.size());
    }

    private static Predictions predictions(NetworkOnDigits networkOnDigits, Ablation ablation, GiveWay giveWay) {
        return Predictions.of(
                networkOnDigits.weights().weights(), networkOnDigits.dataset().test(), DIGITS, ablation, giveWay);
    }

    /** The reading shown, or null. */
    public ReadOnlyObjectProperty<Trace> traceProperty() {
        return lab.traceProperty();
    }

    /** How the picture's lines are gone over. */
    public ObservableValue<Traversal> traversal() {
        return lab.reading().traversalProperty();
    }

    /** The units ablated, in this and in every reading. */
    public ObjectProperty<Ablation> ablationProperty() {
        return lab.reading().ablationProperty();
    }

    private Ablation ablation() {
        return ablationProperty().get();
    }

    /** All units, the one that the prediction needs most first; null until it is known. */
    public ReadOnlyObjectProperty<List<UnitAblation>> rankingProperty() {
        return ranking.valueProperty();
    }

    /** What the ablation costs; null while nothing is ablated or it is not counted yet. */
    public ReadOnlyObjectProperty<Cost> costProperty() {
        return cost.valueProperty();
    }

    /** Whether the cost is that of the units ablated now, in the weights studied now. */
    public ReadOnlyBooleanProperty costCurrentProperty() {
        return cost.currentProperty();
    }

    /** Which weights read what is shown. */
    public ReadOnlyObjectProperty<Text> weightsDescriptionProperty() {
        return lab.reading().weightsDescriptionProperty();
    }

    /** The weights that the cost is counted for. */
    public StudiedWeights studied() {
        return studied;
    }

    /** Whether the view is shown: only then is anything computed. */
    public void wanted(boolean shown) {
        ranking.wantedProperty().set(shown);
        cost.wantedProperty().set(shown);
    }

    /** Ablates a unit, or restores it. */
    public void toggle(int unit) {
        Set<Integer> units = new HashSet<>(ablation().units());
        if (!units.remove(unit)) {
            units.add(unit);
        }
        ablate(units);
    }

    /** Ablates exactly the units that the full network's prediction for this digit needs most. */
    public void ablateMostImportant(int count) {
        if (rankingProperty().get() != null) {
            ablate(rankingProperty().get().stream()
                    .limit(count)
                    .map(UnitAblation::unit)
                    .collect(Collectors.toSet()));
        }
    }

    /** Restores all units. */
    public void restoreAll() {
        ablate(Set.of());
    }

    private void ablate(Set<Integer> units) {
        ablationProperty().set(new Ablation(units, ablation().kind(), ablation().fromTimestep()));
    }

    /** Chooses what is done to the ablated units. */
    public void kind(Ablation.Kind kind) {
        ablationProperty().set(new Ablation(ablation().units(), kind, ablation().fromTimestep()));
    }

    /** Chooses the first timestep at which it is done. */
    public void fromTimestep(int timestep) {
        ablationProperty().set(new Ablation(ablation().units(), ablation().kind(), timestep));
    }
}
