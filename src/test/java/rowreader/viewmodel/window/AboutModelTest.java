package rowreader.viewmodel.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;
import rowreader.files.LogFile;
import rowreader.files.Versions;
import rowreader.network.training.NumericLibraries;

/** What a person copies into a report of a failure. */
class AboutModelTest {
    private final Deque<Runnable> files = new ArrayDeque<>();
    private final AboutModel about = new AboutModel(files::add, Runnable::run);

    @Test
    void itSaysWhatTheProgramIsMadeOf() {
        about.find();
        assertThat(about.factsProperty().get()).isNull();
        files.remove().run();

        AboutModel.Facts facts = about.factsProperty().get();
        assertThat(facts.program()).isEqualTo(Versions.program()).isNotBlank();
        assertThat(facts.java())
                .startsWith(System.getProperty("java.version"))
                .endsWith(System.getProperty("java.vendor"));
        assertThat(facts.dl4j()).isEqualTo(Versions.dl4j()).isNotBlank();
        assertThat(facts.openBlas()).startsWith(NumericLibraries.openBlas()).isNotBlank();
        assertThat(facts.log()).isEqualTo(LogFile.path().toString());
        assertThat(facts.licences()).contains("Apache License", "org.openjfx");
        assertThat(about.kernels()).isEqualTo(NumericLibraries.kernels());

        about.find();
        assertThat(files).as("found once").isEmpty();
    }
}
