package io.reformpulse.standalone.chaos.fault;

import java.time.Duration;
import java.util.Random;

/** The delivery and the control room are killed and come back. */
final class ReadersKilled implements Row {
    @Override
    public String name() {
        return "readers-kill";
    }

    @Override
    public String what() {
        return "the delivery and the control room are killed and come back";
    }

    @Override
    public void strike(Victim victim, Random random) throws Exception {
        victim.kill("delivery");
        victim.kill("control-room");
        victim.pass(Duration.ofMillis(2_000 + random.nextInt(3_000)));
        victim.start("delivery");
        victim.start("control-room");
    }
}
