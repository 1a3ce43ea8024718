package io.reformpulse.engine.commune;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.domain.intake.Conservation;
import io.reformpulse.domain.intake.Outcome;
import io.reformpulse.domain.intake.RejectReason;
import io.reformpulse.domain.intake.Topic;
import io.reformpulse.engine.intake.RejectionCounters;
import io.reformpulse.engine.intake.SeenMetrics;
import org.junit.jupiter.api.Test;

/** The communes' metrics: what became of records, how far they are, and in which unit. */
class CommuneMetricsTest {
    private final SeenMetrics metrics = new SeenMetrics();

    @Test
    void theBooksOfAllCommunesAddUpHoweverOftenEachIsWritten() {
        CommuneBooks books = new CommuneBooks();
        books.expose(metrics.group());
        books.update("c1", applied(3));
        books.update("c2", applied(4));
        books.update("c1", applied(5));

        assertThat(metrics.value("records{outcome=APPLIED, topic=DOSSIER}")).isEqualTo(9);
        assertThat(metrics.value("records{outcome=WAITING, topic=DOSSIER}")).isZero();
        assertThat(metrics.value("records{outcome=APPLIED, topic=RATING}")).isZero();
    }

    private static Conservation applied(long records) {
        Conservation books = new Conservation();
        books.add(Topic.DOSSIER, Outcome.APPLIED, records);
        return books;
    }

    @Test
    void instantsAreToldInSeconds() {
        CommuneProgress progress = new CommuneProgress(1_000_000);
        progress.expose(metrics.group());
        assertThat(metrics.value("asOfSeconds")).isNaN();
        assertThat(metrics.value("checkpointSeconds")).isEqualTo(1000);

        progress.asOf(1_234_500);
        progress.checkpointed(2_000_250);
        assertThat(metrics.value("asOfSeconds")).isEqualTo(1234.5);
        assertThat(metrics.value("checkpointSeconds")).isEqualTo(2000.25);
    }

    @Test
    void aRejectionCountsForEachRecordItStandsFor() {
        RejectionCounters rejected = RejectionCounters.in(metrics.group());
        rejected.count(RejectReason.NEVER_RECEIVED, 4);
        rejected.count(RejectReason.TOO_LATE, 1);
        rejected.count(RejectReason.TOO_LATE, 1);

        assertThat(metrics.value("recordsRejected{reason=NEVER_RECEIVED}")).isEqualTo(4);
        assertThat(metrics.value("recordsRejected{reason=TOO_LATE}")).isEqualTo(2);
    }
}
