package io.reformpulse.benchmarks.contestant;

import java.util.ServiceLoader;

/**
 * A contestant whose libraries do not go with the others': it is in a module of its own, and its
 * JVM has a class path of its own, on which it is found as a service.
 */
public interface Peer {
    /** Computes the table once and leaves its rows in the contest's topic. */
    Timing run(Contest contest) throws Exception;

    /**
     * @throws IllegalStateException if none is on this class path
     */
    static Peer onClassPath() {
        return ServiceLoader.load(Peer.class)
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "No "
                                                + Peer.class.getName()
                                                + " is on the class path; start this contestant"
                                                + " with ./pulse bench."));
    }
}
