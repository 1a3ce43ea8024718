package io.reformpulse.simulators.workload;

import io.reformpulse.simulators.wire.Delivery;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The dossiers of one commune's counter or portal, handed in one after the other. Dossier n is
 * drawn from (seed, n). They come at random, but a bunch of them always in its own stretch of time,
 * so that one can be told without all the others.
 */
final class DossierStories implements Stories {
    private static final int BUNCH = 16;

    private final World world;
    private final CommuneProfile profile;
    private final IntakeCurve curve;
    private final IntakeCurve.Span span;
    private final boolean online;
    private final long first;
    private final int count;
    private final Set<Long> leftOut;
    private final Share share;
    private final double[] bunch = new double[BUNCH];
    private int bunchFrom = -1;
    private int next = -1;
    private long nextStart;

    /**
     * @param online which of the commune's dossiers: the portal's or the counter's
     */
    DossierStories(World world, Intake intake, Allotment allotment, boolean online, Share share) {
        this.world = world;
        this.profile = allotment.profile();
        this.curve = intake.curve(online);
        this.span = curve.span(profile.commune());
        this.online = online;
        this.first = allotment.first() + (online ? allotment.atCounter() : 0);
        this.count = online ? allotment.online() : allotment.atCounter();
        this.leftOut = allotment.leftOut();
        this.share = share;
        advance();
    }

    @Override
    public long nextStart() {
        return nextStart;
    }

    @Override
    public void tellNext(Consumer<Delivery> out) {
        tell(out);
    }

    /** Tells the next dossier and says what became of it. */
    Outcome tell(Consumer<Delivery> out) {
        Outcome outcome =
                new DossierStory(world, profile, first + next, nextStart, online, out).tell();
        advance();
        return outcome;
    }

    private void advance() {
        do {
            next++;
        } while (next < count && !(share.holds(first + next) && !leftOut.contains(first + next)));
        nextStart = next < count ? start(next) : Long.MAX_VALUE;
    }

    private long start(int n) {
        int from = n - n % BUNCH;
        int size = Math.min(BUNCH, count - from);
        if (from != bunchFrom) {
            Dice dice = Dice.of(world.spec().seed(), Die.START, first + from);
            for (int i = 0; i < size; i++) {
                bunch[i] = dice.unit();
            }
            Arrays.sort(bunch, 0, size);
            bunchFrom = from;
        }
        return curve.instantAt(span, (from + size * bunch[n - from]) / count);
    }
}
