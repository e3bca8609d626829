/**
 * Files of the user, whatever is in them.
 *
 * <p>Owns: whole writes, where there is a free place for them, what is a file at all, the user's folders, the settings'
 * file, the log, the cache of results, the lock between two running programs, native libraries and the environment that they
 * find.
 *
 * <p>Takes: a path and what to write; a setting's name and value.
 *
 * <p>Gives: a file that is whole or not there, or an error in one sentence.
 *
 * <p>Never: what is in a file.
 */
package rowreader.files;
