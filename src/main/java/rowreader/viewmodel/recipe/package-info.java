/**
 * A recipe while it is edited.
 *
 * <p>Owns: the points of a recipe as they are chosen and typed, and what is wrong with them.
 *
 * <p>Takes: the recipe that runs, from the training model.
 *
 * <p>Gives: properties that an editor binds to, and a recipe to begin anew with.
 *
 * <p>Never: a recipe that the training would refuse.
 */
package rowreader.viewmodel.recipe;
