package rowreader;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import rowreader.export.AnimatedGif;

/** A small animated GIF of pictures that are much alike: of each, only the rectangle that changed is written. */
final class AppGif {
    private record Frame(BufferedImage picture, Duration shown) {}

    private final List<Frame> frames = new ArrayList<>();

    /** Adds a picture, which is shown for so long. */
    void add(BufferedImage picture, Duration shown) {
        frames.add(new Frame(picture, shown));
    }

    /** Writes all pictures, to be repeated for ever. */
    void write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                AnimatedGif gif = new AnimatedGif(out)) {
            BufferedImage before = null;
            for (Frame frame : frames) {
                Rectangle changed = changed(before, frame.picture());
                BufferedImage part = frame.picture().getSubimage(changed.x, changed.y, changed.width, changed.height);
                gif.add(part, changed.x, changed.y, frame.shown());
                before = frame.picture();
            }
        }
    }

    /** The smallest rectangle outside of which both are the same; one pixel where all is. */
    private static Rectangle changed(BufferedImage before, BufferedImage now) {
        if (before == null) {
            return new Rectangle(now.getWidth(), now.getHeight());
        }
        Rectangle changed = null;
        for (int y = 0; y < now.getHeight(); y++) {
            for (int x = 0; x < now.getWidth(); x++) {
                if (before.getRGB(x, y) != now.getRGB(x, y)) {
                    Rectangle pixel = new Rectangle(x, y, 1, 1);
                    changed = changed == null ? pixel : changed.union(pixel);
                }
            }
        }
        return changed == null ? new Rectangle(1, 1) : changed;
    }
}
