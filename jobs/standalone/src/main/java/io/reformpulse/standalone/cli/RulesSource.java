package io.reformpulse.standalone.cli;

import io.reformpulse.domain.alert.rule.RuleBook;
import io.reformpulse.standalone.rules.TargetsTopic;
import java.io.IOException;
import java.time.ZoneId;
import java.util.function.Consumer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whose rules a command shows: those of a file that was named, else those of a Kafka. */
final class RulesSource {
    @Mixin private RulesFile file;
    @Mixin private KafkaAddress kafka;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            converter = KpisCommand.Zone.class,
            description =
                    "In whose local time it is told from when on rules hold; default: that of the"
                            + " file's folder or of the running ./pulse up, or UTC with --kafka.")
    private ZoneId zone;

    /**
     * All versions there.
     *
     * @param passedOver told of what is no rule
     */
    RuleBook read(Consumer<String> passedOver) throws IOException {
        if (file.isNamed()) {
            zone = zone == null ? file.reference().jurisdiction().zone() : zone;
            return file.rules();
        }
        RuleBook rules = new TargetsTopic(kafka.resolve(), passedOver).read();
        zone = zone == null ? kafka.zone() : zone;
        return rules;
    }

    /** In whose local time they are shown; once they are read. */
    ZoneId zone() {
        return zone;
    }
}
