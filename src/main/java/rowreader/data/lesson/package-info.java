/**
 * Lessons as data: chapters of pages that point at parts of the program and know when their task is done.
 *
 * <p>Owns: the form of a chapter's file, what a page may point at, open and ask for, and the chapters that come with the program.
 *
 * <p>Takes: text files, of the program or of a teacher.
 *
 * <p>Gives: chapters, and for every file that is none its place and reason.
 *
 * <p>Never: what is done with a page.
 */
package rowreader.data.lesson;
