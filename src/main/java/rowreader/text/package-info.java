/**
 * Everything a person reads, before it is in words.
 *
 * <p>Owns: the languages, the bundles' lookup, and how numbers are written.
 *
 * <p>Takes: keys and arguments.
 *
 * <p>Gives: whole sentences in the language in use.
 *
 * <p>Never: what the sentences are about; each room keeps its own in {@code rowreader/ROOM/texts.properties}.
 */
package rowreader.text;
