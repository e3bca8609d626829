package rowreader.viewmodel.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rowreader.data.Dataset;
import rowreader.data.sets.DigitSources;
import rowreader.data.strokes.KeptDrawings;
import rowreader.network.design.Designs;
import rowreader.network.engine.Network;
import rowreader.network.model.Model;
import rowreader.network.recipe.Recipe;
import rowreader.network.record.TrainingRecord;
import rowreader.network.training.GiveWay;
import rowreader.network.training.TrainingState;
import rowreader.text.Text;
import rowreader.text.WordedException;
import rowreader.viewmodel.RecordedCommands;
import rowreader.viewmodel.training.TrainingModel;
import rowreader.viewmodel.window.SidePaneChoice;
import rowreader.viewmodel.window.WindowModel;

/** What the next start finds after an orderly end. */
class ClosedSessionTest {
    private static final Recipe RECIPE = Recipe.SEED.withHiddenSize(4);

    private static final CompletableFuture<Model> UNTRAINED = CompletableFuture.completedFuture(model(List.of()));

    @TempDir
    private Path folder;

    private final RecordedCommands commands = new RecordedCommands();
    private final TrainingModel training = new TrainingModel(commands, Runnable::run, Runnable::run);
    /** What waits for the disk. */
    private final Queue<Runnable> disk = new ConcurrentLinkedQueue<>();

    private WindowModel window;

    private SessionModel open() {
        window = new WindowModel(
                commands,
                training,
                DigitSources.of(Optional.empty()),
                new KeptDrawings(folder.resolve("drawings.jsonl")),
                new WindowModel.Threads(Runnable::run, Runnable::run, Runnable::run, Runnable::run),
                new GiveWay(),
                RandomGenerator.of("L64X128MixRandom"));
        SessionModel session = new SessionModel(
                commands, window, new SessionModel.Threads(disk::add, Runnable::run), Duration.ofHours(1));
        session.open(folder.resolve("session"));
        write();
        return session;
    }

    private void write() {
        for (Runnable next = disk.poll(); next != null; next = disk.poll()) {
            next.run();
        }
    }

    private void close(SessionModel session) {
        CompletableFuture<Void> end = session.close();
        write();
        end.join();
    }

    /** Of a session that is over. */
    private void keepARun() {
        SessionModel session = open();
        commands.model(CompletableFuture.completedFuture(model()));
        close(session);
    }

    private static Model model() {
        return model(List.of(2.3, 2.2));
    }

    /** @param losses of its iterations */
    private static Model model(List<Double> losses) {
        try (Network network = Designs.network(RECIPE, 10)) {
            TrainingRecord record = new TrainingRecord(RECIPE, 0.001, losses, List.of());
            return new Model(network.weights(), Dataset.DIGIT_NAMES, network.state(), record);
        }
    }

    @Test
    void whatWasTrainingGoesOnTrainingThoughTheEndWasToldBeforeAllWasWritten() {
        SessionModel first = open();
        training.onStateChanged(TrainingState.TRAINING);
        CompletableFuture<Model> copy = new CompletableFuture<>();
        commands.model(copy);
        CompletableFuture<Void> kept = first.close();
        // The end of the training is told while the disk is still busy.
        training.onStateChanged(TrainingState.CLOSED);
        copy.complete(model());
        write();
        kept.join();
        assertThat(commands.asked()).doesNotContain("start");

        training.onStateChanged(TrainingState.IDLE);
        SessionModel again = open();
        window.acceptOffer();
        assertThat(commands.asked()).contains("start");
        close(again);
    }

    private void draw(double x) {
        window.drawing().beginStroke(x, 0.2);
        window.drawing().extendStroke(x, 0.8);
        window.drawing().endStroke();
    }

    private double drawnAt() {
        return window.drawing().getSource().drawing().strokes().get(0).x(0);
    }

    private SessionModel afterOneThatDrewAndTrained() {
        SessionModel session = open();
        draw(0.25);
        window.sidePaneProperty().set(SidePaneChoice.LAB);
        training.onStateChanged(TrainingState.TRAINING);
        commands.model(CompletableFuture.completedFuture(model()));
        close(session);
        training.onStateChanged(TrainingState.IDLE);
        commands.model(UNTRAINED);
        return open();
    }

    @Test
    void anOfferThatIsNotAnsweredIsMadeWholeAtTheNextStart() {
        SessionModel second = afterOneThatDrewAndTrained();
        // Neither is a drawing, nor a training.
        window.drawing().penWidthProperty().set(3);
        training.onStateChanged(TrainingState.LOADING);
        training.onStateChanged(TrainingState.IDLE);
        close(second);

        SessionModel third = open();
        window.acceptOffer();

        assertThat(drawnAt()).isEqualTo(0.25);
        assertThat(window.sidePaneProperty().get()).isEqualTo(SidePaneChoice.LAB);
        assertThat(commands.asked()).contains("start");
        close(third);
    }

