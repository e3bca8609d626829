/**
 * MNIST, and sets made like it.
 *
 * <p>Owns: the IDX format, the names of the four files, where they are looked for, and the download.
 *
 * <p>Takes: folders, environment variables, mirrors.
 *
 * <p>Gives: datasets.
 *
 * <p>Never: strokes, networks or windows.
 */
package rowreader.data.mnist;
