package rowreader.view.lab;

import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import rowreader.text.Texts;
import rowreader.trace.Traversal;
import rowreader.viewmodel.LatestResult;

/** Lines of text above the lab's pictures. */
public final class LabTexts {
    private LabTexts() {}

    /** In the place of a result while there is no reading. */
    public static String nothingRead() {
        return Texts.get("view.lab.nothing-read");
    }

    /**
     * What was computed, in words; without it whether that is being done, why it failed, or that nothing was read to compute
     * it of.
     */
    public static <T> ObservableValue<String> result(LatestResult<?, T> result, Function<? super T, String> words) {
        return Bindings.createStringBinding(
                () -> result.getValue() == null ? missing(result) : words.apply(result.getValue()),
                result.valueProperty(),
                result.currentProperty(),
                result.failureProperty());
    }

    /** Why there is no result. */
    public static String missing(LatestResult<?, ?> result) {
        if (result.failureProperty().get() != null) {
            return result.failureProperty().get().words();
        }
        return result.currentProperty().get() ? nothingRead() : Texts.get("view.lab.computing");
    }

    /** What texts choose between "column" and "row" by: 0 where the network reads columns, 1 where it reads rows. */
    public static int rowOrColumn(Traversal traversal) {
        return traversal.order().readsRows() ? 1 : 0;
    }

    /** The result in one line, or in two where that is narrow. */
    public static Label headline() {
        return wrapped("lab-headline");
    }

    /** The name of a part. */
    public static Label heading(String text) {
        Label heading = heading();
        heading.setText(text);
        return heading;
    }

    /** The same, to be filled in. */
    public static Label heading() {
        return wrapped("lab-heading");
    }

    /** A small remark. */
    public static Label note() {
        return wrapped("lab-note");
    }

    /** What else to know. */
    public static Label remark() {
        return wrapped("lab-remark");
    }

    /** What could not be done, and why. */
    public static Label failure() {
        return wrapped("lab-failure");
    }

    private static Label wrapped(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
