package rowreader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rowreader.network.record.Evaluation;
import rowreader.text.InEnglish;

@ExtendWith(InEnglish.class)
class EvaluationTextTest {
    /** By hand: of 4 cats 3 were read so, of 6 that were read as dogs 5 were; nothing is a sea horse or was read as one. */
    @Test
    void whatWasCountedStandsInTables() {
        Evaluation evaluation = new Evaluation(new int[][] {{3, 1, 0}, {0, 5, 0}, {0, 0, 0}});
        StringWriter written = new StringWriter();
        PrintWriter out = new PrintWriter(written);
        EvaluationText.print(out, evaluation, List.of("cat", "dog", "sea horse"));
        out.flush();
        assertThat(written.toString().lines())
                .containsExactly(
                        "accuracy 89 % of 9",
                        "",
                        "class        precision    recall",
                        "cat              100 %      75 %",
                        "dog               83 %     100 %",
                        "sea horse            -         -",
                        "",
                        "confusion matrix (down: the truth, across: what was read)",
                        "                cat    dog sea ho",
                        "cat               3      1      0",
                        "dog               0      5      0",
                        "sea horse         0      0      0");
    }

    /** 200 were read as cats, half of them rightly; of 100 cats all were found, of 150 dogs a third. */
    @Test
    void aShareOfHundredsHasADecimal() {
        StringWriter written = new StringWriter();
        PrintWriter out = new PrintWriter(written);
        EvaluationText.print(out, new Evaluation(new int[][] {{100, 0}, {100, 50}}), List.of("cat", "dog"));
        out.flush();
        assertThat(written.toString().lines())
                .contains(
                        "accuracy 60.0 % of 250",
                        "cat             50.0 %   100.0 %", "dog              100 %    33.3 %");
    }
}
