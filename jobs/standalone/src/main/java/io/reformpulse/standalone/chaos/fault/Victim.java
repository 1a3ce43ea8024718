package io.reformpulse.standalone.chaos.fault;

import java.time.Duration;

/** What can be done to a cluster, process by process. */
public interface Victim {
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

    /** Waits until all of the job runs. */
    void awaitJob() throws Exception;

    /** Lets time pass. */
    void pass(Duration time) throws InterruptedException;
}
