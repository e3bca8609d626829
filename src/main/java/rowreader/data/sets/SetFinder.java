package rowreader.data.sets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rowreader.data.mnist.IdxFolder;
import rowreader.files.UnusableFileException;
import rowreader.text.Text;

/** Finds the set in a folder that was named: archives unpack to a folder around it, or to two. */
final class SetFinder {
    private static final int DEEPEST = 2;
    private static final int MOST_FOLDERS = 2000;

    /** In the root of a disk; not for everyone to read. */
    private static final List<String> SYSTEM_FOLDERS =
            List.of("lost+found", "System Volume Information", "$RECYCLE.BIN");

    private SetFinder() {}

    /**
     * {@code place} itself if it holds a set, else the one folder below that does.
     *
     * @throws UnusableFileException if there is none, or more than one
     */
    static Path find(Path place) throws UnusableFileException {
        if (holdsSet(place)) {
            return place;
        }
        List<Path> level = List.of(place);
        for (int depth = 1; depth <= DEEPEST; depth++) {
            level = below(level);
            List<Path> sets = level.stream().filter(SetFinder::holdsSet).toList();
            if (sets.size() > 1) {
                throw new UnusableFileException(
                        Text.of("data.set.several", place, sets.size(), sets.get(0), sets.get(1)));
            }
            if (!sets.isEmpty()) {
                return sets.get(0);
            }
        }
        throw new UnusableFileException(Text.of("data.set.unknown", place));
    }

    private static boolean holdsSet(Path folder) {
        return new IdxFolder(folder).hasAnyFile()
                || NumpyArchive.in(folder).isPresent()
                || DigitTables.isIn(folder)
                || ClassFolders.isIn(folder);
    }

    private static List<Path> below(List<Path> folders) throws UnusableFileException {
        List<Path> below = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> children = Files.list(folder)) {
                children.filter(Files::isDirectory)
                        .filter(SetFinder::isOpen)
                        .sorted()
                        .limit(MOST_FOLDERS - below.size())
                        .forEach(below::add);
            } catch (IOException e) {
                throw new UnusableFileException(Text.of("data.table.unreadable", folder, Text.ofReason(e)), e);
            }
        }
        return below;
    }

    /** Whether one may look for digits in a folder. */
    static boolean isOpen(Path folder) {
        return Files.isReadable(folder) && !isHidden(folder);
    }

    /** What systems leave beside what people put there: ".git", "__MACOSX", "lost+found". */
    static boolean isHidden(Path folder) {
        String name = folder.getFileName().toString();
        return name.startsWith(".") || name.startsWith("__") || SYSTEM_FOLDERS.contains(name);
    }

    /** The first of {@code names} that is in {@code folder}, however its letters are written. */
    static Optional<Path> named(Path folder, List<String> names) {
        for (String name : names) {
            Path exact = folder.resolve(name);
            if (Files.exists(exact)) {
                return Optional.of(exact);
            }
        }
        try (Stream<Path> children = Files.list(folder)) {
            List<Path> all = children.sorted().toList();
            return names.stream()
                    .flatMap(name -> all.stream()
                            .filter(child -> child.getFileName().toString().equalsIgnoreCase(name)))
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
