package io.reformpulse.standalone.chaos.fault;

import io.reformpulse.engine.config.ConfigKey;
import io.reformpulse.standalone.chaos.check.Finding;
import io.reformpulse.standalone.chaos.feed.ChaosFeed;
import io.reformpulse.standalone.chaos.feed.Twists;
import java.util.Map;
import java.util.Random;
import java.util.Set;

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

    /** Subtasks of each step of the job when it begins. */
    default int parallelism() {
        return 2;
    }

    /** Flink's settings that it has of its own. */
    default Map<String, String> flinkSettings() {
        return Map.of();
    }

    /** The job's settings that it has of its own. */
    default Map<ConfigKey, String> jobSettings() {
        return Map.of();
    }

    /** What can be cut or slowed down. */
    default Set<Link> links() {
        return Set.of();
    }

    /** Which disk can be filled up; null for none. */
    default Disk disk() {
        return null;
    }

    /**
     * What cannot be otherwise after it: found and told like all else, but no failure. A job that
     * goes on from an older checkpoint tells again what it told since.
     */
    default Set<Finding.Kind> inherent() {
        return Set.of();
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
