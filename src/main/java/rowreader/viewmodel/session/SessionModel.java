package rowreader.viewmodel.session;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rowreader.data.drawing.Drawing;
import rowreader.files.Settings.Key;
import rowreader.files.SettingsFile;
import rowreader.files.UnusableFileException;
import rowreader.network.model.Model;
import rowreader.network.record.TrainingRecord;
import rowreader.network.training.KeptRuns;
import rowreader.network.training.KeptRuns.Run;
import rowreader.network.training.TrainingCommands;
import rowreader.network.training.TrainingState;
import rowreader.text.Text;
import rowreader.viewmodel.Message;
import rowreader.viewmodel.reading.ReaderModel.Reader;
import rowreader.viewmodel.training.DroppedRuns;
import rowreader.viewmodel.training.DroppedRuns.Learned;
import rowreader.viewmodel.window.Offer;
import rowreader.viewmodel.window.SettingsModel;
import rowreader.viewmodel.window.SidePaneChoice;
import rowreader.viewmodel.window.WindowModel;

/**
 * Keeps what the window is busy with, and offers to go on with what it was busy with last time: the run every minute and at
 * every rest, with the digits that it learns from, the drawing, the reader and the pane a moment after they change. Belongs
 * to the FX thread; the disk has a thread of its own, and the training only gives a copy.
 */
public final class SessionModel {
    /** A pen that moves makes a hundred drawings a second. */
    private static final Duration SETTLED = Duration.ofSeconds(1);

    private static final Key<double[][][]> STROKES = new Key<>("strokes", double[][][].class);
    private static final Key<Reader> READER = new Key<>("reader", Reader.class);
    private static final Key<SidePaneChoice> PANE = new Key<>("pane", SidePaneChoice.class);
    private static final Key<Boolean> TRAINS = new Key<>("trains", Boolean.class);
    /** A path, or nothing for the usual places; without it, nobody knows: there were sessions before this. */
    private static final Key<String> DIGITS = new Key<>("digits", String.class);

    private static final Key<Long> ANSWERED = new Key<>("answered", Long.class);
    private static final Logger LOG = LoggerFactory.getLogger(SessionModel.class);

    /**
     * Where things are done, one command at a time each.
     *
     * @param disk the session's own
     * @param fx all properties and commands
     */
    public record Threads(Executor disk, Executor fx) {}

    private final TrainingCommands commands;
    private final WindowModel window;
    private final Threads threads;
    private final Duration interval;
    private final ReadOnlyObjectWrapper<Path> folder = new ReadOnlyObjectWrapper<>(this, "folder");

    /** Null until the disk has answered, and for good if nothing can be kept. */
    private KeptRuns runs;

    private SettingsModel things;

    /** The digits of the run could not be had: they stay kept until it learns from others. */
    private boolean digitsMissing;

    /** Whether a copy is under way. */
    private boolean copying;

    /** Whether one more is wanted after it. */
    private boolean again;

    /** What was kept last: the same is not kept again. */
    private long keptIterations = -1;

    private int keptRun = -1;
    private boolean failed;
    private volatile boolean closed;

    /**
     * @param interval between two copies of a run that goes on
     */
    public SessionModel(TrainingCommands commands, WindowModel window, Threads threads, Duration interval) {
        this.commands = commands;
        this.window = window;
        this.threads = threads;
        this.interval = interval;
    }

    /** What was found on the disk. */
    private record Found(KeptRuns runs, SettingsFile file, Optional<Run> run) {}

    /**
     * Looks for what was kept last time, and keeps from now on.
     *
     * @param parent the folder for sessions
     */
    public void open(Path parent) {
        CompletableFuture.supplyAsync(() -> found(parent), threads.disk())
                .thenAcceptAsync(this::onFound, threads.fx())
                .exceptionally(failure -> {
                    threads.fx().execute(() -> onFailure(failure));
                    return null;
                });
    }

