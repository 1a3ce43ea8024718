package io.reformpulse.engine.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.domain.alert.AlertHead;
import io.reformpulse.domain.alert.UnitAlertHead;
import io.reformpulse.domain.commune.CommuneHead;
import io.reformpulse.domain.commune.RollUpHead;
import io.reformpulse.domain.dossier.DossierFile;
import io.reformpulse.domain.intake.FeedRecord;
import io.reformpulse.domain.rating.LooseRating;

/** Equality of stored values that have none of their own, field by field. */
final class Same {
    private Same() {}

    static void file(DossierFile actual, DossierFile expected) {
        assertThat(actual.communeCode()).isEqualTo(expected.communeCode());
        assertThat(actual.dossierId()).isEqualTo(expected.dossierId());
        assertThat(actual.isTombstone()).isEqualTo(expected.isTombstone());
        assertThat(actual.events()).isEqualTo(expected.events());
        assertThat(actual.ratings()).isEqualTo(expected.ratings());
    }

    static void looseRating(LooseRating actual, LooseRating expected) {
        assertThat(actual.content()).isEqualTo(expected.content());
        assertThat(actual.namers()).isEqualTo(expected.namers());
        assertThat(actual.conflict()).isEqualTo(expected.conflict());
    }

    static void head(CommuneHead actual, CommuneHead expected) {
        assertThat(actual.clock().toArray()).isEqualTo(expected.clock().toArray());
        assertThat(actual.line()).isEqualTo(expected.line());
        assertThat(actual.shown().gauges()).isEqualTo(expected.shown().gauges());
        assertThat(actual.pending()).isEqualTo(expected.pending());
        assertThat(actual.ahead()).isEqualTo(expected.ahead());
        assertThat(actual.changedDossiers()).isEqualTo(expected.changedDossiers());
        assertThat(actual.conservation()).isEqualTo(expected.conservation());
        assertThat(actual.heartbeats().runs()).isEqualTo(expected.heartbeats().runs());
    }

    static void head(RollUpHead actual, RollUpHead expected) {
        assertThat(actual.clock().toArray()).isEqualTo(expected.clock().toArray());
        assertThat(actual.pending()).isEqualTo(expected.pending());
    }

    static void record(FeedRecord actual, FeedRecord expected) {
        assertThat(actual.topic()).isEqualTo(expected.topic());
        assertThat(actual.dossier()).isEqualTo(expected.dossier());
        assertThat(actual.rating()).isEqualTo(expected.rating());
        assertThat(actual.heartbeat()).isEqualTo(expected.heartbeat());
        assertThat(actual.arrivedAt()).isEqualTo(expected.arrivedAt());
        assertThat(actual.provenance()).usingRecursiveComparison().isEqualTo(expected.provenance());
    }

    /** But for wakes and dossiers beyond the limit, which are stored by themselves. */
    static void head(AlertHead actual, AlertHead expected) {
        assertThat(actual.feed()).usingRecursiveComparison().isEqualTo(expected.feed());
        assertThat(actual.rates()).isEqualTo(expected.rates());
        assertThat(actual.lags()).isEqualTo(expected.lags());
        assertThat(actual.rulesSeen()).isEqualTo(expected.rulesSeen());
        assertThat(actual.tickedAt()).isEqualTo(expected.tickedAt());
        assertThat(actual.judgeAt()).isEqualTo(expected.judgeAt());
        assertThat(actual.unsureUntil()).isEqualTo(expected.unsureUntil());
        assertThat(actual.sharedWith()).isEqualTo(expected.sharedWith());
        assertThat(actual.unshared()).isEqualTo(expected.unshared());
    }

    static void head(UnitAlertHead actual, UnitAlertHead expected) {
        assertThat(actual.pending()).isEqualTo(expected.pending());
        assertThat(actual.rates()).isEqualTo(expected.rates());
        assertThat(actual.judgedAt()).isEqualTo(expected.judgedAt());
        assertThat(actual.judgedFrom()).isEqualTo(expected.judgedFrom());
    }
}
