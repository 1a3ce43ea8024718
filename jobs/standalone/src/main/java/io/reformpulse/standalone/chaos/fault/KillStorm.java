package io.reformpulse.standalone.chaos.fault;

import java.time.Duration;
import java.util.Random;

/** TaskManagers are killed one after the other, four times. */
final class KillStorm implements Row {
    @Override
    public String name() {
        return "kill-storm";
    }

    @Override
    public String what() {
        return "TaskManagers are killed one after the other, four times";
    }

    @Override
    public void strike(Victim victim, Random random) throws Exception {
        for (int kill = 0; kill < 4; kill++) {
            String busy = victim.busyTaskManager();
            victim.kill(busy);
            victim.pass(Duration.ofMillis(1_000 + random.nextInt(4_000)));
            victim.start(busy);
            victim.pass(Duration.ofMillis(random.nextInt(4_000)));
        }
    }
}
