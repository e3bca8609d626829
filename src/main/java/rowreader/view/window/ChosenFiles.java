package rowreader.view.window;

import javafx.stage.DirectoryChooser;
import javafx.stage.Stage;
import rowreader.text.Texts;
import rowreader.view.FileDialog;
import rowreader.view.LastFolders;
import rowreader.viewmodel.lesson.LessonModel;
import rowreader.viewmodel.window.FileKind;
import rowreader.viewmodel.window.WindowModel;

/** What is chosen in the window's file dialogs, and what becomes of it. On the FX thread. */
final class ChosenFiles {
    private final Stage stage;
    private final WindowModel model;
    private final LessonModel lesson;

    /** @param stage for whose dialogs */
    ChosenFiles(Stage stage, WindowModel model, LessonModel lesson) {
        this.stage = stage;
        this.model = model;
        this.lesson = lesson;
    }

    /** Asks for a model and opens it. */
    void openModel() {
        FileDialog.MODEL.toOpen(stage, Texts.get("view.file.open-model")).ifPresent(model.files()::open);
    }

    /** Asks for a picture and has its digits read. */
    void readPicture() {
        FileDialog.PICTURE.toOpen(stage, Texts.get("view.file.open-picture")).ifPresent(model.pictures()::read);
    }

    /** Asks where the network in training is to be saved, and saves it. */
    void saveModel() {
        FileDialog.MODEL.toSave(stage, Texts.get("view.file.save-model")).ifPresent(model.files()::save);
    }

    /** Asks for a folder with chapters and takes the lesson from it. */
    void takeLesson() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(Texts.get("view.lesson.own-title"));
        LastFolders.folder(FileKind.LESSONS, chooser, stage).ifPresent(lesson::takeFrom);
    }
}
