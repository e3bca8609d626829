package rowreader.viewmodel.lab;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import rowreader.data.DigitSet;
import rowreader.network.training.GiveWay;
import rowreader.network.weights.SequenceWeights;
import rowreader.trace.Trace;
import rowreader.trace.Tracer;
import rowreader.trace.Traversal;
import rowreader.trace.lab.KeptSurveys;
import rowreader.trace.lab.UnitNeed;
import rowreader.trace.lab.UnitSurvey;
import rowreader.trace.lab.UnitSurvey.Match;
import rowreader.viewmodel.LatestResult;
import rowreader.viewmodel.SurveyWork;
import rowreader.viewmodel.reading.ReaderWeights;
import rowreader.viewmodel.reading.ReadingModel;

/** The units that matter for this digit, what they do over many digits, and those that behave as asked. FX thread. */
public final class UnitsModel {
    /** Test digits that the units are watched over. */
    public static final int DIGITS = 2000;

    /** Units that are shown. */
    public static final int UNITS = 12;

    private static final int MATCHES = 5;
    private static final int MATCHING_DIGITS = 8;
    /** Surveys that are kept: one comes back to a network. */
    private static final int KEPT = 3;

    /** What the units of a network do. */
    public record Survey(ReaderWeights weights, DigitSet digits, UnitSurvey units) {}

    /** On from one timestep to another, both from 0, and only there. */
    public record Pattern(int from, int to) {}

    /** The units, and digits, that behave so. */
    public record Found(Survey survey, Pattern pattern, List<Match> matches) {}

    /** The reading, and the units that its answer needs most. */
    public record Needs(Trace trace, List<UnitNeed> units) {}

    private record Search(Survey survey, Pattern pattern) {
        Found compute() {
            return new Found(
                    survey, pattern, survey.units().matches(pattern.from(), pattern.to(), MATCHES, MATCHING_DIGITS));
        }
    }

    private final ReadingModel reading;
    private final StudiedWeights studied;
    private final KeptSurveys kept;
    private final LatestResult<Trace, Needs> needs;
    private final LatestResult<NetworkOnDigits, Survey> survey;
    private final LatestResult<Search, Found> found;
    private final ObjectProperty<Pattern> pattern = new SimpleObjectProperty<>(this, "pattern");
    private final StudiedDigits digits;
    /** These two are kept from being collected: {@link LatestResult} only listens to them. */
    private final ObjectBinding<NetworkOnDigits> networkOnDigits;

    private final ObjectBinding<Search> search;

    /** Survey thread: the newest surveys. */
    private final Map<NetworkOnDigits, Survey> surveys = new LinkedHashMap<>();

    /**
     * @param kept surveys made before
     */
    public UnitsModel(LabModel lab, StudiedWeights studied, StudiedDigits digits, KeptSurveys kept, SurveyWork work) {
        this.reading = lab.reading();
        this.digits = digits;
        this.studied = studied;
        this.kept = kept;
        needs = lab.compute(UnitsModel::needs);
        networkOnDigits = NetworkOnDigits.of(studied, digits.dataset());
        survey = work.compute(networkOnDigits, this::survey);
        search = Bindings.createObjectBinding(
                () -> survey.getValue() == null || pattern.get() == null
                        ? null
                        : new Search(survey.getValue(), pattern.get()),
                survey.valueProperty(),
                pattern);
        found = lab.compute(search, Search::compute);
    }

    /** Of the network with all its units, whatever is ablated now. */
    private static Needs needs(Trace trace) {
        Trace whole = new Tracer(trace.weights(), trace.classNames()).trace(trace.digit());
        return new Needs(whole, UnitNeed.most(whole, UNITS));
    }

    /** Null for a network that reads in no order. */
    private Survey survey(NetworkOnDigits asked, GiveWay giveWay) {
        if (!(asked.weights().weights() instanceof SequenceWeights weights)) {
            return null;
        }
        Survey made = surveys.get(asked);
        if (made == null) {
            DigitSet digitsRead = asked.dataset().test();
            made = new Survey(asked.weights(), digitsRead, kept.of(weights, digitsRead, DIGITS, giveWay));
            if (surveys.size() == KEPT) {
                surveys.remove(surveys.keySet().iterator().next());
            }
            surveys.put(asked, made);
        }
        return made;
    }

    /** The units that the answer needs most. */
    public LatestResult<Trace, Needs> needs() {
        return needs;
    }

    /** How the lines are gone over whose units are shown. */
    public ReadOnlyObjectProperty<Traversal> traversalProperty() {
        return reading.traversalProperty();
    }

    /** What the units of the weights studied do; null until it is known. */
    public ReadOnlyObjectProperty<Survey> surveyProperty() {
        return survey.valueProperty();
    }

    /** Whether what is known is known of the weights studied, and not only of those studied before. */
    public ReadOnlyBooleanProperty surveyCurrentProperty() {
        return survey.currentProperty();
    }

    /** What is looked for; null for nothing. */
    public ObjectProperty<Pattern> patternProperty() {
        return pattern;
    }

    /** What was found; null while nothing is looked for. */
    public ReadOnlyObjectProperty<Found> foundProperty() {
        return found.valueProperty();
    }

    /** The weights that are surveyed. */
    public StudiedWeights studied() {
        return studied;
    }

    /** What it is measured on. */
    public StudiedDigits digits() {
        return digits;
    }

    /** Whether the view is shown: only then is anything computed. */
    public void wanted(boolean shown) {
        needs.wantedProperty().set(shown);
        survey.wantedProperty().set(shown);
        found.wantedProperty().set(shown);
    }
}
