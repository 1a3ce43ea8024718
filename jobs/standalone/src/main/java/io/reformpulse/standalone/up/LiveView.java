package io.reformpulse.standalone.up;

/** Shows a run to its user. */
public interface LiveView extends AutoCloseable {
    /** What is being done before there are figures. */
    void starting(String step);

    void show(Snapshot snapshot);

    /** How long to wait before showing anew. */
    long pauseMillis();

    /** Leaves the terminal as it was found. */
    @Override
    void close();
}
