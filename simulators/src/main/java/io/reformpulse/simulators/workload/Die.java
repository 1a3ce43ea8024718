package io.reformpulse.simulators.workload;

/** What a stream of random numbers is for; the order is part of what a seed means. */
enum Die {
    START,
    DOSSIER,
    RATING,
    COMMUNE,
    OUTAGE,
    HEARTBEAT,
    DISTURBANCE,
    SCENARIO,
    DEVICE,
    PAPER,
    ONLINE
}
