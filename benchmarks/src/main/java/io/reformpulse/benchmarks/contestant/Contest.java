package io.reformpulse.benchmarks.contestant;

import java.nio.file.Path;
import java.time.Duration;

/**
 * What a contestant is given, the same for each.
 *
 * @param bootstrap Kafka's HOST:PORT
 * @param reference the reference folder
 * @param scratch an empty folder of its own
 * @param slots threads, or slots of a cluster
 * @param interval between two checkpoints or commits
 * @param table the topic for its rows, which is there
 * @param publishInterval of our job, the length of its epochs once it shows the present
 * @param backlogInterval of our job, the length of its epochs while it reads what had arrived
 *     before
 * @param evidence whether what our job published is to be judged as of a whole minute
 */
public record Contest(
        String bootstrap,
        Path reference,
        Path scratch,
        int slots,
        Duration interval,
        String table,
        Duration publishInterval,
        Duration backlogInterval,
        boolean evidence) {}
