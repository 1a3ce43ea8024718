package io.reformpulse.engine.scope;

import io.reformpulse.domain.commune.Backlog;
import io.reformpulse.domain.commune.Publishing;
import io.reformpulse.domain.commune.Reference;
import io.reformpulse.engine.reference.ReferenceFiles;
import java.io.Serializable;

/**
 * What the keyed steps need to know, in a form that travels with the job.
 *
 * @param publishIntervalMillis the length of an epoch
 * @param asOf of a replay: the whole minute for which its final figures stand; MAX_VALUE when live
 * @param backlog what had arrived before this submission, see {@link BacklogClaim}
 * @param cacheBytes how much of its state each subtask of a step may keep on the heap
 * @param generationFloor see {@link Generation}
 * @param feedStart where the feed begins, so from when its communes are watched
 */
public record ScopeSettings(
        ReferenceFiles reference,
        long publishIntervalMillis,
        long asOf,
        Backlog backlog,
        long cacheBytes,
        long generationFloor,
        FeedStart feedStart)
        implements Serializable {

    /** Whether it runs for ever, not as a replay. */
    public boolean isLive() {
        return asOf == Long.MAX_VALUE;
    }

    /**
     * @param claimed the backlog of the job's first start
     */
    public Publishing publishing(Backlog claimed) {
        return new Publishing(publishIntervalMillis, asOf, claimed);
    }

    public Reference loadReference() {
        return reference.load();
    }
}
