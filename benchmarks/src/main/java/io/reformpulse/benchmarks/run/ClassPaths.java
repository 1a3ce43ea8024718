package io.reformpulse.benchmarks.run;

import io.reformpulse.benchmarks.contestant.Contestant;

/** What a contestant's JVM loads its classes from. */
final class ClassPaths {
    /** This JVM's. */
    static final String OWN = System.getProperty("java.class.path");

    /** Names the system property that holds the one of Kafka Streams. */
    static final String STREAMS = "pulse.bench.streams.classpath";

    private ClassPaths() {}

    /**
     * @param label a contestant's, or what else {@link ContestantMain} runs
     */
    static String of(String label) {
        if (!label.equals(Contestant.KAFKA_STREAMS.label())) {
            return OWN;
        }
        String path = System.getProperty(STREAMS);
        if (path == null) {
            throw new IllegalStateException(
                    "Kafka Streams has a class path of its own, which the system property "
                            + STREAMS
                            + " does not hold; start the benchmark with ./pulse bench.");
        }
        return path;
    }
}
