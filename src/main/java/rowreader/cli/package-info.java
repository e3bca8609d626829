/**
 * The commands.
 *
 * <p>Owns: options, text and JSON output, exit codes.
 *
 * <p>Takes: arguments.
 *
 * <p>Gives: the same work as the window, without one.
 *
 * <p>Never: the window.
 */
package rowreader.cli;
