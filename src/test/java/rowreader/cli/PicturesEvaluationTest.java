package rowreader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import rowreader.network.model.BuiltInModel;
import rowreader.network.model.Model;

class PicturesEvaluationTest {
    @Test
    void whereThereIsNothingToReadThereIsNoProgress() throws IOException {
        List<Integer> told = new ArrayList<>();
        PicturesEvaluation.of(Model.open(BuiltInModel.SEED), List.of(), told::add);
        assertThat(told).isEmpty();
    }
}
