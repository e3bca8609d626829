package rowreader;

import rowreader.viewmodel.drawing.DrawingModel;

/** Digits as a person might draw them, for pictures and measurements of the window. */
final class AppDemoDigits {
    private static final int POINTS = 40;

    private AppDemoDigits() {}

    /** A three: two open bows, drawn in one stroke. */
    static void drawThree(DrawingModel drawing) {
        drawing.clear();
        drawing.beginStroke(0.33, 0.27);
        bow(drawing, 0.47, 0.34, 0.17, 0.15);
        bow(drawing, 0.47, 0.65, 0.2, 0.17);
        drawing.endStroke();
    }

    private static void bow(DrawingModel drawing, double centreX, double centreY, double width, double height) {
        for (int i = 0; i <= POINTS; i++) {
            double angle = Math.PI * (-0.8 + 1.4 * i / POINTS);
            drawing.extendStroke(centreX + width * Math.cos(angle), centreY + height * Math.sin(angle));
        }
    }
}
