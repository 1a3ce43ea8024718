package io.reformpulse.standalone.chaos.fault;

import io.reformpulse.standalone.Failure;
import java.util.ArrayList;
import java.util.List;

/** All rows of the table, in its order. */
public final class Rows {
    private static final List<Row> ALL =
            List.of(
                    new Undisturbed(),
                    new TaskManagerKilled(),
                    new KillStorm(),
                    new JobManagerKilled(),
                    new TaskManagerPaused(),
                    new OnlyBrokerKilled(),
                    new OneBrokerKilled(),
                    new ReadersKilled(),
                    new EachInTurnKilled(),
                    new PoisonStorm(),
                    new AllTwice(),
                    new FullShuffle(),
                    new NewestCheckpointDamaged(),
                    new HotCommune(),
                    new LateCommune(),
                    new WrongClocks(),
                    new FeedsSilent(),
                    new Rescaled(),
                    new SmallHeap(),
                    new LogTorn(),
                    new KafkaCut(),
                    new KafkaCutLong(),
                    new NetworkSlow(),
                    new JobManagerCut(),
                    new CheckpointDiskFull(),
                    new StateDiskFull(),
                    new BrokerDiskFull());

    private Rows() {}

    public static List<Row> all() {
        return ALL;
    }

    /**
     * One of them.
     *
     * @param numberOrName counted from 1, or its name
     */
    public static Row of(String numberOrName) {
        List<String> names = new ArrayList<>();
        for (Row row : ALL) {
            names.add(row.name());
            if (row.name().equals(numberOrName)
                    || Integer.toString(names.size()).equals(numberOrName)) {
                return row;
            }
        }
        throw Failure.usage(
                "There is no row %s; give 1 to %d, or one of %s."
                        .formatted(numberOrName, ALL.size(), String.join(", ", names)));
    }
}
