package rowreader.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileExtensionTest {
    @ParameterizedTest
    @CsvSource({
        "lstm, lstm.zip",
        "lstm.zip, lstm.zip",
        "LSTM.ZIP, LSTM.ZIP",
        "lstm v1.2, lstm v1.2.zip",
        "lstm., lstm..zip",
        "trace.csv, trace.csv.zip",
        "zip, zip.zip"
    })
    void aNameThatLacksTheExtensionGetsIt(String name, String expected) {
        File folder = new File("a.folder");
        assertThat(FileExtension.ZIP.added(new File(folder, name))).isEqualTo(new File(folder, expected));
    }

    @Test
    void eachIsWrittenInSmallLetters() {
        assertThat(FileExtension.JSONL.withDot()).isEqualTo(".jsonl");
        assertThat(FileExtension.JSONL.isOf(new File("class.JSONL"))).isTrue();
        assertThat(FileExtension.JSON.isOf(new File("class.jsonl"))).isFalse();
    }
}
