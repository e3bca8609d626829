package rowreader.viewmodel.window;

import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import rowreader.data.sets.DigitSources;
import rowreader.data.strokes.KeptDrawings;
import rowreader.network.training.GiveWay;
import rowreader.network.training.TrainingCommands;
import rowreader.text.Text;
import rowreader.viewmodel.FileWork;
import rowreader.viewmodel.Message;
import rowreader.viewmodel.drawing.DrawingModel;
import rowreader.viewmodel.drawing.PictureModel;
import rowreader.viewmodel.kept.FineTuningModel;
import rowreader.viewmodel.kept.KeptDrawingsModel;
import rowreader.viewmodel.picture.CellPictureModel;
import rowreader.viewmodel.reading.PlaybackModel;
import rowreader.viewmodel.reading.ReaderModel;
import rowreader.viewmodel.reading.ReadingModel;
import rowreader.viewmodel.training.DroppedRun;
import rowreader.viewmodel.training.TrainingModel;

/** The window as a whole: what its panes share, and what concerns none of them alone. Belongs to the FX thread. */
public final class WindowModel {
    /**
     * Where things are done, one command at a time each.
     *
     * @param tracer readings
     * @param files what waits for the disk
     * @param tuning training on drawings
     * @param fx all properties and commands
     */
    public record Threads(Executor tracer, Executor files, Executor tuning, Executor fx) {}

    private final TrainingModel training;
    private final PlaybackModel playback = new PlaybackModel();
    private final DrawingModel drawing = new DrawingModel();
    private final ReadingModel reading;
    private final CellPictureModel picture;
    private final ReaderModel reader;
    private final DigitsModel digits;
    private final PictureModel pictures;
    private final KeptDrawingsModel kept;
    private final FineTuningModel fineTuning;
    private final ModelFilesModel files;

    private final BooleanProperty dark = new SimpleBooleanProperty(this, "dark");
    private final ObjectProperty<SidePaneChoice> sidePane =
            new SimpleObjectProperty<>(this, "sidePane", SidePaneChoice.TRAINING);
    private final ReadOnlyObjectWrapper<Offer> offer = new ReadOnlyObjectWrapper<>(this, "offer");
    private final ReadOnlyObjectWrapper<Message> message = new ReadOnlyObjectWrapper<>(this, "message");

    /**
     * @param training what shows the run that {@code commands} steer
     * @param sources where the user wants digits from
     * @param keptDrawings the user's own
     * @param giveWay what computes long is asked to while the pen is down
     * @param random picks test digits
     */
    public WindowModel(
            TrainingCommands commands,
            TrainingModel training,
            DigitSources sources,
            KeptDrawings keptDrawings,
            Threads threads,
            GiveWay giveWay,
            RandomGenerator random) {
        this.training = training;
        FileWork work = new FileWork(threads.files(), threads.fx(), this::tell);
        training.dropped()
                .lastProperty()
                .addListener((observable, was, dropped) -> tell(Message.done(
                        dropped.text(),
                        new Message.Action(
                                Text.of("viewmodel.undo"),
                                () -> work.follow(training.dropped().takeBack(dropped), nothing -> {}),
                                DroppedRun.KEPT))));
        reading = new ReadingModel(threads.tracer(), threads.fx(), drawing.digitProperty(), playback);
        // What is new is read whole, not up to the row that was looked at in what it took the place of.
        drawing.editsProperty().addListener((observable, was, is) -> {
            if (!playback.isPlaying()) {
                playback.toEnd();
            }
        });
        picture = new CellPictureModel(reading, playback);
        reader = new ReaderModel(commands, training, reading);
        digits = new DigitsModel(training, drawing, sources, work, random);
        pictures = new PictureModel(drawing, work);
        kept = new KeptDrawingsModel(keptDrawings, drawing, work);
        fineTuning =
                new FineTuningModel(training, kept, reader::copy, threads.tuning(), giveWay, threads.fx(), this::tell);
        drawing.drawingProperty().addListener((observable, was, drawn) -> giveWay.ask(drawn));
        files = new ModelFilesModel(commands, training, reader, kept, pictures, work);
    }

    /** The training run. */
    public TrainingModel training() {
        return training;
    }

    /** The one clock of everything that shows a reading. */
    public PlaybackModel playback() {
        return playback;
    }

    /** What is read. */
    public DrawingModel drawing() {
        return drawing;
    }

    /** How it is read. */
    public ReadingModel reading() {
        return reading;
    }

    /** The reading as a picture. */
    public CellPictureModel picture() {
        return picture;
    }

    /** Which network reads it. */
    public ReaderModel reader() {
        return reader;
    }

    /** What is trained on. */
    public DigitsModel digits() {
        return digits;
    }

    /** Networks in files. */
    public ModelFilesModel files() {
        return files;
    }

    /** Pictures that are dropped or pasted. */
    public PictureModel pictures() {
        return pictures;
    }

    /** The drawings that were kept. */
    public KeptDrawingsModel kept() {
        return kept;
    }

    /** Training on them. */
    public FineTuningModel fineTuning() {
        return fineTuning;
    }

    /** Whether the window is light on dark. */
    public BooleanProperty darkProperty() {
        return dark;
    }

    /** What is at the right side. */
    public ObjectProperty<SidePaneChoice> sidePaneProperty() {
        return sidePane;
    }

    /** What is offered in one line, until it is answered; null for nothing. */
    public ReadOnlyObjectProperty<Offer> offerProperty() {
        return offer.getReadOnlyProperty();
    }

    /** Offers something, instead of what was offered before. */
    public void offer(Offer offered) {
        offer.set(offered);
    }

    /** Does what is offered. */
    public void acceptOffer() {
        answerOffer(Offer::accept);
    }

    /** It is not wanted. */
    public void dismissOffer() {
        answerOffer(Offer::dismiss);
    }

    private void answerOffer(Function<Offer, Runnable> answer) {
        Offer answered = offer.get();
        offer.set(null);
        if (answered != null) {
            answer.apply(answered).run();
        }
    }

    /** The last thing to be told in passing, or null. */
    public ReadOnlyObjectProperty<Message> messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** Tells something in passing that concerns no pane alone. */
    public void tell(Message told) {
        message.set(told);
    }
}
