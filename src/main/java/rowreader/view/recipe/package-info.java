/**
 * Editing a recipe.
 *
 * <p>Owns: the form of a recipe and the layer over the window that it is shown in.
 *
 * <p>Takes: a recipe model.
 *
 * <p>Gives: one layer.
 *
 * <p>Never: what is right or allowed; the model knows.
 */
package rowreader.view.recipe;
