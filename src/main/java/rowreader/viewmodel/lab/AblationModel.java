package rowreader.viewmodel.lab;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import rowreader.data.Dataset;
import rowreader.trace.Ablation;
import rowreader.trace.Trace;
import rowreader.trace.Tracer;
import rowreader.trace.Traversal;
import rowreader.trace.lab.Predictions;
import rowreader.trace.lab.UnitAblation;
import rowreader.viewmodel.LatestResult;
import rowreader.viewmodel.reading.ReaderWeights;

/** Which units are out of action, which ones matter, and what the damage costs. Belongs to the FX thread. */
public final class AblationModel {
    /** Test digits that the accuracy is counted on. */
    public static final int DIGITS = 1000;

    /**
     * What the damage costs.
     *
     * @param damaged the damaged network's accuracy, [0, 1]
     * @param whole the accuracy of the same network undamaged, [0, 1]
     * @param size how many test digits were read
     */
    public record Cost(ReaderWeights weights, Ablation knockOut, double damaged, double whole, int size) {}

    private record Costly(NetworkOnDigits question, Ablation knockOut) {}

    /** Of the undamaged network, because it stays the same while one damage after the other is tried. */
    private record Whole(NetworkOnDigits question, double accuracy) {}

    private final LabModel lab;
    private final StudiedWeights studied;
    private final LatestResult<Trace, List<UnitAblation>> ranking;
    private final LatestResult<Costly, Cost> cost;
    /** Kept from being collected: {@link LatestResult} only listens to it. */
    private final ObjectBinding<Costly> costly;

    /** Survey thread. */
    private Whole whole;

    /**
     * @param dataset where the test digits are from, null while there are none
     * @param surveyThread for what takes a second; runs one command at a time
     */
    public AblationModel(
            LabModel lab,
            StudiedWeights studied,
            ObservableValue<Dataset> dataset,
            Executor surveyThread,
            Executor fxThread) {
        this.lab = lab;
        this.studied = studied;
        ranking = lab.compute(AblationModel::ranking);
        ObjectBinding<NetworkOnDigits> question = NetworkOnDigits.about(studied, dataset);
        costly = Bindings.createObjectBinding(
                () -> question.get() == null || knockOut().units().isEmpty()
                        ? null
                        : new Costly(question.get(), knockOut()),
                question,
                knockOutProperty());
        cost = new LatestResult<>(costly, this::count, surveyThread, fxThread);
    }

    /** Of the whole network, whatever is knocked out now. */
    private static List<UnitAblation> ranking(Trace trace) {
        return UnitAblation.ranking(new Tracer(trace.weights()).trace(trace.digit()));
    }

    private Cost count(Costly asked) {
        ReaderWeights weights = asked.question().weights();
        if (whole == null || !whole.question().equals(asked.question())) {
            whole = new Whole(
                    asked.question(), answers(asked.question(), Ablation.NONE).accuracy());
        }
        Predictions damaged = answers(asked.question(), asked.knockOut());
        return new Cost(weights, asked.knockOut(), damaged.accuracy(), whole.accuracy(), damaged.size());
    }

    private static Predictions answers(NetworkOnDigits question, Ablation knockOut) {
        return Predictions.of(question.weights().weights(), question.dataset().test(), DIGITS, knockOut);
    }

    /** The reading shown, or null. */
    public ReadOnlyObjectProperty<Trace> traceProperty() {
        return lab.traceProperty();
    }

    /** How the picture's lines are gone over. */
    public ObservableValue<Traversal> scan() {
        return lab.reading().scanProperty();
    }

    /** The units out of action, in this and in every reading. */
    public ObjectProperty<Ablation> knockOutProperty() {
        return lab.reading().knockOutProperty();
    }

    private Ablation knockOut() {
        return knockOutProperty().get();
    }

    /** All units, the one that the answer needs most first; null until it is known. */
    public ReadOnlyObjectProperty<List<UnitAblation>> rankingProperty() {
        return ranking.valueProperty();
    }

    /** What the damage costs; null while nothing is damaged or it is not counted yet. */
    public ReadOnlyObjectProperty<Cost> costProperty() {
        return cost.valueProperty();
    }

    /** The weights that the cost is counted for. */
    public StudiedWeights studied() {
        return studied;
    }

    /** Whether anybody looks. */
    public void wanted(boolean shown) {
        ranking.wantedProperty().set(shown);
        cost.wantedProperty().set(shown);
    }

    /** Puts a unit out of action, or back into it. */
    public void toggle(int unit) {
        Set<Integer> units = new HashSet<>(knockOut().units());
        if (!units.remove(unit)) {
            units.add(unit);
        }
        knockOut(units);
    }

    /** Puts exactly the units out of action that the whole network's answer to this digit needs most. */
    public void knockOutMostImportant(int count) {
        if (rankingProperty().get() != null) {
            knockOut(rankingProperty().get().stream()
                    .limit(count)
                    .map(UnitAblation::unit)
                    .collect(Collectors.toSet()));
        }
    }

    /** Puts all units back into action. */
    public void mend() {
        knockOut(Set.of());
    }

    private void knockOut(Set<Integer> units) {
        knockOutProperty().set(new Ablation(units, knockOut().kind(), knockOut().fromTimestep()));
    }

    /** Chooses what is done to the units. */
    public void kind(Ablation.Kind kind) {
        knockOutProperty().set(new Ablation(knockOut().units(), kind, knockOut().fromTimestep()));
    }

    /** Chooses the first timestep at which it is done. */
    public void fromTimestep(int timestep) {
        knockOutProperty().set(new Ablation(knockOut().units(), knockOut().kind(), timestep));
    }
}
