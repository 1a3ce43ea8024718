package io.reformpulse.standalone.chaos.fault;

import io.reformpulse.standalone.chaos.feed.ChaosFeed;
import io.reformpulse.standalone.chaos.feed.Twists;
import java.util.Random;

/** A row of the table: what happens to a cluster while it is fed. */
public interface Row {
    /** By which the user names it. */
    String name();

    /** What happens, in a few words. */
    String what();

    /** How many brokers it takes. */
    default int brokers() {
        return 1;
    }

    /** Whether it takes a second JobManager. */
    default boolean standby() {
        return false;
    }

    /** What the feed has of its own. */
    default ChaosFeed.Twist twist() {
        return Twists::none;
    }

    /** Whether something is done to the cluster. */
    default boolean strikes() {
        return true;
    }

    /** Does it; returns once all processes are there again. */
    default void strike(Victim victim, Random random) throws Exception {}
}
