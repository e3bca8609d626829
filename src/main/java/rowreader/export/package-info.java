/**
 * Traces for other programs and for people elsewhere.
 *
 * <p>Owns: the CSV and the JSON form of a trace, the painted frames of a reading, the GIF they make, and the files of
 * all of these; the page of misread pictures; the colours of signed values, which the window paints with too.
 *
 * <p>Takes: a trace, and where to write.
 *
 * <p>Gives: text and pictures, the same from the window and the command line; files that are whole or not there.
 *
 * <p>Never: JavaFX or a screen.
 */
package rowreader.export;
