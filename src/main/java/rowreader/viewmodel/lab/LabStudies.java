package rowreader.viewmodel.lab;

import java.util.concurrent.Executor;
import javafx.beans.value.ObservableValue;
import rowreader.trace.lab.KeptFamiliarity;
import rowreader.trace.lab.KeptSurveys;
import rowreader.viewmodel.drawing.DrawingModel;
import rowreader.viewmodel.reading.ReaderWeights;
import rowreader.viewmodel.training.TrainingModel;

/** The lab's models that reach beyond one reading: to other pictures, other networks, and many digits. */
public record LabStudies(
        AnswerModel answer,
        UnitsModel units,
        AblationModel ablation,
        TrajectoryModel trajectory,
        CounterfactualModel counterfactual,
        ComparisonModel comparison,
        MistakesModel mistakes,
        GradientModel gradient,
        FamiliarityModel familiarity) {
    /**
     * @param otherReader the weights that could read instead, null for none
     * @param load gets the training's digits
     * @param surveys of units, kept from one start to another
     * @param familiarity what digits look like to networks, kept likewise
     * @param surveyThread for what takes seconds; runs one command at a time
     */
    public static LabStudies of(
            LabModel lab,
            TrainingModel training,
            DrawingModel drawing,
            ObservableValue<ReaderWeights> otherReader,
            Runnable load,
            KeptSurveys surveys,
            KeptFamiliarity familiarity,
            Executor surveyThread,
            Executor fxThread) {
        StudiedWeights studied = new StudiedWeights(lab.reading(), training);
        ComparisonModel comparison = new ComparisonModel(lab, surveyThread, fxThread);
        return new LabStudies(
                new AnswerModel(lab, studied, training.datasetProperty(), load, surveyThread, fxThread),
                new UnitsModel(lab, studied, training.datasetProperty(), load, surveys, surveyThread, fxThread),
                new AblationModel(lab, studied, training.datasetProperty(), surveyThread, fxThread),
                new TrajectoryModel(lab, studied, training.datasetProperty(), load, surveyThread, fxThread),
                new CounterfactualModel(lab),
                comparison,
                new MistakesModel(studied, training.datasetProperty(), drawing, load, surveyThread, fxThread),
                new GradientModel(
                        lab,
                        studied,
                        training.datasetProperty(),
                        comparison.otherWeights(),
                        otherReader,
                        load,
                        surveyThread,
                        fxThread),
                new FamiliarityModel(
                        studied,
                        training.datasetProperty(),
                        drawing.digitProperty(),
                        familiarity,
                        surveyThread,
                        fxThread));
    }
}
