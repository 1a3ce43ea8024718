package io.reformpulse.standalone.chaos.fault;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/** What can be done to a cluster, process by process. */
public interface Victim {
    /** Its processes, in the order in which they need one another. */
    List<String> names();

    /** As SIGKILL does. */
    void kill(String name) throws Exception;

    /** As SIGSTOP does: it neither works nor answers, but keeps its connections. */
    void pause(String name) throws Exception;

    /** Lets one go on that was paused. */
    void resume(String name) throws Exception;

    /** Starts one again that was killed. */
    void start(String name) throws Exception;

    /** The TaskManager that has most of the job. */
    String busyTaskManager() throws Exception;

    /** Waits until a process ended by itself. */
    void awaitEnd(String name) throws Exception;

    /** Lets nothing come from any commune for a while. */
    void silence(Duration time) throws InterruptedException;

    /** Lets nothing through either way, while all that was sent waits; connections are kept. */
    void cut(Link link);

    /** Lets all through late, and some of it very late, as where packets are lost. */
    void slow(Link link);

    /** Lets all through as before. */
    void heal(Link link);

    /** Leaves no byte on the row's disk. */
    void fillDisk() throws Exception;

    /** Gives back what was taken. */
    void freeDisk() throws Exception;

    /** Cuts the ends off the newest log segments of a broker that was killed. */
    void tearLogs(String broker, Random random) throws Exception;

    /**
     * Cuts what only the newest checkpoint has; all of Flink must have been killed.
     *
     * @param itsHandleToo whether what Flink finds it by is cut as well
     */
    void damageNewestCheckpoint(boolean itsHandleToo) throws Exception;

    /** Waits until the job cannot go on and says why. */
    void awaitFailure() throws Exception;

    /** Ends what runs of Flink, and lets the job go on from the newest checkpoint that is whole. */
    void goOnFromWholeCheckpoint() throws Exception;

    /** Ends the job by a savepoint, and lets it go on from there with other numbers of subtasks. */
    void rescale(int parallelism) throws Exception;

    /** Waits until all of the job runs. */
    void awaitJob() throws Exception;

    /** Lets time pass. */
    void pass(Duration time) throws InterruptedException;
}
