package io.reformpulse.standalone.chaos.fault;

/** A way between processes that can be cut. */
public enum Link {
    /** Between the job and the only broker. */
    KAFKA,
    /** From TaskManagers to the only JobManager; what that begins to say to them passes. */
    JOB_MANAGER
}
