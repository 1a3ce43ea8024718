package io.reformpulse.standalone.chaos.fault;

import java.time.Duration;
import java.util.Random;

/** A TaskManager stands still past its heartbeat, and goes on when it was given up. */
final class TaskManagerPaused implements Row {
    @Override
    public String name() {
        return "taskmanager-pause";
    }

    @Override
    public String what() {
        return "a TaskManager stands still past its heartbeat, and goes on when it was given up";
    }

    @Override
    public void strike(Victim victim, Random random) throws Exception {
        String busy = victim.busyTaskManager();
        victim.pause(busy);
        victim.pass(Duration.ofMillis(15_000 + random.nextInt(5_000)));
        victim.resume(busy);
    }
}
