/**
 * How fast this program learns and reads, next to what others do on the same machine.
 *
 * <p>Owns: the contenders, their processes, and the tables of what was measured.
 *
 * <p>Takes: the program itself, DL4J as it comes, PyTorch (through DJL), oneDNN and OpenBLAS.
 *
 * <p>Gives: milliseconds per iteration and their ratios, as a table and as one line of JSON.
 *
 * <p>Never: part of the program; only the Maven profile {@code bench} compiles it and fetches its libraries.
 */
package rowreader.bench;
