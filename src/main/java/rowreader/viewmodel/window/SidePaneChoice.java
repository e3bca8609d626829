package rowreader.viewmodel.window;

/** What can be at the window's right side. */
public enum SidePaneChoice {
    TRAINING,
    LAB,
    RACE
}