    private Found found(Path parent) {
        try {
            Optional<KeptRuns> opened = KeptRuns.open(parent);
            if (opened.isEmpty()) {
                throw new UnusableFileException(Text.of("viewmodel.session.full"));
            }
            SettingsFile file = SettingsFile.open(opened.get().folder().resolve("window.json"));
            file.trouble().ifPresent(trouble -> tell(Message.failed(trouble)));
            return new Found(opened.get(), file, offered(opened.get()));
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    private Optional<Run> offered(KeptRuns opened) throws IOException {
        try {
            return opened.offer(damaged -> tell(Message.failed(damaged)));
        } catch (IOException e) {
            // Nothing is kept here then: another program may have the folder.
            opened.close();
            throw e;
        }
    }

    private void tell(Message message) {
        threads.fx().execute(() -> window.tell(message));
    }

    private void onFound(Found found) {
        if (closed) {
            return;
        }
        runs = found.runs();
        Executor soon = CompletableFuture.delayedExecutor(SETTLED.toMillis(), TimeUnit.MILLISECONDS, threads.disk());
        things = new SettingsModel(
                found.file(), soon, threads.disk(), failure -> threads.fx().execute(() -> onFailure(failure)));
        offer(found.run());
        window.drawing().sourceProperty().addListener((observable, was, is) -> keepDrawing());
        window.reader().readerProperty().addListener((observable, was, is) -> things.set(READER, is));
        window.sidePaneProperty().addListener((observable, was, is) -> things.set(PANE, is));
        window.training().stateProperty().addListener((observable, was, is) -> onState(was, is));
        if (!isOffered()) {
            keepWindow();
        }
        TrainingState state = window.training().stateProperty().get();
        onState(state, state);
        folder.set(runs.folder());
        later(interval);
    }

    // What was kept last time.

    private void offer(Optional<Run> run) {
        Optional<Drawing> drawing = things.get(STROKES).flatMap(KeptStrokes::drawing);
        Optional<Reader> reader = things.get(READER).filter(last -> last != Reader.TUNED);
        Optional<SidePaneChoice> pane = things.get(PANE);
        boolean trained = things.get(TRAINS).orElse(false);
        Optional<String> digits = things.get(DIGITS);
        long answered = things.get(ANSWERED).orElse(0L);
        Optional<Run> wanted = run.filter(last -> last.number() > answered);
        if (run.isPresent() && wanted.isEmpty()) {
            onDisk(runs::answered);
        }
        if (run.isEmpty() && answered > 0) {
            // Without a file their numbers begin anew: the next run would count as answered.
            things.set(ANSWERED, 0L);
        }
        if (wanted.isEmpty() && drawing.isEmpty()) {
            return;
        }
        Runnable rest = () -> {
            drawing.ifPresent(window.drawing()::showDrawing);
            reader.ifPresent(window.reader().readerProperty()::set);
            pane.ifPresent(window.sidePaneProperty()::set);
            keepWindow();
        };
        if (wanted.isEmpty()) {
            window.offer(new Offer(Text.of("viewmodel.session.drawing"), rest, this::keepWindow));
            return;
        }
        Run last = wanted.get();
        TrainingRecord record = last.model().record();
        window.offer(new Offer(
                Text.of(
                        "viewmodel.session.run",
                        record.samples(),
                        record.recipe().samples()),
                () -> goOn(last, rest, trained, digits),
                () -> {
                    answered(last);
                    keepWindow();
                }));
    }

    private void goOn(Run run, Runnable rest, boolean trained, Optional<String> digits) {
        // The offer stays when a training is started beside it.
        DroppedRuns dropped = window.training().dropped();
        Optional<Learned> learned = dropped.copyOfRun();
        digits.map(this::getDigits)
                .orElse(CompletableFuture.completedFuture(null))
                .handleAsync(
                        (nothing, failure) -> {
                            // Before the run is there, which is kept once more then.
                            digitsMissing = failure != null;
                            return Optional.ofNullable(failure);
                        },
                        threads.fx())
                .thenCompose(failure -> commands.open(run.file()).thenApply(nothing -> failure))
                .thenAcceptAsync(
                        failure -> {
                            answered(run);
                            rest.run();
                            learned.ifPresent(dropped::offerBack);
                            if (failure.isPresent()) {
                                window.tell(Message.failed(
                                        Text.of("viewmodel.session.noDigits", Text.ofFailure(failure.get()))));
                            } else if (trained) {
                                commands.start();
                            }
                        },
                        threads.fx())
                .exceptionally(failure -> {
                    tell(Message.failed(failure));
                    return null;
                });
    }

    private CompletableFuture<Void> getDigits(String named) {
        try {
            return window.digits().goBackTo(named.isEmpty() ? Optional.empty() : Optional.of(Path.of(named)));
        } catch (InvalidPathException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private void answered(Run run) {
        things.set(ANSWERED, run.number());
        onDisk(runs::answered);
    }

    // What is kept now.

    /** Until the offer is answered, what is offered stays kept, except for what the user changed since. */
    private boolean isOffered() {
        return window.offerProperty().get() != null;
    }

    private void keepWindow() {
        keepDrawing();
        things.set(READER, window.reader().readerProperty().get());
        things.set(PANE, window.sidePaneProperty().get());
        things.set(TRAINS, window.training().stateProperty().get() == TrainingState.TRAINING);
    }

    private void keepDrawing() {
        Drawing drawing = window.drawing().getSource().drawing();
        // A test digit, or another pen on an empty sheet, is no drawing in the place of the one that is offered.
        if (!drawing.isEmpty() || !isOffered()) {
            KeptStrokes.of(drawing).ifPresent(strokes -> things.set(STROKES, strokes));
        }
    }

    private void onState(TrainingState was, TrainingState state) {
        if (closed) {
            // Whether it trains is what it did before the end, which ends the training too.
            return;
        }
        if (state == TrainingState.TRAINING) {
            digitsMissing = false;
        }
        // What only loads digits says nothing of the run that is offered.
        if (was == TrainingState.TRAINING || state == TrainingState.TRAINING) {
            things.set(TRAINS, state == TrainingState.TRAINING);
        }
        if (state == TrainingState.PAUSED || state == TrainingState.FINISHED || state == TrainingState.FAILED) {
            keepRun();
        }
    }

    private void later(Duration wait) {
        CompletableFuture.delayedExecutor(wait.toNanos(), TimeUnit.NANOSECONDS, threads.fx())
                .execute(() -> {
                    if (!closed) {
                        later(interval);
                        if (window.training().stateProperty().get() == TrainingState.TRAINING) {
                            keepRun();
                        }
                    }
                });
    }

    private void keepRun() {
        if (copying) {
            again = true;
            return;
        }
        copying = true;
        keepDigits();
        long asked = System.nanoTime();
        commands.model()
                .thenApplyAsync(
                        model -> {
                            keep(model);
                            return System.nanoTime() - asked;
                        },
                        threads.disk())
                .whenCompleteAsync(
                        (nanos, failure) -> {
                            copying = false;
                            if (again) {
                                again = false;
                                keepRun();
                            }
                            if (failure != null) {
                                onFailure(failure);
                            }
                        },
                        threads.fx());
    }

    /** With the run that learned from them, and not when others are chosen: the run that is kept is still that one then. */
    private void keepDigits() {
        if (window.training().samplesDoneProperty().get() > 0 && !digitsMissing) {
            things.set(DIGITS, window.digits().named().map(Path::toString).orElse(""));
        }
    }

    /** On the thread of the disk. */
    private void keep(Model model) {
        long iterations = model.record().iterations();
        if (iterations == 0 || iterations == keptIterations && model.record().hashCode() == keptRun) {
            return;
        }
        try {
            runs.keep(model);
            keptIterations = iterations;
            keptRun = model.record().hashCode();
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    /** Where it is kept; null until what was kept last time was looked for, and for good if nothing can be kept. */
    public ReadOnlyObjectProperty<Path> folderProperty() {
        return folder.getReadOnlyProperty();
    }

    private interface DiskWork {
        void run() throws IOException;
    }

    private void onDisk(DiskWork work) {
        threads.disk().execute(() -> {
            try {
                work.run();
            } catch (IOException e) {
                threads.fx().execute(() -> onFailure(e));
            }
        });
    }

    /** Once is enough: it will not be better a minute later. */
    private void onFailure(Throwable failure) {
        LOG.warn("The session is not kept", failure);
        if (!failed && !closed) {
            failed = true;
            window.tell(Message.failed(failure));
        }
    }

    /**
     * Asks for a last copy of the run and writes what waits. To be called before the training is closed, and before the
     * thread of the disk.
     *
     * @return done when all is written
     */
    public CompletableFuture<Void> close() {
        closed = true;
        if (runs == null) {
            return CompletableFuture.completedFuture(null);
        }
        keepDigits();
        things.close();
        return commands.model()
                .thenAcceptAsync(this::keep, threads.disk())
                .handleAsync(
                        (nothing, failure) -> {
                            if (failure != null) {
                                LOG.warn("The session's end is not kept", failure);
                            }
                            try {
                                runs.close();
                            } catch (IOException e) {
                                LOG.warn("The session's lock is still there", e);
                            }
                            return null;
                        },
                        threads.disk());
    }
}
