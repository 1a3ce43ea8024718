package io.reformpulse.standalone.chaos.fault;

import io.reformpulse.standalone.chaos.check.Finding;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** All of Flink is killed, and the newest checkpoint is damaged. */
final class NewestCheckpointDamaged implements Row {
    private static final List<String> FLINK =
            List.of("jobmanager-1", "taskmanager-1", "taskmanager-2");

    @Override
    public String name() {
        return "checkpoint-damaged";
    }

    @Override
    public String what() {
        return "all of Flink is killed, and the newest checkpoint is damaged";
    }

    // What was told between the two checkpoints was committed, and comes again with its old ids;
    // subscribers are not told again.
    @Override
    public Set<Finding.Kind> inherent() {
        return Set.of(Finding.Kind.DOUBLED_ALERT);
    }

    @Override
    public void strike(Victim victim, Random random) throws Exception {
        victim.awaitJob();
        for (String name : FLINK) {
            victim.kill(name);
        }
        victim.damageNewestCheckpoint(random.nextBoolean());
        for (String name : FLINK) {
            victim.start(name);
        }
        victim.awaitFailure();
        victim.goOnFromWholeCheckpoint();
    }
}
