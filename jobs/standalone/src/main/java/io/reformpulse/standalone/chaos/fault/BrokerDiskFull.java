package io.reformpulse.standalone.chaos.fault;

import java.time.Duration;
import java.util.Random;

/** The only broker's disk is full, by which it ends. */
final class BrokerDiskFull implements Row {
    @Override
    public String name() {
        return "disk-full-broker";
    }

    @Override
    public String what() {
        return "the only broker's disk is full, by which it ends";
    }

    @Override
    public Disk disk() {
        return Disk.BROKER;
    }

    @Override
    public void strike(Victim victim, Random random) throws Exception {
        victim.fillDisk();
        victim.awaitEnd("broker-1");
        victim.pass(Duration.ofMillis(random.nextInt(5_000)));
        victim.freeDisk();
        victim.start("broker-1");
    }
}
