package rowreader.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import rowreader.text.Text;
import rowreader.text.WordedException;
import rowreader.viewmodel.lab.Waiting;

class FileWorkTest {
    private final Waiting filesThread = new Waiting();
    private final Waiting fxThread = new Waiting();
    private final Waiting aSecond = new Waiting();
    private final List<Message> told = new ArrayList<>();
    private final List<Object> events = new ArrayList<>();
    private final FileWork work = new FileWork(filesThread, fxThread, aSecond, told::add);

    private final Logger log = (Logger) LoggerFactory.getLogger(FileWork.class);
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    @BeforeEach
    void listenToTheLog() {
        logged.start();
        log.addAppender(logged);
    }

    @AfterEach
    void stopListening() {
        log.detachAppender(logged);
    }

    private static Text reason(String words) {
        return Text.of("text.reason", words);
    }

    private void runAll() {
        filesThread.run();
        fxThread.run();
    }

    @Test
    void theResultIsToldOnTheFxThreadOnly() {
        work.run(() -> "done", events::add);
        assertThat(events).isEmpty();
        filesThread.run();
        assertThat(events).isEmpty();
        fxThread.run();
        assertThat(events).containsExactly("done");
        assertThat(told).isEmpty();
    }

    @Test
    void whatTakesLongIsToldMeanwhileAndThenWhatCameOfIt() {
        work.runLong(() -> "a.gif", reason("Saving …"), name -> reason("Saved " + name));
        aSecond.run();
        assertThat(told).singleElement().hasToString("Done: Saving …");
        runAll();
        assertThat(told).hasSize(2).last().hasToString("Done: Saved a.gif");
        assertThat(told.get(1).replaced()).containsSame(told.get(0));
    }

    @Test
    void whatFailsAfterLongTakesThePlaceOfWhatWasToldMeanwhile() {
        work.runLong(
                () -> {
                    throw new WordedException(reason("The disk is full."));
                },
                reason("Saving …"),
                name -> reason("Saved " + name));
        aSecond.run();
        runAll();
        assertThat(told).hasSize(2).last().hasToString("Failure: The disk is full.");
        assertThat(told.get(1).replaced()).containsSame(told.get(0));
    }

    @Test
    void whatDoesNotTakeLongIsToldAtItsEndOnly() {
        work.runLong(() -> "a.csv", reason("Saving …"), name -> reason("Saved " + name));
        runAll();
        aSecond.run();
        assertThat(told).singleElement().hasToString("Done: Saved a.csv");
    }

    @Test
    void anExpectedFailureIsToldInItsOwnWordsAndNotLogged() {
        work.run(
                () -> {
                    throw new WordedException(reason("The disk is full. Make room."));
                },
                events::add);
        runAll();
        assertThat(told).singleElement().hasToString("Failure: The disk is full. Make room.");
        assertThat(events).isEmpty();
        assertThat(logged.list).isEmpty();
    }

    @Test
    void whatNobodyExpectedIsToldAndLoggedWithItsStackTrace() {
        IllegalStateException fault = new IllegalStateException("nobody thought of this");
        work.run(
                () -> {
                    throw fault;
                },
                events::add);
        runAll();
        assertThat(told).singleElement().asString().startsWith("Failure: ").contains("nobody thought of this", "log");
        assertThat(logged.list).singleElement().satisfies(event -> {
            assertThat(event.getThrowableProxy().getStackTraceElementProxyArray())
                    .isNotEmpty();
        });
    }

    @Test
    void tooLittleMemoryIsTold() {
        work.run(
                () -> {
                    throw new OutOfMemoryError("Java heap space");
                },
                events::add);
        runAll();
        assertThat(told).singleElement().asString().contains("not enough memory");
    }

    @Test
    void whateverHappensItsEndIsToldFirst() {
        work.run(() -> "done", () -> events.add("ended"), events::add);
        work.run(
                () -> {
                    throw new WordedException(reason("It broke."));
                },
                () -> events.add("ended: " + told.size()),
                events::add);
        runAll();
        assertThat(events).containsExactly("ended", "done", "ended: 0");
        assertThat(told).hasSize(1);
    }

    @Test
    void workUnderWaySomewhereElseIsFollowed() {
        CompletableFuture<String> good = new CompletableFuture<>();
        CompletableFuture<String> bad = new CompletableFuture<>();
        work.follow(good, events::add);
        work.follow(bad.thenApply(same -> same), events::add);
        good.complete("done");
        bad.completeExceptionally(new CompletionException(new WordedException(reason("It broke."))));
        fxThread.run();
        assertThat(events).containsExactly("done");
        assertThat(told).singleElement().hasToString("Failure: It broke.");
    }
}
