package rowreader.view.window;

import javafx.scene.control.ToggleButton;
import rowreader.text.Texts;
import rowreader.view.Listening;
import rowreader.view.Tip;
import rowreader.viewmodel.lesson.LessonModel;

/** Opens the lesson and leaves it; pressed while it is open, whoever opened it. */
final class LessonButton extends ToggleButton {
    LessonButton(LessonModel lesson) {
        super(Texts.get("view.lesson.button"));
        setId("open-lesson");
        setMnemonicParsing(true);
        new Tip(Texts.get("view.lesson.button-tooltip")).on(this);
        setSelected(lesson.openProperty().get());
        Listening.to(lesson.openProperty(), this, (observable, was, is) -> setSelected(is));
        // Its letter acts without selecting it first, as a click would: what counts is whether the lesson is open.
        setOnAction(pressed -> {
            if (lesson.openProperty().get()) {
                lesson.leave();
            } else {
                lesson.goOn();
            }
            setSelected(lesson.openProperty().get());
        });
    }
}
