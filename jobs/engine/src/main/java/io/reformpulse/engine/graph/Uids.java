package io.reformpulse.engine.graph;

import java.util.List;

/**
 * The uid of every operator: what ties it to its state in checkpoints and savepoints. Never
 * changed, never given to another operator.
 */
public final class Uids {
    public static final String FEED = "feed";
    public static final String DECODE = "decode";
    public static final String TARGETS = "targets";
    public static final String COMMUNES = "communes";
    public static final String ROLL_UP = "roll-up";
    public static final String EPOCHS = "epochs";
    public static final String KPI_UPDATES = "kpi-updates";
    public static final String DOSSIERS = "dossiers";
    public static final String ALERTS = "alerts";
    public static final String REJECTED_EVENTS = "rejected-events";
    public static final String ACCOUNTS = "accounts";

    private Uids() {}

    /** All of them. */
    public static List<String> all() {
        return List.of(
                FEED,
                DECODE,
                TARGETS,
                COMMUNES,
                ROLL_UP,
                EPOCHS,
                KPI_UPDATES,
                DOSSIERS,
                ALERTS,
                REJECTED_EVENTS,
                ACCOUNTS);
    }
}