    @Test
    void whatIsDrawnBesideAnOfferIsOfferedAtTheNextStart() {
        SessionModel second = afterOneThatDrewAndTrained();
        draw(0.75);
        close(second);

        SessionModel third = open();
        window.acceptOffer();

        assertThat(drawnAt()).isEqualTo(0.75);
        close(third);
    }

    @Test
    void onlyADrawingIsOfferedUntilThatIsAnswered() {
        commands.model(UNTRAINED);
        SessionModel first = open();
        draw(0.25);
        close(first);
        close(open());
        SessionModel third = open();
        assertThat(window.offerProperty().get().text()).isEqualTo(Text.of("viewmodel.session.drawing"));

        window.dismissOffer();
        close(third);

        SessionModel fourth = open();
        assertThat(window.offerProperty().get()).isNull();
        close(fourth);
    }

    @Test
    void anOfferThatIsDismissedLeavesThePresentDrawingToTheNextStart() {
        SessionModel second = afterOneThatDrewAndTrained();
        window.dismissOffer();
        close(second);

        SessionModel third = open();
        assertThat(window.offerProperty().get()).isNull();
        close(third);
    }

    @Test
    void whatWasTrainedBeforeTheOfferWasTakenCanBeTakenBack() {
        keepARun();
        SessionModel again = open();
        training.onIteration(2, 256, 2.2);

        window.acceptOffer();

        assertThat(window.messageProperty().get().action())
                .hasValueSatisfying(action -> assertThat(action.name()).isEqualTo(Text.of("viewmodel.undo")));
        close(again);
    }

    private SessionModel afterOneThatLearnedFrom(Path digits) {
        SessionModel session = open();
        window.digits().choose(digits.toFile());
        training.onIteration(2, 256, 2.2);
        training.onStateChanged(TrainingState.TRAINING);
        commands.model(CompletableFuture.completedFuture(model()));
        close(session);
        return againAtRest();
    }

    /** Like the next start: nothing is learned, and the digits are the usual ones. */
    private SessionModel againAtRest() {
        training.onStateChanged(TrainingState.IDLE);
        training.onReset(RECIPE);
        commands.model(UNTRAINED);
        commands.asked().clear();
        return open();
    }

    @Test
    void aRunGoesOnWithTheDigitsThatItLearnedFrom() {
        SessionModel again = afterOneThatLearnedFrom(folder);
        assertThat(window.digits().named()).isEmpty();

        window.acceptOffer();

        assertThat(commands.asked()).first().isEqualTo("digits");
        assertThat(commands.asked().get(1)).startsWith("open ");
        assertThat(commands.asked()).last().isEqualTo("start");
        assertThat(window.digits().named()).contains(folder.toAbsolutePath());
        close(again);
    }

    @Test
    void aRunWhoseDigitsAreGoneRestsAndRemembersThem() {
        SessionModel again = afterOneThatLearnedFrom(folder);
        commands.digits(
                CompletableFuture.failedFuture(new WordedException(Text.of("text.reason", "The digits are gone."))));

        window.acceptOffer();

        assertThat(commands.asked()).noneMatch("start"::equals).anyMatch(asked -> asked.startsWith("open "));
        assertThat(window.messageProperty().get())
                .hasToString("Failure: The run is back and rests, since the digits that it learned from cannot be had:"
                        + " The digits are gone.");
        training.onIteration(2, 256, 2.2);
        training.onStateChanged(TrainingState.PAUSED);
        commands.model(CompletableFuture.completedFuture(model()));
        close(again);

        commands.digits(CompletableFuture.completedFuture(null));
        SessionModel third = againAtRest();
        window.acceptOffer();
        assertThat(window.digits().named()).contains(folder.toAbsolutePath());
        close(third);
    }

    @Test
    void digitsThatNoRunLearnedFromYetAreNotThoseOfTheRunThatIsKept() {
        SessionModel again = afterOneThatLearnedFrom(folder);
        window.dismissOffer();
        window.digits().choose(folder.resolve("others").toFile());
        close(again);

        assertThat(folder.resolve("session/1/window.json")).content().doesNotContain("others");
    }

    @Test
    void aRunThatAnEarlierVersionKeptGoesOnWithTheDigitsInUse() throws Exception {
        close(afterOneThatLearnedFrom(folder));
        Path kept = folder.resolve("session/1/window.json");
        Files.writeString(kept, Files.readString(kept).replace("\"digits\"", "\"unknown\""));
        assertThat(kept).content().contains("unknown");

        SessionModel again = open();
        window.acceptOffer();

        assertThat(commands.asked()).doesNotContain("digits").contains("start");
        close(again);
    }

    @Test
    void aRunIsOfferedThoughOneOfAHigherNumberWasAnsweredAndIsGone() throws Exception {
        Path own = Files.createDirectories(folder.resolve("session").resolve("1"));
        Files.writeString(own.resolve("window.json"), "{\"answered\": 57}");
        keepARun();

        SessionModel again = open();

        assertThat(window.offerProperty().get()).isNotNull();
        close(again);
    }
}
