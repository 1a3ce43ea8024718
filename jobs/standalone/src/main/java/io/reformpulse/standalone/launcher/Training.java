package io.reformpulse.standalone.launcher;

import io.reformpulse.standalone.kafka.EmbeddedKafka;
import io.reformpulse.standalone.kafka.TopicSetup;
import java.nio.file.Path;

/**
 * A small run of everything, made once after a build so that the JVM can write down the classes it
 * loads: later starts map that archive into memory.
 */
public final class Training {
    private Training() {}

    /**
     * @param args a folder that may be written to
     */
    public static void main(String[] args) {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(Path.of(args[0]))) {
            TopicSetup.forSimulation(kafka.bootstrap(), 1);
        }
        System.exit(0);
    }
}
