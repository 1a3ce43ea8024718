package io.reformpulse.domain.rating;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.domain.dossier.Added;
import io.reformpulse.domain.dossier.Arrival;
import io.reformpulse.domain.kpi.Contribution;
import io.reformpulse.domain.kpi.Count;
import io.reformpulse.domain.kpi.Flow;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatingsTest {
    private static final long DAY = 86_400_000L;

    @ParameterizedTest
    @CsvSource({
        "1, RATINGS DISSATISFIED RATINGS_WITHOUT_DOSSIER",
        "2, RATINGS DISSATISFIED RATINGS_WITHOUT_DOSSIER",
        "3, RATINGS RATINGS_WITHOUT_DOSSIER",
        "4, RATINGS SATISFIED RATINGS_WITHOUT_DOSSIER",
        "5, RATINGS SATISFIED VERY_SATISFIED RATINGS_WITHOUT_DOSSIER"
    })
    void scoreDecidesTheFlows(int score, String flows) {
        List<Count> expected = new ArrayList<>();
        for (String flow : flows.split(" ")) {
            expected.add(new Count(7, Flow.valueOf(flow), 1));
        }
        LooseRating loose = LooseRating.create();
        loose.add(arrival("r", null, false, score, 7, 7));
        assertThat(loose.contribution().counts()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void lastRatingWithin24HoursOfTheFirstCounts() {
        RatingEvent first = rating("a", 0);
        RatingEvent atTheLimit = rating("b", DAY);
        RatingEvent tooLate = rating("c", DAY + 1);
        assertThat(RatingChoice.of(List.of())).isNull();
        assertThat(RatingChoice.of(List.of(first))).isEqualTo(first);
        assertThat(RatingChoice.of(List.of(tooLate, atTheLimit, first))).isEqualTo(atTheLimit);
        assertThat(RatingChoice.of(List.of(first, tooLate))).isEqualTo(first);
    }

    @Test
    void ratingsOfOneInstantAreToldByTheirIds() {
        assertThat(RatingChoice.of(List.of(rating("b", 5), rating("a", 5))).eventId())
                .isEqualTo("b");
    }

    @Test
    void looseRatingCountsUntilAnotherNamesIt() {
        LooseRating loose = LooseRating.create();
        assertThat(loose.counts()).isFalse();
        assertThat(loose.add(arrival("r", null, false, 5, 7, 9))).isEqualTo(Added.NEW);
        assertThat(loose.counts()).isTrue();
        loose.named(1);
        assertThat(loose.contribution()).isEqualTo(Contribution.NONE);
        loose.named(-1);
        assertThat(loose.counts()).isTrue();
    }

    @Test
    void idNamedBeforeItComesNeverCounts() {
        LooseRating loose = LooseRating.create();
        loose.named(1);
        assertThat(loose.content()).isNull();
        assertThat(loose.names()).isNull();
        loose.add(arrival("r", null, false, 5, 7, 9));
        assertThat(loose.counts()).isFalse();
    }

    @Test
    void smallerOfTwoLooseContentsStaysAndMayNameAnother() {
        LooseRating loose = LooseRating.create();
        loose.add(arrival("r", "x", false, 5, 7, 9));
        assertThat(loose.names()).isEqualTo("x");
        assertThat(loose.add(arrival("r", null, false, 5, 7, 11))).isEqualTo(Added.CONFLICT);
        assertThat(loose.names()).isNull();
        assertThat(loose.content().arrivedAt()).isEqualTo(11);
        assertThat(loose.conflict()).isTrue();
    }

    @Test
    void voidedLooseRatingAddsNothing() {
        LooseRating loose = LooseRating.create();
        loose.add(arrival("r", null, true, 5, 7, 9));
        assertThat(loose.contribution()).isEqualTo(Contribution.NONE);
    }

    @Test
    void looseRatingReadBackIsAsItWas() {
        Arrival<RatingEvent> content = arrival("r", "x", false, 5, 7, 9);
        LooseRating readBack = LooseRating.of(content, 2, true);
        assertThat(readBack.content()).isEqualTo(content);
        assertThat(readBack.namers()).isEqualTo(2);
        assertThat(readBack.conflict()).isTrue();
        assertThat(LooseRating.of(null, 1, false).content()).isNull();
    }

    private static RatingEvent rating(String id, long occurredAt) {
        return new RatingEvent(
                id, null, false, "02734", "H38-1", null, 4, RatingChannel.QR, occurredAt, null);
    }

    private static Arrival<RatingEvent> arrival(
            String id, String replaces, boolean voided, int score, long at, long arrivedAt) {
        RatingEvent rating =
                new RatingEvent(
                        id,
                        replaces,
                        voided,
                        "02734",
                        null,
                        null,
                        score,
                        RatingChannel.QR,
                        at,
                        null);
        return new Arrival<>(rating, arrivedAt);
    }
}
