package rowreader.view.window;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.stage.Stage;
import rowreader.data.lesson.Place;
import rowreader.text.Texts;
import rowreader.view.FileDialog;
import rowreader.view.Palette;
import rowreader.view.lab.LabView;
import rowreader.view.lab.ablation.AblationView;
import rowreader.view.lab.answer.AnswerView;
import rowreader.view.lab.belief.BeliefView;
import rowreader.view.lab.cell.CellView;
import rowreader.view.lab.compare.ComparisonView;
import rowreader.view.lab.compare.CounterfactualView;
import rowreader.view.lab.evidence.EvidenceView;
import rowreader.view.lab.gradient.GradientView;
import rowreader.view.lab.learning.LearningView;
import rowreader.view.lab.memory.MemoryView;
import rowreader.view.lab.mistakes.MistakesView;
import rowreader.view.lab.space.TrajectoryView;
import rowreader.view.lab.units.UnitsView;
import rowreader.viewmodel.lab.LabModel;
import rowreader.viewmodel.lab.LabStudies;
import rowreader.viewmodel.lab.LearningModel;
import rowreader.viewmodel.window.WindowModel;

/** Which views the lab has, and the place of each; there are none before the lab is made. On the FX thread. */
final class LabViews {
    private final Stage stage;
    private final WindowModel window;
    private final LabModel lab;
    private final LabStudies studies;
    private final LearningModel learning;
    private final ObservableValue<Palette> palette;
    private final Map<Place, LabView> places = new EnumMap<>(Place.class);
    /** Null before it is made. */
    private CellView gateMaps;

    /** @param stage for whose dialogs */
    LabViews(
            Stage stage,
            WindowModel window,
            LabModel lab,
            LabStudies studies,
            LearningModel learning,
            ObservableValue<Palette> palette) {
        this.stage = stage;
        this.window = window;
        this.lab = lab;
        this.studies = studies;
        this.learning = learning;
        this.palette = palette;
    }

    /** Makes them, in the order in which they are offered within their groups. */
    List<LabView> make() {
        gateMaps = new CellView(lab, palette);
        return List.of(
                at(Place.BELIEF, new BeliefView(lab, palette)),
                at(Place.ANSWER, new AnswerView(studies.answer(), palette)),
                at(Place.WHAT_IF, new CounterfactualView(studies.counterfactual(), palette)),
                at(Place.EVIDENCE, new EvidenceView(lab, palette)),
                at(
                        Place.COMPARE,
                        new ComparisonView(
                                studies.comparison(),
                                palette,
                                () -> FileDialog.MODEL
                                        .toOpen(stage, Texts.get("view.window.open-other-model"))
                                        .orElse(null))),
                at(Place.MEMORY, new MemoryView(lab, palette)),
                at(Place.CELL, gateMaps),
                at(Place.UNITS, new UnitsView(studies.units(), palette)),
                at(Place.TRAJECTORY, new TrajectoryView(studies.trajectory(), palette)),
                at(Place.GRADIENT, new GradientView(studies.gradient(), palette)),
                at(Place.MISTAKES, new MistakesView(studies.mistakes(), palette)),
                at(Place.ABLATION, new AblationView(studies.ablation(), palette)),
                at(
                        Place.LEARNING,
                        new LearningView(
                                learning,
                                lab,
                                lab.reading().ofReading(window.drawing().trueLabelProperty()),
                                palette)));
    }

    private LabView at(Place place, LabView view) {
        places.put(place, view);
        return view;
    }

    /** The view of each place, once they are made. */
    Map<Place, LabView> places() {
        return Collections.unmodifiableMap(places);
    }

    /** Whether one sees how a number of the cell comes about. */
    boolean isArithmeticShown() {
        return gateMaps != null && gateMaps.isArithmeticShown();
    }

    /** Shows how the numbers of the cell come about; only while that view is in a window. */
    void showArithmetic() {
        gateMaps.showArithmetic();
    }
}
