/**
 * One design per architecture.
 *
 * <p>Owns: the layers, initial parameters and the order of the weights of every network.
 *
 * <p>Takes: a recipe.
 *
 * <p>Gives: networks, and DL4J's description of them for files.
 *
 * <p>Never: training, and files.
 */
package rowreader.network.design;
