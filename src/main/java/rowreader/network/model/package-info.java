/**
 * Networks in files.
 *
 * <p>Owns: what a model file holds, how it is checked, written whole and read without trusting it.
 *
 * <p>Takes: a file, or a network and its record.
 *
 * <p>Gives: a model: weights, record, names of the classes.
 *
 * <p>Never: objects of classes that a file names.
 */
package rowreader.network.model;
