package rowreader.network.training;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rowreader.files.AtomicFile;
import rowreader.files.FolderLock;
import rowreader.network.model.Model;
import rowreader.text.Text;

/**
 * Copies of the run in the window, for the case that the program ends before it is saved: the newest and the one before it,
 * each a whole model under a number of its own, so that at every moment there is one. A folder belongs to one running
 * program; a second one has a folder of its own. One thread at a time, never JavaFX's.
 */
public final class KeptRuns implements Closeable {
    /** Programs that run at the same time and each keep their run. */
    private static final int MOST_PROGRAMS = 4;

    private static final int GENERATIONS = 2;
    private static final Pattern NAME = Pattern.compile("run-(\\d{1,18})\\.zip");
    private static final Pattern LEFT_OVER = Pattern.compile("\\.rowreader-.*\\.part");
    private static final Logger LOG = LoggerFactory.getLogger(KeptRuns.class);

    private final Path folder;
    private final FolderLock lock;
    private long newest;

    /** Offered to the user, who has not answered yet: it is not deleted. 0 for none. */
    private long offered;

    /**
     * A run that was kept.
     *
     * @param number counts the copies
     * @param file the model
     */
    public record Run(long number, Path file, Model model) {}

    private KeptRuns(Path folder, FolderLock lock) throws IOException {
        this.folder = folder;
        this.lock = lock;
        sweep();
        newest = numbers().stream().findFirst().orElse(0L);
    }

    /**
     * Takes the folder for runs that no other running program has, the one that was used last; removes what a killed program
     * left behind there.
     *
     * @param parent where these folders are; is made
     * @return nothing if too many programs run
     * @throws IOException if no folder can be made or written to
     */
    public static Optional<KeptRuns> open(Path parent) throws IOException {
        List<Path> folders = new ArrayList<>();
        for (int program = 1; program <= MOST_PROGRAMS; program++) {
            folders.add(parent.resolve(Integer.toString(program)));
        }
        // Stable: without any runs the first is taken.
        folders.sort(Comparator.comparing(KeptRuns::lastUsed).reversed());
        for (Path folder : folders) {
            Optional<FolderLock> lock = FolderLock.take(folder);
            if (lock.isPresent()) {
                return Optional.of(taken(folder, lock.get()));
            }
        }
        return Optional.empty();
    }

    private static KeptRuns taken(Path folder, FolderLock lock) throws IOException {
        try {
            return new KeptRuns(folder, lock);
        } catch (IOException e) {
            lock.close();
            throw e;
        }
    }

    private static FileTime lastUsed(Path folder) {
        FileTime last = FileTime.fromMillis(0);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> number(file) > 0).toList()) {
                FileTime time = Files.getLastModifiedTime(file);
                last = time.compareTo(last) > 0 ? time : last;
            }
        } catch (IOException e) {
            // It is not there yet.
        }
        return last;
    }

    private void sweep() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(KeptRuns::isLeftOver).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static boolean isLeftOver(Path file) {
        return LEFT_OVER.matcher(file.getFileName().toString()).matches();
    }

    private static long number(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        return name.matches() ? Long.parseLong(name.group(1)) : 0;
    }

    /** The newest first. */
    private List<Long> numbers() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(KeptRuns::number)
                    .filter(number -> number > 0)
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }

    private Path file(long number) {
        return folder.resolve("run-" + number + ".zip");
    }

    /** Where these runs are: other things of the same program may lie there, too. */
    public Path folder() {
        return folder;
    }

    /**
     * The newest run that is whole. It stays until {@link #answered()}, however many are kept meanwhile.
     *
     * @param onDamaged is told of one that had to be renamed, one sentence for the user
     */
    public Optional<Run> offer(java.util.function.Consumer<Text> onDamaged) throws IOException {
        for (long number : numbers()) {
            try {
                Model model = Model.open(file(number));
                offered = number;
                return Optional.of(new Run(number, file(number), model));
            } catch (IOException e) {
                LOG.warn("A run that was kept does not open", e);
                Path aside = folder.resolve("damaged-run.zip");
                AtomicFile.move(file(number), aside);
                onDamaged.accept(Text.of("network.kept.damaged", aside));
            }
        }
        return Optional.empty();
    }

    /** The offered run is opened, or not wanted. */
    public void answered() throws IOException {
        offered = 0;
        prune();
    }

    /**
     * Keeps a copy of a run.
     *
     * @throws rowreader.files.UnusableFileException if the disk does not take it; those from before are still there
     */
    public void keep(Model run) throws IOException {
        run.saveQuickly(file(newest + 1));
        newest++;
        prune();
    }

    private void prune() throws IOException {
        List<Long> numbers = numbers();
        for (long number : numbers.subList(Math.min(GENERATIONS, numbers.size()), numbers.size())) {
            if (number != offered) {
                Files.deleteIfExists(file(number));
            }
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
