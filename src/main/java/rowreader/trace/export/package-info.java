/**
 * Traces for other programs.
 *
 * <p>Owns: the CSV and the JSON form of a trace.
 *
 * <p>Takes: a trace and a writer.
 *
 * <p>Gives: text, written as it is made.
 *
 * <p>Never: files; who asks opens and closes them.
 */
package rowreader.trace.export;
