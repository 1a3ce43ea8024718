package io.reformpulse.engine.scope;

import io.reformpulse.domain.commune.Publishing;
import io.reformpulse.domain.commune.Reference;
import io.reformpulse.engine.reference.ReferenceFiles;
import java.io.Serializable;

/**
 * What the keyed steps need to know, in a form that travels with the job.
 *
 * @param publishIntervalMillis the length of an epoch
 * @param asOf of a replay: the whole minute for which its final figures stand; MAX_VALUE when live
 * @param cacheBytes how much of its state each subtask of a step may keep on the heap
 * @param generationFloor see {@link Generation}
 * @param feedStart where the feed begins, so from when its communes are watched
 */
public record ScopeSettings(
        ReferenceFiles reference,
        long publishIntervalMillis,
        long asOf,
        long cacheBytes,
        long generationFloor,
        FeedStart feedStart)
        implements Serializable {

    public Publishing publishing() {
        return new Publishing(publishIntervalMillis, asOf);
    }

    public Reference loadReference() {
        return reference.load();
    }
}
