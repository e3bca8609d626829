package rowreader.viewmodel.lab;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.value.ObservableValue;
import rowreader.data.Dataset;
import rowreader.viewmodel.reading.ReaderWeights;

/**
 * Whatever a network does with many digits is a function of these.
 *
 * @param weights the network
 * @param dataset where its test digits are from
 */
record NetworkOnDigits(ReaderWeights weights, Dataset dataset) {
    /** Made of the weights studied and the digits there are; null while either is missing. */
    static ObjectBinding<NetworkOnDigits> of(StudiedWeights studied, ObservableValue<Dataset> dataset) {
        return Bindings.createObjectBinding(
                () -> studied.valueProperty().get() == null || dataset.getValue() == null
                        ? null
                        : new NetworkOnDigits(studied.valueProperty().get(), dataset.getValue()),
                studied.valueProperty(),
                dataset);
    }
}
