package rowreader.data.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the README says about the form of a chapter. */
class LessonFormTest {
    @Test
    void theReadmesExampleIsAChapter() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String example = readme.substring(readme.indexOf("title: Memory"));
        List<String> lines =
                example.substring(0, example.indexOf("```")).lines().toList();
        Chapter chapter = ChapterParser.parse("README", "readme", lines);
        assertThat(chapter.pages()).hasSize(1);
        assertThat(chapter.pages().get(0).task().kind()).isEqualTo(TaskKind.AT_ROW);
    }

    @Test
    void theReadmeNamesEveryWordOfTheForm() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        for (Spot spot : Spot.values()) {
            assertThat(readme).contains("`" + spot.word() + "`");
        }
        for (Place place : Place.values()) {
            assertThat(readme).contains("`" + place.word() + "`");
        }
        for (TaskKind kind : TaskKind.values()) {
            assertThat(readme).containsPattern("`" + kind.word() + "[` ]");
        }
    }
}
