package rowreader.data.picture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rowreader.files.UnusableFileException;
import rowreader.text.Text;

/** Picture files that say what they show: by the name of the folder they are in, or by a part of their own name. */
public final class PictureFolder {
    private PictureFolder() {}

    /**
     * A picture file.
     *
     * @param label what it shows, as it is called there
     */
    public record Labelled(Path file, String label) {}

    /**
     * All picture files in a folder and the folders in it, in the order of their names.
     *
     * @param pattern whose first group is the label in a file's name; if there is none, the label is the folder's name
     * @throws UnusableFileException if the folder cannot be read, or no picture in it has a label
     */
    public static List<Labelled> list(Path folder, Optional<Pattern> pattern) throws UnusableFileException {
        List<Labelled> pictures = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(PictureFolder::isPicture)
                    .sorted()
                    .forEach(file ->
                            label(file, folder, pattern).ifPresent(label -> pictures.add(new Labelled(file, label))));
        } catch (IOException | UncheckedIOException e) {
            throw new UnusableFileException(Text.of("data.pictures.unreadable", folder, Text.ofReason(e)), e);
        }
        if (pictures.isEmpty()) {
            throw new UnusableFileException(Text.of("data.pictures.none", folder));
        }
        return List.copyOf(pictures);
    }

    private static boolean isPicture(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Files.isRegularFile(file) && PictureReader.EXTENSIONS.stream().anyMatch(name::endsWith);
    }

    private static Optional<String> label(Path file, Path folder, Optional<Pattern> pattern) {
        if (pattern.isPresent()) {
            Matcher matcher = pattern.get().matcher(file.getFileName().toString());
            return matcher.find() && matcher.groupCount() > 0
                    ? Optional.ofNullable(matcher.group(1))
                    : Optional.empty();
        }
        Path parent = file.getParent();
        return parent == null || parent.equals(folder)
                ? Optional.empty()
                : Optional.of(parent.getFileName().toString());
    }
}
