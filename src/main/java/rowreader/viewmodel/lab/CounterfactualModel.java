package rowreader.viewmodel.lab;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import rowreader.data.Digit;
import rowreader.trace.Answer;
import rowreader.trace.LayerActivations;
import rowreader.trace.Reading;
import rowreader.trace.Trace;
import rowreader.trace.Tracer;
import rowreader.trace.Traversal;
import rowreader.viewmodel.LatestResult;
import rowreader.viewmodel.reading.PlaybackModel;

/**
 * What if the picture were another one: changes to single pixels and rows of what the network sees, and blank rows after
 * it. Another digit starts without changes. Belongs to the FX thread.
 */
public final class CounterfactualModel {
    /** Blank rows that can be added at most. */
    public static final int MOST_BLANK_ROWS = Digit.SIDE;

    private static final int MOST_UNDONE = 200;

    private record WhatIf(Answer original, Reading edited) {
        Comparison compute() {
            if (original instanceof LayerActivations seen) {
                return Comparison.of(original, seen.network().activations(edited.digit(), seen.classNames()));
            }
            Trace trace = (Trace) original;
            return Comparison.of(trace, new Tracer(trace.weights(), trace.classNames()).trace(edited));
        }
    }

    private final LabModel lab;
    private final ReadOnlyObjectWrapper<Digit> original = new ReadOnlyObjectWrapper<>(this, "original");
    private final ReadOnlyObjectWrapper<Digit> edited = new ReadOnlyObjectWrapper<>(this, "edited");
    private final IntegerProperty blankRowsAfter = new SimpleIntegerProperty(this, "blankRowsAfter", 0);
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper(this, "canUndo");
    private final BooleanBinding changed;
    private final Deque<Digit> undone = new ArrayDeque<>();
    private final ObjectBinding<WhatIf> whatIf;
    private final LatestResult<WhatIf, Comparison> comparison;

    /** The picture before the change under way, null while none is. */
    private Digit beforeEdit;

    public CounterfactualModel(LabModel lab) {
        this.lab = lab;
        // Not by the original as well: that is another one a moment before the edited one is, and nothing is changed
        // then.
        changed = Bindings.createBooleanBinding(
                () -> blankRowsAfter.get() > 0
                        || edited.get() != null && !edited.get().equals(original.get()),
                blankRowsAfter,
                edited);
        whatIf = Bindings.createObjectBinding(this::whatIf, lab.answer(), edited, blankRowsAfter);
        comparison = lab.compute(whatIf, WhatIf::compute);
        lab.answer().addListener((observable, was, is) -> onAnswer(is));
        onAnswer(lab.answer().getValue());
    }

    private void onAnswer(Answer answer) {
        Digit digit = answer == null ? null : answer.digit();
        if (digit == null ? original.get() != null : !digit.equals(original.get())) {
            beforeEdit = null;
            undone.clear();
            canUndo.set(false);
            original.set(digit);
            edited.set(digit);
        }
    }

    private WhatIf whatIf() {
        Answer answer = lab.answer().getValue();
        if (answer == null || edited.get() == null) {
            return null;
        }
        Reading reading = answer instanceof Trace trace ? trace.reading() : Reading.of(answer.digit());
        return new WhatIf(answer, reading.withDigit(edited.get()).withBlankRowsAfter(blankRowsAfter.get()));
    }

    /** The digit as it is, or null. */
    public ReadOnlyObjectProperty<Digit> originalProperty() {
        return original.getReadOnlyProperty();
    }

    /** The digit with the changes, or null. */
    public ReadOnlyObjectProperty<Digit> editedProperty() {
        return edited.getReadOnlyProperty();
    }

    /** How many blank rows are read after the changed digit, 0..{@link #MOST_BLANK_ROWS}. */
    public IntegerProperty blankRowsAfterProperty() {
        return blankRowsAfter;
    }

    /** The reading as it is and that of the changed picture, or null. */
    public ReadOnlyObjectProperty<Comparison> comparisonProperty() {
        return comparison.valueProperty();
    }

    /** Whether the network in use reads line by line: only then is there an after that blank rows could be read in. */
    public ObservableValue<Boolean> readsLines() {
        return lab.answer().map(Answer::isByLines).orElse(true);
    }

    /** Whether anything is changed. */
    public BooleanBinding changed() {
        return changed;
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    /** How the picture's lines are gone over. */
    public ReadOnlyObjectProperty<Traversal> traversalProperty() {
        return lab.reading().traversalProperty();
    }

    /** The clock of the reading. */
    public PlaybackModel playback() {
        return lab.playback();
    }

    /** Whether the view is shown: only then is anything computed. */
    public void wanted(boolean shown) {
        comparison.wantedProperty().set(shown);
    }

    /** Begins a change: all until {@link #endEdit} is undone as one. */
    public void beginEdit() {
        endEdit();
        beforeEdit = edited.get();
    }

    /** Gives a pixel a value in [0, 1]; what is outside the picture is passed over. */
    public void paint(int row, int column, float ink) {
        boolean inside = row >= 0 && row < Digit.SIDE && column >= 0 && column < Digit.SIDE;
        if (inside && edited.get() != null && edited.get().at(row, column) != ink) {
            edited.set(edited.get().withPixel(row, column, ink));
        }
    }

    /**
     * Takes all ink out of the line through a pixel: its row, or its column where the network reads columns. What is outside
     * the picture is passed over.
     */
    public void blankLine(int row, int column) {
        boolean rows = traversalProperty().get().order().readsRows();
        int line = rows ? row : column;
        if (line >= 0 && line < Digit.SIDE && edited.get() != null) {
            float[] pixels = edited.get().pixels();
            for (int position = 0; position < Digit.SIDE; position++) {
                pixels[rows ? line * Digit.SIDE + position : position * Digit.SIDE + line] = 0;
            }
            Digit blanked = Digit.of(pixels);
            if (!blanked.equals(edited.get())) {
                edited.set(blanked);
            }
        }
    }

    /** Ends a change. */
    public void endEdit() {
        if (beforeEdit != null && beforeEdit != edited.get()) {
            undone.push(beforeEdit);
            if (undone.size() > MOST_UNDONE) {
                undone.removeLast();
            }
            canUndo.set(true);
        }
        beforeEdit = null;
    }

    /** Takes the last change of the picture back. */
    public void undo() {
        endEdit();
        if (!undone.isEmpty()) {
            edited.set(undone.pop());
            canUndo.set(!undone.isEmpty());
        }
    }

    /** Takes all changes back. */
    public void reset() {
        beginEdit();
        edited.set(original.get());
        endEdit();
        blankRowsAfter.set(0);
    }
}
