package io.reformpulse.standalone.cli;

import io.reformpulse.domain.alert.rule.RuleBook;
import io.reformpulse.standalone.rules.TargetsTopic;
import java.io.IOException;
import java.time.ZoneId;
import java.util.function.Consumer;
import picocli.CommandLine.Mixin;

/** Whose rules a command shows: those of a file that was named, else those of a Kafka. */
final class RulesSource {
    @Mixin private RulesFile file;
    @Mixin private KafkaAddress kafka;

    private ZoneId zone;

    /**
     * All versions there.
     *
     * @param passedOver told of what is no rule
     */
    RuleBook read(Consumer<String> passedOver) throws IOException {
        if (file.isNamed()) {
            zone = file.reference().jurisdiction().zone();
            return file.rules();
        }
        RuleBook rules = new TargetsTopic(kafka.resolve(), passedOver).read();
        zone = kafka.zone();
        return rules;
    }

    /** In whose local time they are shown; once they are read. */
    ZoneId zone() {
        return zone;
    }
}
