/**
 * Digits made by this program, for training where there is no MNIST, and for forms that MNIST has few of.
 *
 * <p>Owns: how people write the ten digits, and how their writing varies.
 *
 * <p>Takes: a seed.
 *
 * <p>Gives: a dataset as large as MNIST, the same for the same seed; single digits, new each time.
 *
 * <p>Never: files, networks or windows.
 */
package rowreader.data.builtin;
