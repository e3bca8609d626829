/**
 * The lesson: which page is open, whether its task is done, how far one has come.
 *
 * <p>Owns: going through pages and chapters, the watch over a task, the progress in the settings, a teacher's own lessons.
 *
 * <p>Takes: chapters as data, and the models of everything that a task may ask for.
 *
 * <p>Gives: the open page and what is to be pointed at, as properties.
 *
 * <p>Never: what a task changes: it only watches.
 */
package rowreader.viewmodel.lesson;
