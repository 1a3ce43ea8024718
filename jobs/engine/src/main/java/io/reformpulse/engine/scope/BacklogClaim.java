package io.reformpulse.engine.scope;

import io.reformpulse.domain.commune.Backlog;
import java.util.Iterator;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.StateInitializationContext;

/**
 * Fixes which epochs are those of the backlog: as the job was first submitted, whatever later
 * submissions from its checkpoints say, so that none of its epochs ever becomes another.
 */
public final class BacklogClaim {
    private static final ListStateDescriptor<Long> STORED =
            new ListStateDescriptor<>("backlog", Types.LONG);

    private BacklogClaim() {}

    /**
     * The backlog of the job's first start, kept with the next checkpoint.
     *
     * @param submitted what this submission would take for one
     */
    public static Backlog claim(StateInitializationContext context, Backlog submitted)
            throws Exception {
        ListState<Long> stored = context.getOperatorStateStore().getUnionListState(STORED);
        Backlog claimed = context.isRestored() ? Backlog.NONE : submitted;
        Iterator<Long> each = stored.get().iterator();
        if (each.hasNext()) {
            claimed = new Backlog(each.next(), each.next());
        }
        stored.clear();
        stored.add(claimed.until());
        stored.add(claimed.stepMillis());
        return claimed;
    }
}
