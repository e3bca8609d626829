package rowreader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a command, as a process of its own, does with the settings of the window. */
@EnabledOnOs(OS.LINUX)
class AppSettingsOfACommandTest {
    @TempDir
    Path folder;

    private String help(String settings) throws Exception {
        Path file = folder.resolve("config/rowreader/settings.json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, settings);
        ProcessBuilder builder = ChildJvm.of(List.of("-Xmx128m", "-XX:TieredStopAtLevel=1"), App.class, "--help");
        for (String kind : List.of("config", "state", "cache", "data")) {
            builder.environment()
                    .put(
                            "XDG_" + kind.toUpperCase(Locale.ROOT) + "_HOME",
                            folder.resolve(kind).toString());
        }
        Process process = ChildJvm.start(builder);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(file).hasContent(settings);
        return said;
    }

    @Test
    void aCommandSpeaksTheLanguageOfTheWindow() throws Exception {
        assertThat(help("{\"language\": \"de\"}")).contains("Befehle:");
    }

    @Test
    void aCommandLeavesDamagedSettingsForTheWindowToTell() throws Exception {
        assertThat(help("{\"language\":")).contains("rowreader");
    }
}
