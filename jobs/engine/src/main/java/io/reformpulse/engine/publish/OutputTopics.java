package io.reformpulse.engine.publish;

import java.io.Serializable;

/**
 * Where what is published goes.
 *
 * @param kpiPartitions of {@code kpi-updates}
 * @param dossierPartitions of {@code dossiers}
 */
public record OutputTopics(int kpiPartitions, int dossierPartitions, RejectedStore rejectedStore)
        implements Serializable {
    public OutputTopics {
        if (kpiPartitions < 1 || dossierPartitions < 1) {
            throw new IllegalArgumentException(
                    "Output topics need a partition each, but have "
                            + kpiPartitions
                            + " and "
                            + dossierPartitions
                            + ".");
        }
    }
}
