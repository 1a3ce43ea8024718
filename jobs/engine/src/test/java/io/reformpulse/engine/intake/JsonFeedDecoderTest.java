package io.reformpulse.engine.intake;

import static io.reformpulse.engine.intake.Feeds.DOSSIER_LINE;
import static io.reformpulse.engine.intake.Feeds.HEARTBEAT_LINE;
import static io.reformpulse.engine.intake.Feeds.RATING_LINE;
import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.domain.dossier.Channel;
import io.reformpulse.domain.dossier.DossierEvent;
import io.reformpulse.domain.dossier.EventType;
import io.reformpulse.domain.intake.Admission;
import io.reformpulse.domain.intake.FeedRecord;
import io.reformpulse.domain.intake.Heartbeat;
import io.reformpulse.domain.intake.RejectReason;
import io.reformpulse.domain.intake.Topic;
import io.reformpulse.domain.rating.RatingChannel;
import io.reformpulse.domain.rating.RatingEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonFeedDecoderTest {
    private static final long RECEIVED_AT = Instant.parse("2024-03-05T02:10:00Z").toEpochMilli();
    private static final long RATED_AT = Instant.parse("2024-03-05T03:02:00Z").toEpochMilli();

    @Test
    void aDossierEventIsReadAndArrivedWhenItOccurred() {
        FeedRecord record = Feeds.json(DOSSIER_LINE).admitted();
        assertThat(record.topic()).isEqualTo(Topic.DOSSIER);
        assertThat(record.arrivedAt()).isEqualTo(RECEIVED_AT);
        assertThat(record.dossier())
                .isEqualTo(
                        new DossierEvent(
                                "e1",
                                null,
                                false,
                                "H38-1",
                                "02734",
                                "1.001193",
                                EventType.RECEIVED,
                                RECEIVED_AT,
                                null,
                                Channel.COUNTER,
                                null));
    }

    @Test
    void aRatingIsRead() {
        assertThat(Feeds.json(RATING_LINE).admitted().rating())
                .isEqualTo(
                        new RatingEvent(
                                "r1",
                                null,
                                false,
                                "02734",
                                "H38-1",
                                null,
                                5,
                                RatingChannel.BUTTON,
                                RATED_AT,
                                "b7"));
    }

    @Test
    void aHeartbeatArrivesWhenItWasSent() {
        FeedRecord record = Feeds.json(HEARTBEAT_LINE).admitted();
        assertThat(record.heartbeat()).isEqualTo(new Heartbeat("02734", RATED_AT, 7, 3, null));
        assertThat(record.arrivedAt()).isEqualTo(RATED_AT);
    }

    @Test
    void correctionsAndArrivalAreRead() {
        String line =
                DOSSIER_LINE.replace(
                        "\"dueAt\":null",
                        "\"dueAt\":\"2024-03-08T17:00:00+07:00\",\"replaces\":\"e0\",\"voided\":true,"
                                + "\"arrivedAt\":\"2024-04-05T09:10:00+07:00\"");
        FeedRecord record = Feeds.json(line).admitted();
        assertThat(record.dossier().replaces()).isEqualTo("e0");
        assertThat(record.dossier().voided()).isTrue();
        assertThat(record.dossier().dueAt())
                .isEqualTo(Instant.parse("2024-03-08T10:00:00Z").toEpochMilli());
        assertThat(record.arrivedAt())
                .isEqualTo(Instant.parse("2024-04-05T02:10:00Z").toEpochMilli());
    }

    @Test
    void aLineKeepsItsBytesAndItsPlace() {
        byte[] line = DOSSIER_LINE.getBytes(StandardCharsets.UTF_8);
        Admission good = new JsonFeedDecoder(Feeds.checks()).decode(line, "events.jsonl", 0, 42, 0);
        assertThat(good.admitted().provenance().raw()).isSameAs(line);
        assertThat(good.admitted().provenance().offset()).isEqualTo(42);
        assertThat(Feeds.json("nonsense").rejected().provenance().raw())
                .isEqualTo("nonsense".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void fieldsThatAreNotKnownOrNotOfTheKindArePassedOver() {
        String line =
                DOSSIER_LINE.replace(
                        "{", "{\"score\":\"x\",\"note\":{\"a\":[1,{\"eventId\":\"no\"}]},");
        assertThat(Feeds.json(line).admitted().dossier().eventId()).isEqualTo("e1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | UNDECODABLE | empty",
                "'   ' | UNDECODABLE | empty",
                "nonsense | UNDECODABLE | not JSON",
                "{\"kind\":\"dossier\" | UNDECODABLE | not JSON",
                "{} {} | UNDECODABLE | goes on",
                "{} | MISSING_FIELD | kind",
                "{\"a\":1} | MISSING_FIELD | kind",
                "[1,2,{\"kind\":\"dossier\"}] | UNDECODABLE | no object",
                "\"dossier\" | UNDECODABLE | no object",
                "null | UNDECODABLE | no object",
                "{\"kind\":null} | MISSING_FIELD | kind",
                "{\"kind\":\"invoice\"} | INVALID_FIELD | 'invoice'",
                "{\"kind\":[\"dossier\"]} | INVALID_FIELD | kind",
                "{\"kind\":\"dossier\"} | MISSING_FIELD | eventId",
            })
    void aLineThatIsNoEventIsRejected(String line, RejectReason reason, String message) {
        assertThat(Feeds.json(line).rejected().reason()).isEqualTo(reason);
        assertThat(Feeds.json(line).rejected().message()).contains(message).endsWith(".");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"eventId\":\"e1\" | \"eventId\":null | MISSING_FIELD",
                "\"eventId\":\"e1\", | '' | MISSING_FIELD",
                "\"eventId\":\"e1\" | \"eventId\":\" \" | INVALID_FIELD",
                "\"eventId\":\"e1\" | \"eventId\":7 | INVALID_FIELD",
                "\"eventId\":\"e1\" | \"eventId\":\"e\\u0000\" | INVALID_FIELD",
                "\"eventId\":\"e1\" | \"eventId\":\"e\\ud800\" | INVALID_FIELD",
                "\"type\":\"RECEIVED\" | \"type\":\"EATEN\" | INVALID_FIELD",
                "\"type\":\"RECEIVED\" | \"type\":\"UNKNOWN\" | INVALID_FIELD",
                "\"type\":\"RECEIVED\", | '' | MISSING_FIELD",
                "\"channel\":\"COUNTER\" | \"channel\":\"FAX\" | INVALID_FIELD",
                "\"channel\":\"COUNTER\" | \"channel\":null | ",
                "\"dueAt\":null | \"dueAt\":\"soon\" | INVALID_FIELD",
                "\"dueAt\":null | \"dueAt\":1709604600000 | INVALID_FIELD",
                "\"dueAt\":null | \"dueAt\":\"+12024-03-05T09:10:00Z\" | INVALID_FIELD",
                "\"dueAt\":null | \"voided\":\"true\" | INVALID_FIELD",
                "\"dueAt\":null | \"arrivedAt\":{} | INVALID_FIELD",
                "\"procedureCode\":\"1.001193\" | \"procedureCode\":\"\" | ",
                "\"communeCode\":\"02734\", | '' | MISSING_FIELD",
                "\"communeCode\":\"02734\" | \"communeCode\":\"\" | UNKNOWN_COMMUNE",
                "\"communeCode\":\"02734\" | \"communeCode\":\"10\" | UNKNOWN_COMMUNE",
                "\"communeCode\":\"02734\" | \"communeCode\":\"99999\" | UNKNOWN_COMMUNE",
                "T09:10:00+07:00 | T09:10:00 | INVALID_FIELD",
                "2024-03-05T09 | 2024-02-30T09 | INVALID_FIELD",
                "2024-03-05T09 | 1999-12-31T09 | IMPLAUSIBLE_TIME",
                "2024-03-05T09 | 1970-01-01T09 | IMPLAUSIBLE_TIME",
            })
    void aFieldThatCannotBeUsedIsRejected(String good, String bad, RejectReason reason) {
        String line = DOSSIER_LINE.replace(good, bad);
        assertThat(line).isNotEqualTo(DOSSIER_LINE);
        assertThat(Feeds.whyNot(line)).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"score\":5 | \"score\":9 | SCORE_OUT_OF_RANGE",
                "\"score\":5 | \"score\":0 | SCORE_OUT_OF_RANGE",
                "\"score\":5 | \"score\":4294967297 | SCORE_OUT_OF_RANGE",
                "\"score\":5 | \"score\":4.5 | INVALID_FIELD",
                "\"score\":5 | \"score\":\"5\" | INVALID_FIELD",
                "\"score\":5 | \"score\":99999999999999999999 | INVALID_FIELD",
                "\"score\":5, | '' | MISSING_FIELD",
                "\"channel\":\"BUTTON\", | '' | MISSING_FIELD",
                "\"channel\":\"BUTTON\" | \"channel\":\"COUNTER\" | INVALID_FIELD",
                "\"dossierId\":\"H38-1\" | \"dossierId\":null | ",
                "\"dossierId\":\"H38-1\" | \"dossierId\":\"\" | INVALID_FIELD",
                "\"score\":5 | \"score\":5,\"type\":\"EATEN\" | ",
            })
    void aRatingIsCheckedLikeADossierEvent(String good, String bad, RejectReason reason) {
        String line = RATING_LINE.replace(good, bad);
        assertThat(line).isNotEqualTo(RATING_LINE);
        assertThat(Feeds.whyNot(line)).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"sequence\":7, | '' | MISSING_FIELD",
                "\"sequence\":7 | \"sequence\":\"7\" | INVALID_FIELD",
                "\"dossiersSent\":3 | \"dossiersSent\":-3 | INVALID_FIELD",
                "\"dossiersSent\":3 | \"ratingsSent\":0 | ",
                "\"sentAt\" | \"occurredAt\" | MISSING_FIELD",
                "02734 | 99999 | UNKNOWN_COMMUNE",
            })
    void aHeartbeatIsCheckedLikeADossierEvent(String good, String bad, RejectReason reason) {
        String line = HEARTBEAT_LINE.replace(good, bad);
        assertThat(line).isNotEqualTo(HEARTBEAT_LINE);
        assertThat(Feeds.whyNot(line)).isEqualTo(reason);
    }

    @Test
    void aFieldGivenTwiceCountsAsItWasGivenLast() {
        String line = DOSSIER_LINE.replace("{", "{\"eventId\":7,");
        assertThat(Feeds.json(line).admitted().dossier().eventId()).isEqualTo("e1");
    }

    @Test
    void textThatIsNotUtf8IsUndecodable() {
        byte[] line = DOSSIER_LINE.getBytes(StandardCharsets.UTF_8);
        line[DOSSIER_LINE.indexOf("H38")] = (byte) 0xFF;
        assertThat(Feeds.json(line).rejected().reason()).isEqualTo(RejectReason.UNDECODABLE);
    }

    @Test
    void aLineOfFiveMegabytesIsRejectedAndKept() {
        String padded = DOSSIER_LINE.replace("{", "{\"note\":\"" + "x".repeat(5_000_000) + "\",");
        byte[] line = padded.getBytes(StandardCharsets.UTF_8);
        assertThat(Feeds.json(line).rejected().reason()).isEqualTo(RejectReason.UNDECODABLE);
        assertThat(Feeds.json(line).rejected().provenance().raw()).isSameAs(line);
    }

    @Test
    void aReplayTakesNothingFromItsEndOn() {
        long until = RECEIVED_AT;
        byte[] line = DOSSIER_LINE.getBytes(StandardCharsets.UTF_8);
        JsonFeedDecoder before = new JsonFeedDecoder(Feeds.checks(until));
        JsonFeedDecoder after = new JsonFeedDecoder(Feeds.checks(until + 1));
        assertThat(before.decode(line, "f", 0, 1, 0).rejected().reason())
                .isEqualTo(RejectReason.FUTURE);
        assertThat(after.decode(line, "f", 0, 1, 0).isAdmitted()).isTrue();
    }

    @Property(tries = 2000)
    void noBytesMakeItThrow(@ForAll @Size(max = 200) byte[] bytes) {
        assertThat(Feeds.json(bytes)).isNotNull();
    }

    @Property(tries = 2000)
    void noDamageToALineMakesItThrow(
            @ForAll @Size(min = 1, max = 3) byte[] damage, @ForAll int position) {
        byte[] line = RATING_LINE.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < damage.length; i++) {
            line[Math.floorMod(position + i * 37, line.length)] = damage[i];
        }
        assertThat(Feeds.json(line)).isNotNull();
    }
}
