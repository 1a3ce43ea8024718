package io.reformpulse.engine.state;

import io.reformpulse.domain.alert.AlertStore;
import io.reformpulse.domain.alert.UnitAlertStore;
import io.reformpulse.domain.commune.CommuneStore;
import io.reformpulse.domain.commune.RandomFeed;
import io.reformpulse.domain.commune.RollUpStore;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Nothing that a unit changes goes without a put, and no codec loses any of it. */
class EncodedStoresTest {
    private static final class Encoded implements StoredProvince.Stores {
        private final Map<String, CommuneStore> communes = new HashMap<>();
        private final Map<String, AlertStore> alerts = new HashMap<>();
        private final Map<String, RollUpStore> units = new HashMap<>();
        private final Map<String, UnitAlertStore> unitAlerts = new HashMap<>();

        @Override
        public CommuneStore commune(String code) {
            return communes.computeIfAbsent(code, EncodedCommuneStore::new);
        }

        @Override
        public AlertStore communeAlerts(String code) {
            return alerts.computeIfAbsent(code, c -> new EncodedAlertStore());
        }

        @Override
        public UnitAlertStore unitAlerts(String code) {
            return unitAlerts.computeIfAbsent(code, c -> new EncodedUnitAlertStore());
        }

        @Override
        public RollUpStore unit(String code) {
            return units.computeIfAbsent(code, c -> new EncodedRollUpStore());
        }
    }

    @Property(tries = 20)
    void aReplayOverBytesIsTheReplayOverObjects(@ForAll long seed) throws Exception {
        check(Scenario.replay(RandomFeed.of(seed, 25, 30), seed), seed, 3);
    }

    @Property(tries = 20)
    void whatIsPublishedLiveOverBytesIsWhatIsOverObjects(@ForAll long seed) throws Exception {
        check(Scenario.live(RandomFeed.of(seed, 15, 20), seed, Scenario.SHORT_EPOCH), seed, 3);
    }

    @Property(tries = 1)
    void manyYearsOverBytesAreTheYearsOverObjects(@ForAll long seed) throws Exception {
        check(Scenario.replay(RandomFeed.of(seed, 60, 1500), seed), seed, 20);
        check(Scenario.live(RandomFeed.of(seed, 20, 900), seed, Scenario.LONG_EPOCH), seed, 20);
    }

    private static void check(Scenario scenario, long seed, int reopenedOnceIn) throws Exception {
        Random random = new Random(seed);
        scenario.check(
                new Encoded(),
                province -> {
                    if (random.nextInt(reopenedOnceIn) == 0) {
                        province.reopen();
                    }
                });
    }
}
