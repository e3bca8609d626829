package rowreader.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rowreader.files.Settings.Key;

class SettingsFileTest {
    private static final Key<Boolean> DARK = new Key<>("dark", Boolean.class);
    private static final Key<Double> PEN = new Key<>("pen", Double.class);
    private static final Key<String[]> RECENT = new Key<>("recent", String[].class);
    private static final Key<Place> PLACE = new Key<>("place", Place.class);

    record Place(double x, double y) {}

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameAFileInAFolderThatIsNotThereYet() {
        file = folder.resolve("config/settings.json");
    }

    private void write(String content) throws Exception {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    @Test
    void withoutAFileNothingIsSetAndNothingIsWrong() {
        SettingsFile opened = SettingsFile.open(file);
        assertThat(opened.settings().isEmpty()).isTrue();
        assertThat(opened.trouble()).isEmpty();
        assertThat(opened.settings().get(DARK)).isEmpty();
        assertThat(file.getParent()).doesNotExist();
    }

    @Test
    void whatIsWrittenIsReadAgain() throws Exception {
        SettingsFile.open(file)
                .add(Settings.NONE
                        .with(DARK, true)
                        .with(PEN, 2.5)
                        .with(RECENT, new String[] {"a", "b"})
                        .with(PLACE, new Place(1, -2)));
        Settings read = SettingsFile.open(file).settings();
        assertThat(read.get(DARK)).contains(true);
        assertThat(read.get(PEN)).contains(2.5);
        assertThat(read.get(RECENT).orElseThrow()).containsExactly("a", "b");
        assertThat(read.get(PLACE)).contains(new Place(1, -2));
    }

    @Test
    void settingsOfAnotherVersionStay() throws Exception {
        write("{\"future\": {\"deep\": [1, 2]}, \"dark\": false}");
        SettingsFile.open(file).add(Settings.NONE.with(DARK, true));
        assertThat(Files.readString(file))
                .contains("\"future\"", "\"deep\"", "true")
                .doesNotContain("false");
    }

    @Test
    void twoProgramsKeepEachOthersChanges() throws Exception {
        SettingsFile one = SettingsFile.open(file);
        SettingsFile other = SettingsFile.open(file);
        one.add(Settings.NONE.with(DARK, true));
        other.add(Settings.NONE.with(PEN, 4.0));
        Settings read = SettingsFile.open(file).settings();
        assertThat(read.get(DARK)).contains(true);
        assertThat(read.get(PEN)).contains(4.0);
    }

    @Test
    void aValueOfAnotherTypeIsNone() throws Exception {
        write("{\"dark\": \"perhaps\", \"pen\": [], \"place\": 3, \"recent\": null}");
        SettingsFile opened = SettingsFile.open(file);
        assertThat(opened.trouble()).isEmpty();
        for (Key<?> key : new Key<?>[] {DARK, PEN, PLACE, RECENT}) {
            assertThat(opened.settings().get(key)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"dark\":", "[1]", "\u0000\u0001", "null", "7"})
    void aDamagedFileIsSetAsideInOneSentence(String content) throws Exception {
        write(content);
        SettingsFile opened = SettingsFile.open(file);
        assertThat(opened.settings().isEmpty()).isTrue();
        assertThat(opened.trouble().orElseThrow())
                .hasMessage(file + " is damaged and was renamed to damaged-settings.json. The usual settings are in"
                        + " force.");
        assertThat(file).doesNotExist();
        assertThat(file.resolveSibling("damaged-settings.json")).hasContent(content);
        opened.add(Settings.NONE.with(DARK, true));
        assertThat(SettingsFile.open(file).settings().get(DARK)).contains(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"dark\":", "[1]"})
    void aDamagedFileThatIsOnlyLookedAtIsStillToldAfterwards(String content) throws Exception {
        write(content);
        assertThat(SettingsFile.look(file).isEmpty()).isTrue();
        assertThat(file).hasContent(content);
        assertThat(SettingsFile.open(file).trouble()).isPresent();
    }

    @Test
    void whatIsLookedAtIsWhatIsSet() throws Exception {
        assertThat(SettingsFile.look(file).isEmpty()).isTrue();
        write("{\"dark\": true}");
        assertThat(SettingsFile.look(file).get(DARK)).contains(true);
        Files.delete(file);
        Files.createDirectory(file);
        assertThat(SettingsFile.look(file).isEmpty()).isTrue();
    }

    @Test
    void aFolderInItsPlaceIsToldAndLeft() throws Exception {
        Files.createDirectories(file);
        SettingsFile opened = SettingsFile.open(file);
        assertThat(opened.trouble().orElseThrow()).hasMessageContaining("is a folder");
        assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(() -> opened.add(Settings.NONE.with(DARK, true)));
        assertThat(file).isDirectory();
    }

    @Test
    void aFolderThatCannotBeMadeIsTold() throws Exception {
        Files.writeString(folder.resolve("config"), "in the way");
        assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(() -> SettingsFile.open(file).add(Settings.NONE.with(DARK, true)))
                .withMessageContaining("in the way");
    }

    @Test
    void settingsAreThoseThatAreSet() {
        Settings dark = Settings.NONE.with(DARK, true);
        assertThat(dark).isEqualTo(Settings.NONE.with(DARK, false).with(DARK, true));
        assertThat(dark).hasSameHashCodeAs(Settings.NONE.with(DARK, true));
        assertThat(dark).isNotEqualTo(Settings.NONE).isNotEqualTo(Settings.NONE.with(DARK, false));
        assertThat(dark.hashCode()).isNotEqualTo(Settings.NONE.hashCode());
        assertThat(dark).hasToString("{\"dark\":true}");
        assertThat(dark.isEmpty()).isFalse();
        assertThat(dark.with(PEN, 1.0).over(Settings.NONE.with(PEN, 2.0).with(DARK, false)))
                .isEqualTo(dark.with(PEN, 1.0));
    }

    @Test
    void aDamagedFileThatCannotBeSetAsideIsToldAndStays() throws Exception {
        write("{\"dark\": ");
        Files.createDirectories(file.resolveSibling("damaged-settings.json/in the way"));
        SettingsFile opened = SettingsFile.open(file);
        assertThat(opened.settings().isEmpty()).isTrue();
        assertThat(opened.trouble())
                .hasValueSatisfying(trouble -> assertThat(trouble).hasMessageContaining("settings.json is damaged"));
        assertThat(file).hasContent("{\"dark\": ");
    }
}
