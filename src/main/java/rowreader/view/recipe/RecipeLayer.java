package rowreader.view.recipe;

import atlantafx.base.controls.ModalPane;
import javafx.scene.Node;
import javafx.scene.Parent;
import rowreader.viewmodel.recipe.RecipeModel;

/** The editor over the window, which waits below until it is left. */
public final class RecipeLayer extends ModalPane {
    private final RecipeModel model;
    /** Made when it is first wanted: most starts of the program never want it. */
    private RecipeEditor editor;
    /** What had the focus before. */
    private Node before;

    public RecipeLayer(RecipeModel model) {
        this.model = model;
        setId("recipe-layer");
        setFocusTraversable(false);
        // A click beside it must not lose what was typed.
        setPersistent(true);
        setInTransitionFactory(null);
        setOutTransitionFactory(null);
        sceneProperty().addListener((observable, was, scene) -> {
            if (scene != null) {
                scene.focusOwnerProperty().addListener((owner, from, to) -> keepFocus(from, to));
            }
        });
    }

    /** Shows the recipe that runs, to be edited. */
    public void edit() {
        model.editRunning();
        open();
    }

    /** Shows the recipe that was edited before the window was made anew, as far as it had come. */
    public void goOn() {
        open();
    }

    private void open() {
        if (editor == null) {
            editor = new RecipeEditor(model, this::close);
        }
        before = getScene().getFocusOwner();
        show(editor);
        // The node shown is in the scene once it is laid out.
        getScene().getRoot().applyCss();
        getScene().getRoot().layout();
        editor.first().requestFocus();
    }

    private void close() {
        hide(true);
        if (before != null) {
            before.requestFocus();
        }
    }

    /** The Tab key goes round within the editor; a click that takes the focus from a button leaves it there. */
    private void keepFocus(Node from, Node to) {
        if (isDisplay() && to != null && !isWithinEditor(to)) {
            boolean clicked = to == getScene().getRoot() && from != null && isWithinEditor(from);
            (clicked ? from : editor.first()).requestFocus();
        }
    }

    private boolean isWithinEditor(Node node) {
        for (Parent parent = node.getParent(); parent != null; parent = parent.getParent()) {
            if (parent == editor) {
                return true;
            }
        }
        return node == editor;
    }
}
