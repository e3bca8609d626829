package rowreader.cli;

import rowreader.network.record.AccuracyPoint;

/** One JSON object per evaluation, and a last one for the run. */
final class JsonTrainingReport extends TrainingReport {
    private final JsonLines out;
    private double loss;
    private double trainingAccuracy;

    private record MinibatchLine(
            long iteration,
            long samples,
            double trainingLoss,
            double trainingMinibatchAccuracy,
            double testMinibatchAccuracy) {}

    private record TestLine(long iteration, long samples, double trainingLoss, double testAccuracy, int count) {}

    JsonTrainingReport(JsonLines out) {
        super(System::nanoTime);
        this.out = out;
    }

    @Override
    public void onIteration(long iteration, long samples, double trainingLoss) {
        super.onIteration(iteration, samples, trainingLoss);
        loss = trainingLoss;
    }

    @Override
    public void onEvaluated(AccuracyPoint evaluated) {
        super.onEvaluated(evaluated);
        long iteration = evaluated.iteration();
        switch (evaluated.split()) {
            case TRAINING_MINIBATCH -> trainingAccuracy = evaluated.accuracy();
            case TEST_MINIBATCH ->
                out.print(new MinibatchLine(
                        iteration, evaluated.samples(), loss, trainingAccuracy, evaluated.accuracy()));
            case TEST ->
                out.print(new TestLine(iteration, evaluated.samples(), loss, evaluated.accuracy(), evaluated.count()));
        }
    }

    @Override
    void printSummary() {
        out.print(summary());
    }
}
