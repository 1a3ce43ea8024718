package io.reformpulse.standalone.doctor;

import java.util.List;
import org.apache.avro.Schema;
import org.apache.flink.runtime.util.EnvironmentInformation;
import org.apache.kafka.common.utils.AppInfoParser;

/** What this program is made of and runs on. */
public final class ProgramCheck {
    private static final long MEBI = 1 << 20;

    private ProgramCheck() {}

    /**
     * @param version of the product
     */
    public static List<Finding> look(String version) {
        Runtime runtime = Runtime.getRuntime();
        return List.of(
                Finding.well("Reform Pulse", version),
                Finding.well(
                        "Java",
                        Runtime.version()
                                + " by "
                                + System.getProperty("java.vendor")
                                + " in "
                                + System.getProperty("java.home")),
                Finding.well(
                        "machine",
                        "%s %s, %d processors, a heap of at most %d MiB"
                                .formatted(
                                        System.getProperty("os.name"),
                                        System.getProperty("os.arch"),
                                        runtime.availableProcessors(),
                                        runtime.maxMemory() / MEBI)),
                Finding.well(
                        "libraries",
                        "Flink %s, Kafka %s, Avro %s"
                                .formatted(
                                        EnvironmentInformation.getVersion(),
                                        AppInfoParser.getVersion(),
                                        Schema.class.getPackage().getImplementationVersion())));
    }
}
