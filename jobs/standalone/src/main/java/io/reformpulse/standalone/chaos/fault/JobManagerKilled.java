package io.reformpulse.standalone.chaos.fault;

import java.time.Duration;
import java.util.Random;

/** Each JobManager is killed in turn, so the one that leads too. */
final class JobManagerKilled implements Row {
    @Override
    public String name() {
        return "jobmanager-kill";
    }

    @Override
    public String what() {
        return "each JobManager is killed in turn, so the one that leads too";
    }

    @Override
    public boolean standby() {
        return true;
    }

    @Override
    public void strike(Victim victim, Random random) throws Exception {
        for (String name : new String[] {"jobmanager-1", "jobmanager-2"}) {
            victim.kill(name);
            victim.pass(Duration.ofMillis(random.nextInt(2_000)));
            victim.awaitJob();
            victim.start(name);
        }
    }
}
