package rowreader;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/** A small animated GIF of pictures that are much alike: of each, only the rectangle that changed is written. */
final class AppGif {
    private static final String FORMAT = "javax_imageio_gif_image_1.0";
    private static final long UNIT_MILLIS = 10;

    private record Frame(BufferedImage picture, Duration shown) {}

    private final List<Frame> frames = new ArrayList<>();

    /** Adds a picture, which is shown for so long. */
    void add(BufferedImage picture, Duration shown) {
        frames.add(new Frame(picture, shown));
    }

    /** Writes all pictures, to be repeated for ever. */
    void write(Path file) throws IOException {
        Files.deleteIfExists(file);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            BufferedImage before = null;
            for (Frame frame : frames) {
                Rectangle changed = changed(before, frame.picture());
                BufferedImage part = frame.picture().getSubimage(changed.x, changed.y, changed.width, changed.height);
                IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(part), null);
                describe(metadata, changed, frame.shown(), before == null);
                writer.writeToSequence(new IIOImage(part, null, metadata), null);
                before = frame.picture();
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
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

    private static void describe(IIOMetadata metadata, Rectangle place, Duration shown, boolean first)
            throws IOException {
        IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(FORMAT);
        IIOMetadataNode descriptor = child(root, "ImageDescriptor");
        descriptor.setAttribute("imageLeftPosition", Integer.toString(place.x));
        descriptor.setAttribute("imageTopPosition", Integer.toString(place.y));
        descriptor.setAttribute("imageWidth", Integer.toString(place.width));
        descriptor.setAttribute("imageHeight", Integer.toString(place.height));
        descriptor.setAttribute("interlaceFlag", "FALSE");
        IIOMetadataNode control = child(root, "GraphicControlExtension");
        control.setAttribute("disposalMethod", "doNotDispose");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "FALSE");
        control.setAttribute("transparentColorIndex", "0");
        control.setAttribute("delayTime", Long.toString(shown.toMillis() / UNIT_MILLIS));
        if (first) {
            IIOMetadataNode extension = new IIOMetadataNode("ApplicationExtension");
            extension.setAttribute("applicationID", "NETSCAPE");
            extension.setAttribute("authenticationCode", "2.0");
            extension.setUserObject(new byte[] {1, 0, 0});
            child(root, "ApplicationExtensions").appendChild(extension);
        }
        metadata.setFromTree(FORMAT, root);
    }

    private static IIOMetadataNode child(IIOMetadataNode root, String name) {
        for (int i = 0; i < root.getLength(); i++) {
            if (root.item(i).getNodeName().equals(name)) {
                return (IIOMetadataNode) root.item(i);
            }
        }
        IIOMetadataNode node = new IIOMetadataNode(name);
        root.appendChild(node);
        return node;
    }
}
