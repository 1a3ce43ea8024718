package io.reformpulse.simulators.workload;

import io.reformpulse.schemas.Heartbeat;
import io.reformpulse.simulators.wire.Delivery;
import io.reformpulse.simulators.wire.HeartbeatMessage;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The communes' signs of life, one story per beat; each commune keeps its own second of it. */
final class HeartbeatStories implements Stories {
    private static final long SECOND = 1_000;

    private final World world;
    private final List<CommuneProfile> profiles;
    private final long beat;
    private final long every;
    private final long start;
    private final long end;
    private long count;

    HeartbeatStories(World world, Share share) {
        this.world = world;
        profiles = new ArrayList<>();
        int number = 0;
        for (CommuneProfile profile : world.profiles().values()) {
            if (share.holds(number++)) {
                profiles.add(profile);
            }
        }
        WorkloadSpec spec = world.spec();
        ZoneId zone = world.place().zone();
        beat = spec.heartbeats().inOfficeHours().toMillis();
        every = beat == 0 ? 0 : spec.heartbeats().otherwise().toMillis() / beat;
        start = spec.from().atStartOfDay(zone).toInstant().toEpochMilli();
        end = world.end();
    }

    @Override
    public long nextStart() {
        long next = start + count * beat;
        return beat == 0 || next >= end ? Long.MAX_VALUE : next;
    }

    @Override
    public void tellNext(Consumer<Delivery> out) {
        long at = nextStart();
        if (world.office().isOpen(at) || count % every == 0) {
            LocalDate day = world.office().dateOf(at);
            for (CommuneProfile profile : profiles) {
                if (profile.commune().existsOn(day)) {
                    tell(profile, at, out);
                }
            }
        }
        count++;
    }

    private void tell(CommuneProfile profile, long at, Consumer<Delivery> out) {
        Dice own = Dice.of(world.spec().seed(), Die.HEARTBEAT, profile.key());
        long sentAt = at + own.between(0L, Math.min(beat, 60 * SECOND));
        Heartbeat event = new Heartbeat(profile.code(), sentAt, count + 1, null, null);
        out.accept(new Delivery(new HeartbeatMessage(event), sentAt + own.between(50L, SECOND)));
    }
}
