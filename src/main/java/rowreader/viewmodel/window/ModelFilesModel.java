package rowreader.viewmodel.window;

import java.io.File;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import rowreader.data.strokes.DrawingFormat;
import rowreader.network.model.Model;
import rowreader.network.training.TrainingCommands;
import rowreader.text.Text;
import rowreader.viewmodel.FileExtension;
import rowreader.viewmodel.FileWork;
import rowreader.viewmodel.Message;
import rowreader.viewmodel.SaveTarget;
import rowreader.viewmodel.drawing.PictureModel;
import rowreader.viewmodel.kept.KeptDrawingsModel;
import rowreader.viewmodel.reading.ReaderModel;
import rowreader.viewmodel.reading.ReaderModel.Reader;
import rowreader.viewmodel.training.DroppedRuns.Learned;
import rowreader.viewmodel.training.TrainingModel;

/** Networks in files, and files that are dropped on the window. Belongs to the FX thread; files are written elsewhere. */
public final class ModelFilesModel {
    private final TrainingCommands commands;
    private final TrainingModel training;
    private final ReaderModel reader;
    private final KeptDrawingsModel kept;
    private final PictureModel pictures;
    private final FileWork work;
    private final ReadOnlyObjectWrapper<File> newest = new ReadOnlyObjectWrapper<>(this, "newest");

    /**
     * @param kept takes files with drawings
     * @param pictures takes pictures
     */
    ModelFilesModel(
            TrainingCommands commands,
            TrainingModel training,
            ReaderModel reader,
            KeptDrawingsModel kept,
            PictureModel pictures,
            FileWork work) {
        this.commands = commands;
        this.training = training;
        this.reader = reader;
        this.kept = kept;
        this.pictures = pictures;
        this.work = work;
    }

    /** The model that was opened or saved last, or null. */
    public ReadOnlyObjectProperty<File> newestProperty() {
        return newest.getReadOnlyProperty();
    }

    /** Saves the network and its run: the copy trained on drawings while that reads, else the one in training. */
    public void save(File file) {
        if (reader.readerProperty().get() == Reader.TUNED) {
            save(reader.tunedProperty().get(), file);
        } else {
            SaveTarget target = SaveTarget.ofModel(file);
            if (target.isAsChosen()) {
                // At once: the window may be closed in the next moment.
                saveTraining(target.file());
            } else {
                work.run(target::path, path -> saveTraining(target.file()));
            }
        }
    }

    private void saveTraining(File file) {
        work.follow(commands.save(file.toPath()), nothing -> tellSaved(file));
    }

    /** Saves a network that is not in training. */
    public void save(Model model, File file) {
        SaveTarget target = SaveTarget.ofModel(file);
        work.run(
                () -> {
                    model.save(target.path());
                    return target.file();
                },
                this::tellSaved);
    }

    private void tellSaved(File file) {
        newest.set(file);
        work.tell(Message.done(Text.of("viewmodel.file.saved", file.getName())));
    }

    /** Goes on from a saved model; what was learned before can be taken back for a while. */
    public void open(File file) {
        Optional<Learned> learned = training.dropped().copyOfRun();
        work.follow(commands.open(file.toPath()), nothing -> {
            reader.readerProperty().set(Reader.TRAINING);
            newest.set(file);
            work.tell(Message.done(Text.of("viewmodel.window.opened", file.getName())));
            learned.ifPresent(training.dropped()::offerBack);
        });
    }

    /** Does what a file that is dropped on the window is good for: a model, drawings, or a picture to be read. */
    public void take(File file) {
        if (FileExtension.isModel(file)) {
            open(file);
        } else if (DrawingFormat.isNamedSo(file.toPath())) {
            kept.addAllOf(file);
        } else {
            pictures.read(file);
        }
    }
}
