package rowreader.viewmodel.lab;

import javafx.beans.value.ObservableValue;
import rowreader.data.Dataset;

/**
 * The digits that costly questions are about: the test digits of the training's dataset.
 *
 * @param dataset null while it is not there
 * @param load gets it
 */
public record StudiedDigits(ObservableValue<Dataset> dataset, Runnable load) {}
