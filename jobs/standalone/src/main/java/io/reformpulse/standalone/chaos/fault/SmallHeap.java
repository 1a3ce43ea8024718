package io.reformpulse.standalone.chaos.fault;

import java.time.Duration;
import java.util.Map;
import java.util.Random;

/** TaskManagers have the least memory that is promised, and all falls to one. */
final class SmallHeap implements Row {
    @Override
    public String name() {
        return "small-heap";
    }

    @Override
    public String what() {
        return "TaskManagers have the least memory that is promised, and all falls to one";
    }

    // 960 MB in all, 288 of them heap; docs/cluster.md promises that.
    @Override
    public Map<String, String> flinkSettings() {
        return Map.of("taskmanager.memory.process.size", "960m");
    }

    @Override
    public void strike(Victim victim, Random random) throws Exception {
        String busy = victim.busyTaskManager();
        victim.kill(busy);
        victim.pass(Duration.ofMillis(12_000 + random.nextInt(3_000)));
        victim.start(busy);
    }
}
