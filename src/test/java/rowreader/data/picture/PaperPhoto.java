package rowreader.data.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.DataBufferInt;
import java.awt.image.Kernel;
import java.util.Arrays;
import java.util.Random;
import rowreader.data.drawing.Drawing;
import rowreader.data.drawing.Stroke;

/**
 * Paints what a phone sees of digits on paper or on a board: a pen, lines on the paper, light that falls off, the shadow of
 * a hand, a camera held a little askew, blur and noise. The same seed gives the same photo.
 */
public final class PaperPhoto {
    /** What writes on what. */
    public enum Pen {
        PENCIL(new Color(95, 95, 100), 0.035),
        BALLPOINT(new Color(30, 45, 140), 0.045),
        MARKER(new Color(25, 25, 28), 0.11),
        CHALK(new Color(225, 225, 215), 0.07);

        private final Color ink;
        /** Of the digit's height. */
        private final double width;

        Pen(Color ink, double width) {
            this.ink = ink;
            this.width = width;
        }
    }

    private final Random random;
    private final BufferedImage image;
    private final Pen pen;
    /** Askew, in perspective: x and y shear and turn. */
    private final AffineTransform camera;

    public PaperPhoto(long seed, Pen pen, int width, int height) {
        random = new Random(seed);
        this.pen = pen;
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        camera = new AffineTransform();
        camera.translate(width / 2.0, height / 2.0);
        camera.rotate(0.05 * random.nextGaussian());
        camera.shear(0.03 * random.nextGaussian(), 0.03 * random.nextGaussian());
        camera.scale(1, 1 - 0.12 * random.nextDouble());
        camera.translate(-width / 2.0, -height / 2.0);
        Graphics2D graphics = graphics();
        graphics.setColor(pen == Pen.CHALK ? new Color(45, 70, 58) : new Color(238, 235, 226));
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
    }

    private Graphics2D graphics() {
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return graphics;
    }

    /** Lines across, {@code pitch} pixels apart; squared paper has them upright as well. */
    public PaperPhoto ruled(int pitch, boolean squared) {
        Graphics2D graphics = graphics();
        graphics.transform(camera);
        graphics.setColor(new Color(175, 190, 220));
        graphics.setStroke(new BasicStroke(Math.max(1, pitch / 28f)));
        int first = random.nextInt(pitch);
        for (int y = first - pitch * 20; y < 2 * image.getHeight(); y += pitch) {
            graphics.drawLine(-image.getWidth(), y, 2 * image.getWidth(), y);
        }
        for (int x = first - pitch * 20; squared && x < 2 * image.getWidth(); x += pitch) {
            graphics.drawLine(x, -image.getHeight(), x, 2 * image.getHeight());
        }
        graphics.dispose();
        return this;
    }

    /** A digit, its middle and height in pixels. */
    public PaperPhoto write(Drawing drawing, double middleX, double middleY, double height) {
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (Stroke stroke : drawing.strokes()) {
            for (int i = 0; i < stroke.size(); i++) {
                left = Math.min(left, stroke.x(i));
                right = Math.max(right, stroke.x(i));
                top = Math.min(top, stroke.y(i));
                bottom = Math.max(bottom, stroke.y(i));
            }
        }
        double scale = height / Math.max(bottom - top, right - left);
        Graphics2D graphics = graphics();
        graphics.transform(camera);
        graphics.setColor(pen.ink);
        graphics.setStroke(new BasicStroke(
                (float) Math.max(1.5, pen.width * height * (0.8 + 0.4 * random.nextDouble())),
                BasicStroke.CAP_ROUND,
                BasicStroke.JOIN_ROUND));
        for (Stroke stroke : drawing.strokes()) {
            Path2D path = new Path2D.Double();
            for (int i = 0; i < stroke.size(); i++) {
                double x = middleX + scale * (stroke.x(i) - (left + right) / 2);
                double y = middleY + scale * (stroke.y(i) - (top + bottom) / 2);
                if (i == 0) {
                    path.moveTo(x, y);
                    path.lineTo(x, y);
                } else {
                    path.lineTo(x, y);
                }
            }
            graphics.draw(path);
        }
        graphics.dispose();
        return this;
    }

    /** Light that falls off from some place to about half. */
    public PaperPhoto lit() {
        int width = image.getWidth();
        int height = image.getHeight();
        double x0 = width * random.nextDouble();
        double y0 = height * random.nextDouble();
        double reach = Math.hypot(width, height);
        shade((x, y) -> 1 - 0.55 * Math.min(1, ((x - x0) * (x - x0) + (y - y0) * (y - y0)) / reach / reach));
        return this;
    }

    /** The shadow of a hand: one side of a line that may be soft. */
    public PaperPhoto shadowed() {
        double angle = 2 * Math.PI * random.nextDouble();
        double through = 0.4 * (random.nextDouble() - 0.5) * image.getWidth();
        double softness = 2 + image.getWidth() / 12.0 * random.nextDouble();
        double depth = 0.25 + 0.2 * random.nextDouble();
        double middleX = image.getWidth() / 2.0;
        double middleY = image.getHeight() / 2.0;
        shade((x, y) -> {
            double off = (x - middleX) * Math.cos(angle) + (y - middleY) * Math.sin(angle) - through;
            return 1 - depth / (1 + Math.exp(-off / softness));
        });
        return this;
    }

    private interface Light {
        double at(int x, int y);
    }

    private void shade(Light light) {
        int[] pixels = pixels(image);
        for (int i = 0; i < pixels.length; i++) {
            double part = light.at(i % image.getWidth(), i / image.getWidth());
            int rgb = pixels[i];
            pixels[i] = (int) (part * (rgb >> 16 & 0xff)) << 16
                    | (int) (part * (rgb >> 8 & 0xff)) << 8
                    | (int) (part * (rgb & 0xff));
        }
    }

    /** The numbers themselves, not a copy: quicker than pixel by pixel. */
    private static int[] pixels(BufferedImage image) {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    /** The photo: a little out of focus, with a sensor's noise. */
    public BufferedImage taken() {
        int side = 3 + 2 * random.nextInt(2);
        float[] kernel = new float[side * side];
        Arrays.fill(kernel, 1f / kernel.length);
        BufferedImage blurred =
                new ConvolveOp(new Kernel(side, side, kernel), ConvolveOp.EDGE_NO_OP, null).filter(image, null);
        double noise = 2 + 6 * random.nextDouble();
        int[] blur = pixels(blurred);
        int[] pixels = pixels(image);
        for (int i = 0; i < pixels.length; i++) {
            int grey = (int) Math.round(noise * random.nextGaussian());
            int noisy = 0;
            for (int shift = 0; shift <= 16; shift += 8) {
                int own = (int) Math.round(noise / 2 * random.nextGaussian());
                noisy |= Math.max(0, Math.min(255, (blur[i] >> shift & 0xff) + grey + own)) << shift;
            }
            pixels[i] = noisy;
        }
        return image;
    }

    /** The same as plain numbers. */
    public Picture picture() {
        return PicturePixels.of(taken());
    }
}
