package io.reformpulse.standalone.kafka;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** The folder of a broker's log, which must be formatted once before the broker starts on it. */
public final class LogFolder {
    private LogFolder() {}

    public static boolean isFormatted(Path log) {
        return Files.exists(log.resolve("meta.properties"));
    }

    /**
     * @param node the broker's number
     * @param cluster the id that all brokers of one Kafka share
     */
    public static void format(Path log, int node, String cluster) throws Exception {
        Files.createDirectories(log);
        new Formatter()
                .setNodeId(node)
                .setClusterId(cluster)
                .addDirectory(log.toString())
                .setMetadataLogDirectory(log.toString())
                .setControllerListenerName(BrokerSettings.CONTROLLER)
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                .run();
    }
}
