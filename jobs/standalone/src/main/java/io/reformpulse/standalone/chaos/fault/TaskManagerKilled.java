package io.reformpulse.standalone.chaos.fault;

import java.time.Duration;
import java.util.Random;

/** The TaskManager with most of the job is killed and comes back. */
final class TaskManagerKilled implements Row {
    @Override
    public String name() {
        return "taskmanager-kill";
    }

    @Override
    public String what() {
        return "the TaskManager with most of the job is killed and comes back";
    }

    @Override
    public void strike(Victim victim, Random random) throws Exception {
        String busy = victim.busyTaskManager();
        victim.kill(busy);
        victim.pass(Duration.ofMillis(3_000 + random.nextInt(3_000)));
        victim.start(busy);
    }
}
