package rowreader.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import rowreader.text.TestTexts;

class MessageTest {
    @Test
    void theSameWordsCanBeToldTwice() {
        ObjectProperty<Message> told = new SimpleObjectProperty<>();
        List<Message> heard = new ArrayList<>();
        told.addListener((observable, was, is) -> heard.add(is));
        told.set(Message.done(TestTexts.named("Saved.")));
        told.set(Message.done(TestTexts.named("Saved.")));
        assertThat(heard).hasSize(2);
        assertThat(heard.get(0)).isNotEqualTo(heard.get(1));
    }
}
