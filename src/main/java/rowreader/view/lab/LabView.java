package rowreader.view.lab;

import javafx.scene.Node;

/** One view of the reading lab, made once; it keeps its state while another one is shown. */
public interface LabView {
    /** What views are about, in the order in which they are offered. */
    enum Group {
        /** The one digit being read. */
        READING,
        /** What the network keeps while it reads. */
        MEMORY,
        /** The network, over many digits or over its training. */
        NETWORK
    }

    /** One or two words: what to call it in the choice of views. */
    String title();

    /** One paragraph for a student: what am I looking at? */
    String explanation();

    /** What is shown: the same node every time. It works from a width of 400 and a height of 420 pixels upward. */
    Node node();

    /** What it is about. */
    Group group();

    /** Whether there is nothing to see in it of a network that sees the whole picture at once. */
    default boolean needsRows() {
        return true;
    }

    /** The view came into sight, or went out of it: what is not seen need not be computed. */
    void onShown(boolean shown);
}
