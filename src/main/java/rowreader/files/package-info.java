/**
 * Files of the user, whatever is in them.
 *
 * <p>Owns: whole writes, the user's folders, the lock between two running programs.
 *
 * <p>Takes: a path and what to write.
 *
 * <p>Gives: a file that is whole or not there, or an error in one sentence.
 *
 * <p>Never: what is in a file.
 */
package rowreader.files;
