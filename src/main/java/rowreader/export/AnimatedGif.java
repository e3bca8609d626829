package rowreader.export;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/** Writes frames one after the other into a GIF that starts again after the last one, for ever. */
public final class AnimatedGif implements AutoCloseable {
    private static final String FORMAT = "javax_imageio_gif_image_1.0";
    /** Netscape's block of 1996: sub-block 1, then how often to repeat as a 16-bit number, 0 for ever. */
    private static final byte[] REPEAT_FOR_EVER = {1, 0, 0};

    private static final long UNIT_MILLIS = 10;

    private final ImageWriter writer;
    private final ImageOutputStream out;
    private boolean first = true;

    /** Starts a GIF in {@code stream}, which stays open. Any thread, one at a time. */
    public AnimatedGif(OutputStream stream) throws IOException {
        writer = ImageIO.getImageWritersByFormatName("gif").next();
        out = ImageIO.createImageOutputStream(stream);
        writer.setOutput(out);
        writer.prepareWriteSequence(null);
    }

    /**
     * Adds a frame.
     *
     * @param shown for how long; GIF counts in hundredths of a second
     */
    public void add(BufferedImage frame, Duration shown) throws IOException {
        add(frame, 0, 0, shown);
    }

    /** Adds a part of a frame at its place, pixels; around it stays what was shown before. The first frame is whole. */
    public void add(BufferedImage part, int left, int top, Duration shown) throws IOException {
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(part), parameters);
        describe(metadata, left, top, shown);
        writer.writeToSequence(new IIOImage(part, null, metadata), parameters);
        first = false;
    }

    private void describe(IIOMetadata metadata, int left, int top, Duration shown) throws IIOInvalidTreeException {
        IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(FORMAT);
        IIOMetadataNode descriptor = child(root, "ImageDescriptor");
        descriptor.setAttribute("imageLeftPosition", Integer.toString(left));
        descriptor.setAttribute("imageTopPosition", Integer.toString(top));
        IIOMetadataNode control = child(root, "GraphicControlExtension");
        control.setAttribute("disposalMethod", "none");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "FALSE");
        control.setAttribute("transparentColorIndex", "0");
        control.setAttribute("delayTime", Long.toString(shown.toMillis() / UNIT_MILLIS));
        if (first) {
            IIOMetadataNode extension = new IIOMetadataNode("ApplicationExtension");
            extension.setAttribute("applicationID", "NETSCAPE");
            extension.setAttribute("authenticationCode", "2.0");
            extension.setUserObject(REPEAT_FOR_EVER);
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

    /** Ends the GIF. */
    @Override
    public void close() throws IOException {
        // A full disk fails the first of these; what the others hold is a file of the system's folder for such things.
        try (out) {
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
    }
}
