package rowreader.viewmodel.window;

/**
 * Where the window is when it is not maximized, on the desktop of all screens, in JavaFX's pixels.
 *
 * @param maximized whether it fills the screen that it is on
 */
public record WindowBounds(double x, double y, double width, double height, boolean maximized) {}
