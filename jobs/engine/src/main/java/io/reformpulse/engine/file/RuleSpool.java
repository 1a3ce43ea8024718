package io.reformpulse.engine.file;

import io.reformpulse.domain.alert.rule.RuleBook;
import io.reformpulse.domain.alert.rule.RuleVersion;
import io.reformpulse.engine.wire.AlertRules;
import io.reformpulse.schemas.SingleObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The rules that a replay judges by, as a spool of records of the topic {@code targets}. */
public final class RuleSpool {
    private static final String NAME = "targets.spool";

    private RuleSpool() {}

    /**
     * @param folder an existing one, for this run alone
     * @return what {@link SpoolReader} reads
     */
    public static Path write(RuleBook book, Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        try (SpoolWriter out = new SpoolWriter(file)) {
            long number = 0;
            for (String id : book.ids()) {
                for (RuleVersion version : book.versions(id)) {
                    out.write(
                            new SpooledLine(
                                    SpooledLine.NO_ARRIVAL,
                                    id.getBytes(StandardCharsets.UTF_8),
                                    ++number,
                                    SingleObject.ALERT_RULE.encode(AlertRules.of(version))));
                }
            }
        }
        return file;
    }
}
