package io.reformpulse.standalone.chaos;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.simulators.place.Place;
import io.reformpulse.simulators.wire.Delivery;
import io.reformpulse.simulators.wire.DossierMessage;
import io.reformpulse.standalone.chaos.feed.ChaosFeed;
import io.reformpulse.standalone.chaos.feed.CommuneTwists;
import io.reformpulse.standalone.chaos.feed.Twists;
import io.reformpulse.standalone.replay.ReferenceChoice;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

    @Test
    void aHotCommuneSendsNineOfTenDossiers() {
        Map<String, Long> steps =
                ChaosFeed.of(place, 1, CommuneTwists::hot).deliveries().stream()
                        .filter(each -> each.message() instanceof DossierMessage)
                        .collect(groupingBy(Delivery::commune, counting()));
        long all = steps.values().stream().mapToLong(count -> count).sum();
        long most = steps.values().stream().mapToLong(count -> count).max().orElseThrow();
        assertThat((double) most / all).isBetween(0.85, 0.95);
    }

    @Test
    void aLateCommuneSendsAllAndASilentFeedLacksTwoDays() {
        ChaosFeed usual = ChaosFeed.of(place, 1, Twists::none);
        ChaosFeed late = ChaosFeed.of(place, 1, CommuneTwists::late);
        assertThat(late.deliveries()).hasSameSizeAs(usual.deliveries());
        ChaosFeed silent = ChaosFeed.of(place, 1, CommuneTwists::silent);
        assertThat(usual.slices().size() - silent.slices().size()).isBetween(40, 96);
        assertThat(longestGap(silent)).isGreaterThanOrEqualTo(Duration.ofDays(2).toMillis());
    }

    private static long longestGap(ChaosFeed feed) {
        long longest = 0;
        for (int i = 1; i < feed.slices().size(); i++) {
            long before = feed.slices().get(i - 1).get(0).arrivedAt();
            longest = Math.max(longest, feed.slices().get(i).get(0).arrivedAt() - before);
        }
        return longest;
    }
}
