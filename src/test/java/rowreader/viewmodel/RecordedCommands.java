package rowreader.viewmodel;

import java.util.ArrayList;
import java.util.List;

/** Commands that only remember what was asked. */
public final class RecordedCommands implements TrainingCommands {
    private final List<String> asked = new ArrayList<>();

    /** What was asked, in order. */
    public List<String> asked() {
        return asked;
    }

    @Override
    public void start() {
        asked.add("start");
    }

    @Override
    public void pause() {
        asked.add("pause");
    }

    @Override
    public void resume() {
        asked.add("resume");
    }

    @Override
    public void iterateOnce() {
        asked.add("iterateOnce");
    }

    @Override
    public void stop() {
        asked.add("stop");
    }

    @Override
    public void reset() {
        asked.add("reset");
    }

    @Override
    public void learningRate(double learningRate) {
        asked.add("learningRate " + learningRate);
    }
}
