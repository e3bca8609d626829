/**
 * Drawings in files.
 *
 * <p>Owns: the formats that pens and other programs write (this program's own lines, Quick Draw, other JSON, InkML, UNIPEN),
 * how they are told apart, and a person's kept drawings.
 *
 * <p>Takes: a file, plain or packed with gzip, which nobody vouches for.
 *
 * <p>Gives: labelled drawings with y growing downwards, and for all else the line and what is wrong with it.
 *
 * <p>Never: more of a file in memory than its drawings need; anything that a file refers to.
 */
package rowreader.data.strokes;
