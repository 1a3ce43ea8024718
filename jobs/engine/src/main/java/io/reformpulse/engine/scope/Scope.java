package io.reformpulse.engine.scope;

/** What a keyed step keeps of one unit: the domain's object and its store. */
public interface Scope {
    /** Does everything that falls before or at a clock. */
    void advance(long clock);

    /**
     * Does what of the advance could wait until the clock was passed on.
     *
     * @return whether there was anything
     */
    default boolean followUp() {
        return false;
    }

    /** Ends a replay. */
    void close();

    /** The smallest clock at which there is something to do; MAX_VALUE if none. */
    long nextMoment();

    /** Writes back what changed. */
    void flush() throws Exception;

    /** Makes room in the cache: drops what was not in use lately, once it is written back. */
    void turnOver() throws Exception;
}
