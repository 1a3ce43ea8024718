package io.reformpulse.standalone.chaos.fault;

import java.time.Duration;
import java.util.Random;
import java.util.Set;

/** TaskManagers do not reach the JobManager for 30 s. */
final class JobManagerCut implements Row {
    @Override
    public String name() {
        return "jobmanager-cut";
    }

    @Override
    public String what() {
        return "TaskManagers do not reach the JobManager for 30 s";
    }

    @Override
    public Set<Link> links() {
        return Set.of(Link.JOB_MANAGER);
    }

    @Override
    public void strike(Victim victim, Random random) throws Exception {
        victim.cut(Link.JOB_MANAGER);
        victim.pass(Duration.ofSeconds(30));
        victim.heal(Link.JOB_MANAGER);
    }
}
