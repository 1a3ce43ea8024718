package io.reformpulse.domain.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.domain.unit.Unit;
import io.reformpulse.domain.unit.UnitTree;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatelessChecksTest {
    private static final long NOW = Instant.parse("2024-03-05T02:10:00Z").toEpochMilli();
    private static final long MINUTE = 60_000;
    private static final long DAY = 86_400_000;
    private static final Provenance SOURCE = new Provenance(new byte[0], "t", 0, 1);
    private static final UnitTree UNITS =
            new UnitTree(
                    List.of(
                            new Unit("p", "Province", "TINH", null, null, null),
                            new Unit("c", "Commune", "XA", "p", null, null)));

    private final StatelessChecks checks = new StatelessChecks(UNITS, StatelessChecks.NO_END);
    private final FeedDraft draft = new FeedDraft();

    @Test
    void theFirstObjectionWins() {
        rating(9, 0);
        draft.text(FeedField.COMMUNE_CODE, "x");
        draft.text(FeedField.EVENT_ID, " ");
        draft.text(FeedField.CHANNEL, "FAX");
        FeedDraft withoutScore = new FeedDraft();
        withoutScore.topic(Topic.RATING);
        withoutScore.complain(FeedField.OCCURRED_AT, "It is no time.");
        assertThat(reason(checks.check(withoutScore, SOURCE)))
                .isEqualTo(RejectReason.MISSING_FIELD);
        assertThat(reason()).isEqualTo(RejectReason.INVALID_FIELD);
        draft.text(FeedField.EVENT_ID, "e");
        draft.text(FeedField.CHANNEL, "QR");
        assertThat(reason()).isEqualTo(RejectReason.UNKNOWN_COMMUNE);
        draft.text(FeedField.COMMUNE_CODE, "c");
        assertThat(reason()).isEqualTo(RejectReason.SCORE_OUT_OF_RANGE);
        draft.number(FeedField.SCORE, 5);
        assertThat(reason()).isEqualTo(RejectReason.IMPLAUSIBLE_TIME);
        draft.number(FeedField.OCCURRED_AT, NOW);
        assertThat(reason()).isNull();
    }

    @Test
    void aFieldThatIsThereButSenselessIsNotMissing() {
        rating(5, NOW);
        draft.complain(FeedField.SCORE, "The score must be a whole number.");
        Rejection rejection = checks.check(draft, SOURCE).rejected();
        assertThat(rejection.reason()).isEqualTo(RejectReason.INVALID_FIELD);
        assertThat(rejection.message()).isEqualTo("The score must be a whole number.");
    }

    @Test
    void theCommuneMustBeALeafAndABlankOneIsUnknown() {
        rating(5, NOW);
        for (String code : List.of("", "  ", "p", "x")) {
            draft.text(FeedField.COMMUNE_CODE, code);
            assertThat(reason()).isEqualTo(RejectReason.UNKNOWN_COMMUNE);
        }
    }

    @Test
    void timeIsPlausibleFromTheYear2000On() {
        long first = Instant.parse("2000-01-01T00:00:00Z").toEpochMilli();
        rating(5, first);
        assertThat(reason()).isNull();
        rating(5, first - 1);
        assertThat(reason()).isEqualTo(RejectReason.IMPLAUSIBLE_TIME);
    }

    @Test
    void anEventMayOccurFiveMinutesAfterItArrived() {
        rating(5, NOW + 5 * MINUTE);
        draft.number(FeedField.ARRIVED_AT, NOW);
        assertThat(reason()).isNull();
        draft.number(FeedField.ARRIVED_AT, NOW - 1);
        assertThat(reason()).isEqualTo(RejectReason.FUTURE);
    }

    @Test
    void anEventMayArrive400DaysAfterItOccurred() {
        rating(5, NOW);
        draft.number(FeedField.ARRIVED_AT, NOW + 400 * DAY);
        assertThat(reason()).isNull();
        draft.number(FeedField.ARRIVED_AT, NOW + 400 * DAY + 1);
        assertThat(reason()).isEqualTo(RejectReason.TOO_LATE);
    }

    @Test
    void absurdTimesAreRejectedWithoutOverflow() {
        for (long arrivedAt : new long[] {Long.MIN_VALUE, -1, 0}) {
            rating(5, NOW);
            draft.number(FeedField.ARRIVED_AT, arrivedAt);
            assertThat(reason()).isEqualTo(RejectReason.FUTURE);
        }
        rating(5, Long.MAX_VALUE);
        draft.number(FeedField.ARRIVED_AT, NOW);
        assertThat(reason()).isEqualTo(RejectReason.FUTURE);
        rating(5, NOW);
        draft.number(FeedField.ARRIVED_AT, Long.MAX_VALUE - 1);
        assertThat(reason()).isEqualTo(RejectReason.TOO_LATE);
    }

    @Test
    void aReplayHasNoEventAndNoArrivalFromItsEndOn() {
        StatelessChecks replay = new StatelessChecks(UNITS, NOW);
        rating(5, NOW - 1);
        assertThat(reason(replay.check(draft, SOURCE))).isNull();
        draft.number(FeedField.ARRIVED_AT, NOW);
        assertThat(reason(replay.check(draft, SOURCE))).isEqualTo(RejectReason.FUTURE);
        rating(5, NOW);
        draft.number(FeedField.ARRIVED_AT, NOW - 1);
        assertThat(reason(replay.check(draft, SOURCE))).isEqualTo(RejectReason.FUTURE);
    }

    @Test
    void aTextHasAtMost200BytesAndNoControlCharacters() {
        rating(5, NOW);
        draft.text(FeedField.DEVICE_ID, "ữ".repeat(66) + "ab");
        assertThat(reason()).isNull();
        draft.text(FeedField.DEVICE_ID, "ữ".repeat(66) + "abc");
        assertThat(reason()).isEqualTo(RejectReason.INVALID_FIELD);
        draft.text(FeedField.DEVICE_ID, "😀".repeat(50));
        assertThat(reason()).isNull();
        for (String bad : List.of("a\nb", "\u007F", "\u0085", "\uD800x", "x\uDC00", "\uFFFD")) {
            draft.text(FeedField.DEVICE_ID, bad);
            assertThat(reason()).isEqualTo(RejectReason.INVALID_FIELD);
        }
    }

    @Test
    void aMessageShowsAValueShortAndOnOneLine() {
        rating(5, NOW);
        draft.text(FeedField.EVENT_ID, "a\nb" + "x".repeat(1000));
        String message = checks.check(draft, SOURCE).rejected().message();
        assertThat(message).startsWith("The eventId 'a?bxxx").contains("...").hasSizeLessThan(200);
        assertThat(message).doesNotContain("\n");
    }

    @Test
    void aRejectionCarriesTheCommuneOnlyIfItIsKnown() {
        rating(9, NOW);
        assertThat(checks.check(draft, SOURCE).rejected().communeCode()).isEqualTo("c");
        draft.text(FeedField.COMMUNE_CODE, "x");
        assertThat(checks.check(draft, SOURCE).rejected().communeCode()).isNull();
    }

    @Test
    void nothingOfAnEarlierRecordStaysInTheDraft() {
        rating(5, NOW);
        draft.text(FeedField.REPLACES, "e0");
        draft.number(FeedField.VOIDED, 1);
        draft.complain(FeedField.DEVICE_ID, "It is no text.");
        rating(4, NOW);
        FeedRecord record = checks.check(draft, SOURCE).admitted();
        assertThat(record.rating().replaces()).isNull();
        assertThat(record.rating().voided()).isFalse();
        assertThat(record.rating().deviceId()).isNull();
    }

    private void rating(int score, long occurredAt) {
        draft.clear();
        draft.topic(Topic.RATING);
        draft.text(FeedField.EVENT_ID, "e");
        draft.text(FeedField.COMMUNE_CODE, "c");
        draft.text(FeedField.CHANNEL, "QR");
        draft.number(FeedField.SCORE, score);
        draft.number(FeedField.OCCURRED_AT, occurredAt);
    }

    private RejectReason reason() {
        return reason(checks.check(draft, SOURCE));
    }

    private static RejectReason reason(Admission admission) {
        return admission.isAdmitted() ? null : admission.rejected().reason();
    }
}
