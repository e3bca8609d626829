package rowreader.view.lab;

import javafx.scene.control.Label;

/** Lines of text above the lab's pictures. */
public final class LabTexts {
    /** In the place of an answer while there is no reading. */
    public static final String NOTHING_READ = "Draw a digit to see this.";

    private LabTexts() {}

    /** The answer in one line. */
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
