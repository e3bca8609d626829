package rowreader.viewmodel.lab;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/** Commands that wait until the test runs them. */
public final class Waiting implements Executor {
    private final Queue<Runnable> commands = new ArrayDeque<>();

    @Override
    public void execute(Runnable command) {
        commands.add(command);
    }

    public int size() {
        return commands.size();
    }

    public void run() {
        while (!commands.isEmpty()) {
            commands.remove().run();
        }
    }
}
