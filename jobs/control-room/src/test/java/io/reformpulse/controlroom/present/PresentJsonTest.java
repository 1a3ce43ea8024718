package io.reformpulse.controlroom.present;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reformpulse.controlroom.history.AlertTale;
import io.reformpulse.controlroom.history.Rows;
import io.reformpulse.controlroom.unit.Place;
import io.reformpulse.controlroom.unit.PlaceFiles;
import io.reformpulse.schemas.AlertEvent;
import io.reformpulse.schemas.KpiUpdate;
import io.reformpulse.schemas.Rate;
import io.reformpulse.schemas.RateEvidence;
import io.reformpulse.schemas.WindowType;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PresentJsonTest {
    private static final long AS_OF = Rows.MIDNIGHT + 12 * Rows.HOUR;
    private static final Place PLACE =
            PlaceFiles.read(
                    "zone: Asia/Ho_Chi_Minh",
                    """
                    code,name,name_ascii,type,parent_code,valid_from,valid_to,tile_col,tile_row
                    10,Lào Cai,Lao Cai,TINH,,,,,
                    02734,Quang Kim,Quang Kim,XA,10,,,4,7
                    02635,Duyên Hải,Duyen Hai,PHUONG,10,,,5,7
                    02999,Old,Old,XA,10,,2020-01-01,6,7
                    """);

    private final PresentKeeper keeper = new PresentKeeper();
    private final AtomicLong wall = new AtomicLong(AS_OF + 2_000);
    private final PresentJson json =
            new PresentJson(PLACE, RoomTime.LIVE, alert -> AlertMark.NONE, wall::get);

    @Test
    void aSatisfactionFromFourRatingsIsHiddenFromViewersOnly() throws IOException {
        close(rated(4));
        JsonNode guarded = whole(Sight.GUARDED).at("/rows/0");
        assertThat(guarded.at("/satisfied/hidden").asBoolean()).isTrue();
        assertThat(guarded.get("satisfied").has("numerator")).isFalse();
        for (String figure : List.of("ratings", "satisfiedCount", "dissatisfied")) {
            assertThat(guarded.get(figure).isNull()).isTrue();
        }
        JsonNode open = whole(Sight.WHOLE).at("/rows/0");
        assertThat(open.at("/satisfied/numerator").asLong()).isEqualTo(3);
        assertThat(open.get("ratings").asLong()).isEqualTo(4);
    }

    @Test
    void fromFiveRatingsOnItIsShownToAll() throws IOException {
        close(rated(5));
        assertThat(whole(Sight.GUARDED).at("/rows/0/satisfied/denominator").asLong()).isEqualTo(5);
    }

    @Test
    void viewersDoNotSeeWhichDossiersAreBehindAnAlert() throws IOException {
        AlertEvent alert = new AlertTale("a", "02734").opened(AS_OF);
        alert.setDossiers(List.of("H1", "H2"));
        alert.setDossierCount(2);
        keeper.alert(alert);
        close();
        assertThat(whole(Sight.GUARDED).at("/alerts/0/dossiers")).isEmpty();
        assertThat(whole(Sight.GUARDED).at("/alerts/0/dossierCount").asLong()).isEqualTo(2);
        assertThat(whole(Sight.WHOLE).at("/alerts/0/dossiers")).hasSize(2);
    }

    @Test
    void norDoesAnAlertOfOneDossierNameItToThem() throws IOException {
        AlertEvent alert = new AlertTale("a", "02734").opened(AS_OF);
        alert.setDossierId("H38-1");
        alert.setReasonVi("hồ sơ H38-1 quá hạn");
        alert.setReasonEn("dossier H38-1 is overdue");
        keeper.alert(alert);
        close();
        JsonNode guarded = whole(Sight.GUARDED).at("/alerts/0");
        assertThat(guarded.toString()).doesNotContain("H38-1");
        assertThat(guarded.get("reasonEn").asText()).isEqualTo("dossier … is overdue");
        JsonNode open = whole(Sight.WHOLE).at("/alerts/0");
        assertThat(open.get("dossierId").asText()).isEqualTo("H38-1");
        assertThat(open.get("reasonEn").asText()).isEqualTo("dossier H38-1 is overdue");
    }

    @Test
    void whatOneCitizenRatedIsNotToldToWhoOnlyLooksOn() throws IOException {
        AlertEvent alert = new AlertTale("a", "02734").opened(AS_OF);
        alert.setSubject("VERY_DISSATISFIED");
        alert.setValue(1.0);
        alert.setLimit(1.0);
        alert.setReasonVi("Quang Kim: người dân đánh giá 1/5 lúc 16:47 ngày 05/03/2024.");
        alert.setReasonEn("Quang Kim: a citizen rated 1 of 5 at 16:47 on 05/03/2024.");
        keeper.alert(alert);
        close();
        JsonNode guarded = whole(Sight.GUARDED).at("/alerts/0");
        assertThat(guarded.get("subject").asText()).isEqualTo("VERY_DISSATISFIED");
        assertThat(guarded.get("value").isNull()).isTrue();
        assertThat(guarded.get("reasonEn").asText())
                .isEqualTo("One very dissatisfied rating; what it says is for operators.");
        assertThat(guarded.toString()).doesNotContain("16:47", "1 of 5", "1/5");
        JsonNode steps = withHistory(alert, Sight.GUARDED).get("history");
        assertThat(steps.toString()).doesNotContain("16:47", "1 of 5", "1/5");
        assertThat(whole(Sight.WHOLE).at("/alerts/0/value").asDouble()).isEqualTo(1);
        assertThat(withHistory(alert, Sight.WHOLE).toString()).contains("16:47");
    }

    @Test
    void norIsARateOfFewerThanFiveRatings() throws IOException {
        for (int ratings : new int[] {1, 4, 5}) {
            AlertEvent alert = new AlertTale("a" + ratings, "02734").opened(AS_OF);
            alert.setSubject("SATISFIED_RATE");
            alert.setReasonEn("Quang Kim: 0.0 % satisfied.");
            alert.setValue(0.0);
            alert.setEvidence(new RateEvidence((long) ratings, 0L, 0.9, 0.0, 0.5, 0.001));
            JsonNode guarded = withHistory(alert, Sight.GUARDED);
            boolean hidden = ratings < 5;
            assertThat(guarded.get("evidence").isNull()).isEqualTo(hidden);
            assertThat(guarded.get("value").isNull()).isEqualTo(hidden);
            assertThat(guarded.toString().contains("0.0 %")).isEqualTo(!hidden);
            assertThat(withHistory(alert, Sight.WHOLE).at("/evidence/cases").asInt())
                    .isEqualTo(ratings);
        }
    }

    @Test
    void nobodyCanCountTheRatingsByTheAnsweredOnes() throws IOException {
        KpiUpdate row = rated(4);
        row.setResponseRate(new Rate(4L, 9L, 0.2, 0.7));
        close(row);
        assertThat(whole(Sight.GUARDED).at("/rows/0/response/hidden").asBoolean()).isTrue();
        assertThat(whole(Sight.WHOLE).at("/rows/0/response/numerator").asInt()).isEqualTo(4);
    }

    private JsonNode withHistory(AlertEvent alert, Sight sight) throws IOException {
        return parse(
                JsonBytes.of(
                        to -> {
                            to.writeStartObject();
                            json.alerts().fields(to, alert, List.of(alert), sight);
                            to.writeEndObject();
                        }));
    }

    @Test
    void communesOfTheDayThatWereHeardWithinADayReport() throws IOException {
        keeper.heard("02734", AS_OF - Rows.DAY);
        keeper.heard("02635", AS_OF - Rows.DAY - 1);
        close();
        JsonNode present = whole(Sight.WHOLE);
        assertThat(present.at("/reporting/heard").asInt()).isEqualTo(1);
        assertThat(present.at("/reporting/expected").asInt()).isEqualTo(2);
        assertThat(present.at("/feedAge/02999").isNull()).isTrue();
        assertThat(present.at("/feedAge/02734").asText()).isEqualTo("2024-03-04T05:00:00Z");
    }

    @Test
    void thePresentIsStaleAfterThreeHeartbeatsWithoutAnEpoch() throws IOException {
        close();
        wall.set(AS_OF + 45_000);
        assertThat(whole(Sight.WHOLE).get("stale").asBoolean()).isFalse();
        wall.set(AS_OF + 45_001);
        assertThat(whole(Sight.WHOLE).get("stale").asBoolean()).isTrue();
        assertThat(whole(Sight.WHOLE).get("lagMillis").asLong()).isEqualTo(45_001);
    }

    @Test
    void nothingIsFreshBeforeTheFirstEpoch() throws IOException {
        JsonNode present = whole(Sight.WHOLE);
        assertThat(present.get("asOf").isNull()).isTrue();
        assertThat(present.get("stale").asBoolean()).isTrue();
    }

    @Test
    void inSimulatedTimeNowIsTheAsOf() {
        close();
        PresentJson simulated =
                new PresentJson(
                        PLACE, RoomTime.SIMULATED, alert -> AlertMark.NONE, () -> AS_OF + 9_000);
        Freshness freshness = simulated.freshness(keeper.present());
        assertThat(freshness.serverTime()).isEqualTo(AS_OF);
        assertThat(freshness.lagMillis()).isEqualTo(9_000);
    }

    @Test
    void aDeltaHoldsOnlyWhatChanged() throws IOException {
        close(rated(5), Rows.now("02734", AS_OF, 1, 0));
        KpiUpdate other = Rows.day("02635", Rows.MIDNIGHT, AS_OF, 2, 1);
        keeper.closed(List.of(other), 2, AS_OF, AS_OF);
        JsonNode delta = parse(json.delta(keeper.advance(), WindowType.DAY, Sight.WHOLE));
        assertThat(delta.get("rows")).hasSize(1);
        assertThat(delta.at("/rows/0/scope").asText()).isEqualTo("02635");
        assertThat(delta.get("now")).isEmpty();
        assertThat(delta.get("closed")).isEmpty();
    }

    private static KpiUpdate rated(long ratings) {
        KpiUpdate row = Rows.day("02734", Rows.MIDNIGHT, AS_OF, 1, 3);
        row.setRatings(ratings);
        row.setSatisfied(3);
        row.setSatisfiedRate(new Rate(3L, ratings, 0.3, 0.9));
        return row;
    }

    private void close(KpiUpdate... rows) {
        keeper.closed(List.of(rows), 1, AS_OF, AS_OF);
        keeper.advance();
    }

    private JsonNode whole(Sight sight) throws IOException {
        return parse(json.whole(keeper.present(), WindowType.DAY, sight));
    }

    private static JsonNode parse(byte[] bytes) throws IOException {
        return new ObjectMapper().readTree(bytes);
    }
}
