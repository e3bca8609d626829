package rowreader.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import rowreader.viewmodel.lab.Waiting;

class MailboxTest {
    private final Waiting fxThread = new Waiting();
    private final Waiting progress = new Waiting();
    private final List<Integer> made = new ArrayList<>();
    private int drains;
    private final Mailbox mailbox = new Mailbox(fxThread, progress, () -> drains++);

    @Test
    void oneDrainTakesAllThatWaitsInOrder() {
        for (int i = 0; i < 1000; i++) {
            int number = i;
            mailbox.tell(() -> made.add(number));
        }
        assertThat(fxThread.size()).isEqualTo(1);
        fxThread.run();
        assertThat(made).hasSize(1000).isSorted();
        assertThat(drains).isEqualTo(1);
    }

    @Test
    void progressIsMadeInItsTime() {
        mailbox.tellProgress(() -> made.add(1));
        mailbox.tellProgress(() -> made.add(2));
        assertThat(fxThread.size()).isZero();
        assertThat(progress.size()).isEqualTo(1);
        progress.run();
        assertThat(made).containsExactly(1, 2);
        assertThat(drains).isEqualTo(1);
    }

    @Test
    void progressIsMadeBeforeWhatIsToldAfterIt() {
        mailbox.tellProgress(() -> made.add(1));
        mailbox.tell(() -> made.add(2));
        fxThread.run();
        assertThat(made).containsExactly(1, 2);
        assertThat(drains).isEqualTo(1);

        progress.run();
        assertThat(made).containsExactly(1, 2);
        assertThat(drains).isEqualTo(1);

        mailbox.tellProgress(() -> made.add(3));
        progress.run();
        assertThat(made).containsExactly(1, 2, 3);
    }

    @Test
    void aChangeThatFailsTakesNoOtherWithIt() {
        mailbox.tell(() -> made.add(1));
        mailbox.tell(() -> {
            throw new IllegalStateException("one that fails");
        });
        mailbox.tell(() -> made.add(2));
        fxThread.run();
        assertThat(made).containsExactly(1, 2);
        assertThat(drains).isEqualTo(1);
        mailbox.tell(() -> made.add(3));
        fxThread.run();
        assertThat(made).containsExactly(1, 2, 3);
    }

    @Test
    void nothingThatManyThreadsTellIsLost() throws Exception {
        ExecutorService fx = Executors.newSingleThreadExecutor();
        ExecutorService tellers = Executors.newFixedThreadPool(4);
        List<Integer> heard = new ArrayList<>();
        Mailbox shared = new Mailbox(fx, fx, () -> {});
        for (int i = 0; i < 20_000; i++) {
            int number = i;
            tellers.execute(() -> shared.tell(() -> heard.add(number)));
        }
        tellers.shutdown();
        assertThat(tellers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        fx.shutdown();
        assertThat(fx.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        assertThat(heard).hasSize(20_000).doesNotHaveDuplicates();
    }
}
