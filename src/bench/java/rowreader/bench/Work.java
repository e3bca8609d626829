package rowreader.bench;

/** Something whose every call takes about as long: what is measured. */
@FunctionalInterface
interface Work extends AutoCloseable {
    /** Does it once and returns when it is done. */
    void run();

    @Override
    default void close() {}
}
