package io.reformpulse.simulators.workload;

import io.reformpulse.simulators.wire.Delivery;
import java.util.function.Consumer;

/** The dossiers of one intake, handed in one after the other; dossier n is drawn from (seed, n). */
final class DossierStories implements Stories {
    private final World world;
    private final IntakeCurve curve;
    private final boolean online;
    private final long first;
    private final int count;
    private int told;
    private long nextStart;

    /**
     * @param first number of its first dossier; the numbers of two intakes must not overlap
     */
    DossierStories(World world, IntakeCurve curve, boolean online, long first, int count) {
        this.world = world;
        this.curve = curve;
        this.online = online;
        this.first = first;
        this.count = count;
        this.nextStart = start(0);
    }

    @Override
    public long nextStart() {
        return nextStart;
    }

    @Override
    public void tellNext(Consumer<Delivery> out) {
        new DossierStory(world, first + told, nextStart, online, out).tell();
        told++;
        nextStart = start(told);
    }

    private long start(int n) {
        if (n == count) {
            return Long.MAX_VALUE;
        }
        double within = Dice.of(world.spec().seed(), Die.START, first + n).unit();
        return curve.instantAt((n + within) / count);
    }
}
