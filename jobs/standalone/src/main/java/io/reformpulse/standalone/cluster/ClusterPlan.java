package io.reformpulse.standalone.cluster;

import io.reformpulse.standalone.Failure;
import java.util.ArrayList;
import java.util.List;

/**
 * How many of each a cluster has.
 *
 * @param standby whether a second JobManager waits for the loss of the first
 * @param simulated whether records carry a time of their own, which then is the job's
 * @param parallelism subtasks of each step of the job
 */
public record ClusterPlan(
        int brokers, int taskManagers, boolean standby, boolean simulated, int parallelism) {
    static final String ZOOKEEPER = "zookeeper";
    static final String DELIVERY = "delivery";
    static final String CONTROL_ROOM = "control-room";

    private static final String BROKER = "broker";
    private static final String JOB_MANAGER = "jobmanager";
    private static final String TASK_MANAGER = "taskmanager";
    private static final int SEVERAL_BROKERS = 3;
    private static final int MOST_TASK_MANAGERS = 16;

    /** Slots of each TaskManager: the others can take over what a lost one did. */
    static final int SLOTS = 2;

    public ClusterPlan {
        refuse(
                brokers != 1 && brokers != SEVERAL_BROKERS,
                "--brokers is " + brokers + "; give 1, or 3, of which one may be lost.");
        refuse(
                taskManagers < 1 || taskManagers > MOST_TASK_MANAGERS,
                "--task-managers is " + taskManagers + "; give 1 to " + MOST_TASK_MANAGERS + ".");
        refuse(
                parallelism < 1 || parallelism > taskManagers * SLOTS,
                ("--parallelism is " + parallelism + "; " + taskManagers)
                        + (" TaskManagers have room for 1 to " + taskManagers * SLOTS + "."));
    }

    private static void refuse(boolean wrong, String sentence) {
        if (wrong) {
            throw Failure.usage(sentence);
        }
    }

    int jobManagers() {
        return standby ? 2 : 1;
    }

    List<String> brokerNames() {
        return numbered(BROKER, brokers);
    }

    List<String> jobManagerNames() {
        return numbered(JOB_MANAGER, jobManagers());
    }

    public List<String> taskManagerNames() {
        return numbered(TASK_MANAGER, taskManagers);
    }

    private static List<String> numbered(String kind, int count) {
        List<String> names = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            names.add(kind + "-" + number);
        }
        return names;
    }
}
