package io.reformpulse.standalone.cli;

import io.reformpulse.delivery.Delivery;
import io.reformpulse.delivery.DeliverySettings;
import io.reformpulse.delivery.metrics.MetricsServer;
import io.reformpulse.standalone.Failure;
import io.reformpulse.standalone.StopSignal;
import io.reformpulse.standalone.deliver.DeliveryFiles;
import io.reformpulse.standalone.kafka.ClientSettings;
import io.reformpulse.standalone.kafka.Reach;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./pulse deliver}. */
@Command(
        name = "deliver",
        description = {
            "Brings alerts to their subscribers: signed webhooks, Alertmanager, JSON lines. A"
                    + " ./pulse up does so by itself; this is for the Kafka of a cluster.",
            "Ctrl-C stops it; the next start goes on from there. ./pulse subscribe says who gets"
                    + " what."
        })
final class DeliverCommand implements Callable<Integer> {
    private static final long LOOK_EVERY_MILLIS = 500;

    @Mixin private KafkaAddress kafka;

    @Option(
            names = "--subscribers",
            paramLabel = "FILE",
            description = "Who gets what; default: subscribers.yaml in the data folder.")
    private Path subscribers;

    @Option(
            names = "--from-beginning",
            description =
                    "On the first start, take the alerts too that happened before; default: only"
                            + " those that come.")
    private boolean fromBeginning;

    @Option(
            names = "--simulated",
            description =
                    "With --kafka: the alerts are those of a simulation, so mutes end by the newest"
                            + " alert's time and not by this machine's. Known by itself of a ./pulse"
                            + " up.")
    private boolean simulated;

    @Option(
            names = "--metrics-port",
            paramLabel = "N",
            description =
                    "Serves its figures to Prometheus at /metrics of this port, and at /health"
                            + " whether it reads; 0 for any free port; default: not at all.")
    private Integer metricsPort;

    @Option(
            names = "--metrics-bind",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description =
                    "The address that --metrics-port is of; default: ${DEFAULT-VALUE}, this machine"
                            + " alone.")
    private String metricsBind;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (subscribers != null && !Files.exists(subscribers)) {
            throw Failure.usage(
                    "There is no file "
                            + subscribers
                            + "; make it with: ./pulse subscribe add NAME --subscribers "
                            + subscribers);
        }
        String bootstrap = kafka.resolve();
        Reach.requireWelcome(bootstrap);
        StopSignal stop = new StopSignal().install();
        Logging.toFile(kafka.data().resolve("logs").resolve("delivery.log"));
        boolean isSimulated = simulated || kafka.isSimulated();
        try (Delivery delivery = Delivery.start(settings(bootstrap, isSimulated));
                MetricsServer metrics = metrics(delivery)) {
            say("Delivering the alerts of Kafka at " + bootstrap + "; Ctrl-C stops it.");
            if (metrics != null) {
                say("Figures: http://" + metricsBind + ":" + metrics.port() + "/metrics");
            }
            if (isSimulated) {
                say("Their time is simulated: mutes end by the newest alert's time.");
            }
            while (!stop.await(LOOK_EVERY_MILLIS)) {
                delivery.check();
            }
        }
        say("Stopped; what is not delivered yet goes out after the next start.");
        return 0;
    }

    private DeliverySettings settings(String bootstrap, boolean isSimulated) {
        return new DeliverySettings(
                ClientSettings.of(bootstrap),
                DeliveryFiles.folder(kafka.data()),
                subscribers == null ? DeliveryFiles.subscribers(kafka.data()) : subscribers,
                fromBeginning,
                InstantSource.system(),
                isSimulated ? null : System::currentTimeMillis,
                System.out);
    }

    private MetricsServer metrics(Delivery delivery) {
        return metricsPort == null
                ? null
                : MetricsServer.start(
                        metricsBind,
                        metricsPort,
                        () -> delivery.metrics(System.currentTimeMillis()),
                        delivery::isReading);
    }

    /** Not on the standard output, which may be a subscriber's. */
    private void say(String sentence) {
        spec.commandLine().getErr().println(sentence);
    }
}
