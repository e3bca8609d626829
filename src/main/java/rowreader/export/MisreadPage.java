package rowreader.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import rowreader.data.Digit;
import rowreader.files.AtomicFile;
import rowreader.files.UnusableFileException;
import rowreader.files.UserFolder;
import rowreader.text.Numbers;
import rowreader.text.Texts;

/**
 * The misread pictures as a page for a browser: each as it is and as the network saw it, and what it was read as. A person reads
 * its sentences, so their numbers are written as the language does, unlike those of the frames and tables.
 */
public final class MisreadPage {
    /** The name of a picture, by its number, and that of any. */
    private static final String SEEN = "seen-%05d.png";

    private static final String ANY_SEEN = "seen-\\d{5,}\\.png";

    private MisreadPage() {}

    /**
     * A misread picture.
     *
     * @param file the picture
     * @param digit as the network saw it
     * @param label what it shows
     * @param prediction what it was read as
     * @param probability of that
     */
    public record Misread(Path file, Digit digit, String label, String prediction, double probability) {}

    /**
     * Writes index.html and the pictures that the network saw into a folder, which is made if need be. Any thread.
     *
     * @param title what was read, a few words
     */
    public static void write(Path folder, String title, List<Misread> misread) throws UnusableFileException {
        UserFolder.make(folder);
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>")
                .append(escaped(title))
                .append("</title><style>body{font-family:sans-serif}figure{display:inline-block;margin:8px}")
                .append("img{height:112px;image-rendering:pixelated}</style></head><body>\n<h1>")
                .append(escaped(title))
                .append("</h1>\n");
        for (int i = 0; i < misread.size(); i++) {
            Misread one = misread.get(i);
            String seen = String.format(Locale.ROOT, SEEN, i + 1);
            TraceFiles.writePicture(one.digit(), folder.resolve(seen));
            page.append("<figure><img src=\"")
                    .append(escaped(one.file().toAbsolutePath().toUri().toString()))
                    .append("\" alt=\"\"> <img src=\"")
                    .append(seen)
                    .append("\" alt=\"\"><figcaption>")
                    .append(escaped(Texts.get(
                            "export.misread.caption",
                            one.file().getFileName(),
                            one.label(),
                            one.prediction(),
                            Numbers.shown().percent(one.probability()))))
                    .append("</figcaption></figure>\n");
        }
        page.append("</body></html>\n");
        byte[] bytes = page.toString().getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(folder.resolve("index.html"), out -> out.write(bytes));
    }

    /** The pictures in a folder that {@link #write} would replace if enough is misread; it may not be there yet. */
    public static List<Path> replaceable(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(ANY_SEEN))
                    .toList();
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
