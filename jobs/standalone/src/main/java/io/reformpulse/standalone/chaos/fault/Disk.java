package io.reformpulse.standalone.chaos.fault;

/** What lies on a disk that can be filled up. */
public enum Disk {
    CHECKPOINTS,
    /** What TaskManagers have of the state, and need not outlive them. */
    STATE,
    /** The log of the only broker. */
    BROKER
}
