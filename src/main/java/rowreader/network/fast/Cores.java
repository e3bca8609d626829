package rowreader.network.fast;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * Threads that share out the tasks of one computation at a time, the caller's among them. They wait by spinning for a
 * moment, since the next computation mostly follows at once, and sleep after that.
 */
final class Cores {
    /** Overrides the number of threads, for measurements. */
    static final String THREADS_PROPERTY = "rowreader.threads";

    /** More than this a minibatch of digits cannot feed. */
    private static final int MOST_THREADS = 8;

    /** Looks for the next computation before a thread sleeps. For what was measured with it see the package. */
    private static final int SPINS = 2_000;

    private final ReentrantLock inUse = new ReentrantLock();
    private final Worker[] workers;
    private volatile Job job = new Job(0, (task, worker) -> {});

    /** A part of a computation. */
    interface Tasks {
        /**
         * @param task which one, from 0
         * @param worker who does it, 0 .. {@link Cores#threads()} - 1: no other worker has this number meanwhile
         */
        void run(int task, int worker);
    }

    Cores(int threads) {
        workers = new Worker[threads - 1];
        for (int w = 0; w < workers.length; w++) {
            workers[w] = new Worker(w + 1);
            workers[w].start();
        }
    }

    /** The cores of this machine; where there are more than two, one is left to the window. */
    static Cores shared() {
        return Shared.CORES;
    }

    int threads() {
        return workers.length + 1;
    }

    /** Runs the tasks 0 .. {@code count} - 1, in any order, and returns when all are done. */
    void run(int count, Tasks tasks) {
        Job mine = new Job(count, tasks);
        if (count > 1 && inUse.tryLock()) {
            try {
                job = mine;
                for (Worker worker : workers) {
                    worker.wake();
                }
                mine.work(0);
                await(() -> mine.done.get() == count);
            } finally {
                inUse.unlock();
            }
        } else {
            mine.work(0);
        }
        mine.rethrow();
    }

    /** Waits for what another core is about to reach. */
    static void await(BooleanSupplier reached) {
        for (int spins = 0; !reached.getAsBoolean(); spins++) {
            if (spins < SPINS) {
                Thread.onSpinWait();
            } else {
                Thread.yield();
            }
        }
    }

    private static final class Shared {
        static final Cores CORES = new Cores(chooseThreads());

        private static int chooseThreads() {
            int cores = Runtime.getRuntime().availableProcessors();
            int chosen = Math.min(MOST_THREADS, cores > 2 ? cores - 1 : cores);
            return Math.max(1, Integer.getInteger(THREADS_PROPERTY, chosen));
        }
    }

    private static final class Job {
        private final int count;
        private final Tasks tasks;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicInteger done = new AtomicInteger();
        private volatile Throwable failure;

        Job(int count, Tasks tasks) {
            this.count = count;
            this.tasks = tasks;
        }

        void work(int worker) {
            for (int task = next.getAndIncrement(); task < count; task = next.getAndIncrement()) {
                NextPulse.goesFirst();
                try {
                    tasks.run(task, worker);
                } catch (RuntimeException | Error e) {
                    failure = e;
                } finally {
                    done.incrementAndGet();
                }
            }
        }

        void rethrow() {
            if (failure != null) {
                throw new IllegalStateException("a part of the LSTM's computation failed", failure);
            }
        }
    }

    private final class Worker extends Thread {
        private final int number;
        private volatile boolean asleep;

        Worker(int number) {
            super("lstm-" + number);
            this.number = number;
            setDaemon(true);
        }

        void wake() {
            if (asleep) {
                LockSupport.unpark(this);
            }
        }

        @Override
        public void run() {
            ThreadPriority.lower();
            Job last = job;
            while (true) {
                Job newer = awaitOtherThan(last);
                newer.work(number);
                last = newer;
            }
        }

        private Job awaitOtherThan(Job last) {
            for (int spins = 0; spins < SPINS; spins++) {
                if (job != last) {
                    return job;
                }
                Thread.onSpinWait();
            }
            asleep = true;
            while (job == last) {
                LockSupport.park(Cores.this);
            }
            asleep = false;
            return job;
        }
    }
}
