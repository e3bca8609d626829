/**
 * Sets of labelled pictures in the forms that people have.
 *
 * <p>Owns: the order in which digits are looked for; tables, NumPy archives and folders of pictures beside the IDX files of
 * {@code mnist}; and whether a set lies on its side or is inverted.
 *
 * <p>Takes: a folder or a file.
 *
 * <p>Gives: a dataset of upright digits, white on black, and says what was done to it.
 *
 * <p>Never: more than ten classes; it says so in one sentence.
 */
package rowreader.data.sets;
