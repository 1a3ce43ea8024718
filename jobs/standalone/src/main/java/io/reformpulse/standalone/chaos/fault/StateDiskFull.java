package io.reformpulse.standalone.chaos.fault;

import java.time.Duration;
import java.util.Random;

/** The TaskManagers' disk is full for a while. */
final class StateDiskFull implements Row {
    @Override
    public String name() {
        return "disk-full-state";
    }

    @Override
    public String what() {
        return "the TaskManagers' disk is full for a while";
    }

    @Override
    public Disk disk() {
        return Disk.STATE;
    }

    @Override
    public void strike(Victim victim, Random random) throws Exception {
        victim.fillDisk();
        victim.pass(Duration.ofMillis(15_000 + random.nextInt(5_000)));
        victim.freeDisk();
    }
}
