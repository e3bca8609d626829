/**
 * The window that holds the panes.
 *
 * <p>Owns: how the panes are put together, the header, the status bar, themes, file dialogs, keys of the whole window.
 *
 * <p>Takes: the window's model and a stage.
 *
 * <p>Gives: what a person sees first.
 *
 * <p>Never: what happens inside a pane.
 */
package rowreader.view.window;
