package io.reformpulse.benchmarks.run;

import io.reformpulse.standalone.kafka.EmbeddedKafka;
import java.io.IOException;
import java.nio.file.Path;

/** A broker in a process of its own: says where it listens, and ends when its input does. */
public final class BrokerMain {
    private BrokerMain() {}

    public static void main(String[] args) throws IOException {
        EmbeddedKafka kafka = EmbeddedKafka.start(Path.of(args[0]));
        System.out.println("bootstrap " + kafka.bootstrap());
        while (System.in.read() >= 0) {
            // Nothing is said to it.
        }
        kafka.close();
        System.exit(0);
    }
}
