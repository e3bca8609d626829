package rowreader.data.mnist;

/**
 * A file as it was published: what a mirror must deliver, bit for bit.
 *
 * @param name on every mirror and on disk
 * @param bytes its size
 * @param sha256 of its bytes, lower-case hexadecimal
 */
record PublishedFile(String name, long bytes, String sha256) {}
