package rowreader.viewmodel;

/**
 * Something to tell once, in passing. Every message is another object, so that the same words can be told twice.
 *
 * @param text whole sentences
 * @param failure whether something went wrong
 */
public record Message(String text, boolean failure) {}
