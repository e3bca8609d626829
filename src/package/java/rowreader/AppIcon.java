package rowreader;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import rowreader.view.Emblem;

/** Writes the program's icon as each system wants it: {@code icon.png}, {@code icon.ico}, {@code icon.icns}, and as SVG. */
public final class AppIcon {
    private static final int SIDE = 256;

    private AppIcon() {}

    /** @param arguments the folder of the three, and the SVG */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        byte[] png = png();
        Files.write(folder.resolve("icon.png"), png);
        Files.write(folder.resolve("icon.ico"), ico(png));
        Files.write(folder.resolve("icon.icns"), icns(png));
        String svg = svg();
        Path drawn = Path.of(arguments[1]);
        if (!Files.exists(drawn) || !Files.readString(drawn).equals(svg)) {
            Files.writeString(drawn, svg);
        }
    }

    private static byte[] png() throws IOException {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
        int scale = SIDE / Emblem.SIZE;
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                image.setRGB(x, y, Emblem.argb(x / scale, y / scale));
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    /** One picture of 256 pixels, which an ICO file writes as 0. */
    private static byte[] ico(byte[] png) {
        int header = 22;
        return ByteBuffer.allocate(header + png.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) 0)
                .putShort((short) 1)
                .putShort((short) 1)
                .putInt(0)
                .putShort((short) 1)
                .putShort((short) 32)
                .putInt(png.length)
                .putInt(header)
                .put(png)
                .array();
    }

    /** {@code ic08} is a PNG of 256 pixels. */
    private static byte[] icns(byte[] png) throws IOException {
        int header = 8;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(out);
        data.write("icns".getBytes(StandardCharsets.US_ASCII));
        data.writeInt(2 * header + png.length);
        data.write("ic08".getBytes(StandardCharsets.US_ASCII));
        data.writeInt(header + png.length);
        data.write(png);
        return out.toByteArray();
    }

    private static String svg() {
        StringBuilder svg =
                new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + Emblem.SIZE + " "
                        + Emblem.SIZE
                        + "\" shape-rendering=\"crispEdges\">\n");
        for (int y = 0; y < Emblem.SIZE; y++) {
            for (int from = 0, to; from < Emblem.SIZE; from = to) {
                int argb = Emblem.argb(from, y);
                to = from + 1;
                while (to < Emblem.SIZE && Emblem.argb(to, y) == argb) {
                    to++;
                }
                if (argb != 0) {
                    svg.append(String.format(
                            Locale.ROOT,
                            "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"1\" fill=\"#%06x\"/>%n",
                            from,
                            y,
                            to - from,
                            argb & 0xffffff));
                }
            }
        }
        return svg.append("</svg>\n").toString().replace("\r", "");
    }
}
