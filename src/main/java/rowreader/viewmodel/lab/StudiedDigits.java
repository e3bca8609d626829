package rowreader.viewmodel.lab;

import javafx.beans.value.ObservableValue;
import rowreader.data.Dataset;
import rowreader.network.training.TrainingState;

/**
 * The digits that costly questions are about: the test digits of the training's dataset.
 *
 * @param dataset null while it is not there
 * @param state of the training, which gets it
 * @param load has it got
 */
public record StudiedDigits(ObservableValue<Dataset> dataset, ObservableValue<TrainingState> state, Runnable load) {}
