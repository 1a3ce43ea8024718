package io.reformpulse.standalone.chaos.fault;

import java.time.Duration;
import java.util.Random;

/** The disk of checkpoints is full for a while. */
final class CheckpointDiskFull implements Row {
    @Override
    public String name() {
        return "disk-full-checkpoints";
    }

    @Override
    public String what() {
        return "the disk of checkpoints is full for a while";
    }

    @Override
    public Disk disk() {
        return Disk.CHECKPOINTS;
    }

    @Override
    public void strike(Victim victim, Random random) throws Exception {
        victim.fillDisk();
        victim.pass(Duration.ofMillis(15_000 + random.nextInt(5_000)));
        victim.freeDisk();
    }
}
