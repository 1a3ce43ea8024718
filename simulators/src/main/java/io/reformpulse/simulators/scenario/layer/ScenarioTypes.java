package io.reformpulse.simulators.scenario.layer;

import io.reformpulse.simulators.scenario.parameter.ScenarioType;
import java.util.List;

/** All that can happen to a workload. */
public final class ScenarioTypes {
    /**
     * In the order in which they act, whatever the order in which they are named: from what people
     * do over what their devices record and their offices send to what the line makes of it.
     */
    public static final List<ScenarioType> ALL =
            List.of(
                    Calm.TYPE,
                    MondayRush.TYPE,
                    OnTimeDrop.TYPE,
                    RatingDrop.TYPE,
                    BulkClosing.TYPE,
                    RatingBurst.TYPE,
                    ClockSkew.TYPE,
                    PaperBatches.TYPE,
                    Poison.TYPE,
                    DuplicateStorm.TYPE,
                    OutOfOrder.TYPE,
                    CommuneOffline.TYPE,
                    SilentFeed.TYPE);

    private ScenarioTypes() {}
}
