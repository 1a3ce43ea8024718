package io.reformpulse.standalone.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.simulators.place.Place;
import io.reformpulse.simulators.wire.Delivery;
import io.reformpulse.standalone.chaos.feed.ChaosFeed;
import io.reformpulse.standalone.chaos.feed.Twists;
import io.reformpulse.standalone.replay.ReferenceChoice;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChaosFeedTest {
    private Place place;

    @BeforeEach
    void readPlace() throws Exception {
        place = ReferenceChoice.folder(null).place();
    }

    @Test
    void aSeedGivesTheSameFeedAgainAndAnotherOneAnother() {
        assertThat(ChaosFeed.of(place, 3, Twists::shuffled))
                .isEqualTo(ChaosFeed.of(place, 3, Twists::shuffled))
                .isNotEqualTo(ChaosFeed.of(place, 4, Twists::shuffled));
    }

    @Test
    void allOfASliceArrivesAtOnceAndNothingAfterTheEnd() {
        ChaosFeed feed = ChaosFeed.of(place, 1, Twists::none);
        long before = Long.MIN_VALUE;
        for (List<Delivery> slice : feed.slices()) {
            assertThat(slice)
                    .extracting(Delivery::arrivedAt)
                    .containsOnly(slice.get(0).arrivedAt());
            assertThat(slice.get(0).arrivedAt()).isGreaterThan(before);
            before = slice.get(0).arrivedAt();
        }
        assertThat(before).isLessThan(feed.end());
        assertThat(feed.closing()).allMatch(record -> record.arrivedAt() > feed.end());
    }

    @Test
    void eachTwistDoesWhatItSays() {
        int usual = ChaosFeed.of(place, 1, Twists::none).deliveries().size();
        assertThat(ChaosFeed.of(place, 1, Twists::twice).deliveries()).hasSize(2 * usual);
        assertThat(ChaosFeed.of(place, 1, Twists::shuffled).deliveries()).hasSize(usual);
        List<Delivery> poisoned = ChaosFeed.of(place, 1, Twists::poisoned).deliveries();
        assertThat(poisoned).hasSizeGreaterThan(usual + 1_000);
        Set<String> ids = new HashSet<>();
        poisoned.forEach(each -> ids.add(each.message().id()));
        assertThat(ids).anyMatch(id -> id.contains("-poison-"));
    }
}
