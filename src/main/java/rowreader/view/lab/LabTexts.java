package rowreader.view.lab;

import javafx.scene.control.Label;
import rowreader.text.Texts;
import rowreader.trace.Traversal;

/** Lines of text above the lab's pictures. */
public final class LabTexts {
    private LabTexts() {}

    /** In the place of a result while there is no reading. */
    public static String nothingRead() {
        return Texts.get("view.lab.nothing-read");
    }

    /** What texts choose between "column" and "row" by: 0 where the network reads columns, 1 where it reads rows. */
    public static int rowOrColumn(Traversal traversal) {
        return traversal.order().readsRows() ? 1 : 0;
    }

    /** The result in one line. */
    public static Label headline() {
        return styled("lab-headline");
    }

    /** What else to know. */
    public static Label remark() {
        Label remark = styled("lab-remark");
        remark.setWrapText(true);
        return remark;
    }

    private static Label styled(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
