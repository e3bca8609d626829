package rowreader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.CommandSpec;
import rowreader.network.recipe.RecipePoint;

class RecipeOptionsTest {
    @Test
    void helpSaysWhatKindOfValueAnOptionTakes() {
        CommandSpec command = CommandSpec.create();
        List<RecipePoint> points = List.of(RecipePoint.OPTIMIZER, RecipePoint.LEARNING_RATE, RecipePoint.BATCH_SIZE);
        new RecipeOptions(command, points);
        assertThat(points)
                .extracting(point -> command.findOption(point.option()).paramLabel())
                .containsExactly("NAME", "X", "N");
    }
}
