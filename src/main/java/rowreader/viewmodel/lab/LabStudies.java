package rowreader.viewmodel.lab;

import javafx.beans.value.ObservableValue;
import rowreader.trace.lab.KeptFamiliarity;
import rowreader.trace.lab.KeptSurveys;
import rowreader.viewmodel.SurveyWork;
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
     * @param surveys of units, kept from one start to another
     * @param familiarity what digits look like to networks, kept likewise
     */
    public static LabStudies of(
            LabModel lab,
            TrainingModel training,
            DrawingModel drawing,
            ObservableValue<ReaderWeights> otherReader,
            KeptSurveys surveys,
            KeptFamiliarity familiarity,
            SurveyWork work) {
        StudiedWeights studied = new StudiedWeights(lab.reading(), training);
        StudiedDigits digits = new StudiedDigits(training.datasetProperty(), training.stateProperty(), training::load);
        ComparisonModel comparison = new ComparisonModel(lab, work.thread(), work.fx());
        return new LabStudies(
                new AnswerModel(lab, studied, digits, work),
                new UnitsModel(lab, studied, digits, surveys, work),
                new AblationModel(lab, studied, digits, work),
                new TrajectoryModel(lab, studied, digits, work),
                new CounterfactualModel(lab),
                comparison,
                new MistakesModel(studied, digits, drawing, work),
                new GradientModel(lab, studied, digits, comparison.otherWeights(), otherReader, work),
                new FamiliarityModel(lab, studied, digits.dataset(), drawing.digitProperty(), familiarity, work));
    }
}
