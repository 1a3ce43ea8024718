package io.reformpulse.standalone.chaos.fault;

import java.time.Duration;
import java.util.Random;

/** The job goes on with two subtasks of each step instead of one, then with one. */
final class Rescaled implements Row {
    @Override
    public String name() {
        return "rescale";
    }

    @Override
    public String what() {
        return "the job goes on with two subtasks of each step instead of one, then with one";
    }

    @Override
    public int parallelism() {
        return 1;
    }

    @Override
    public void strike(Victim victim, Random random) throws Exception {
        victim.rescale(2);
        victim.pass(Duration.ofMillis(random.nextInt(3_000)));
        victim.rescale(1);
    }
}
