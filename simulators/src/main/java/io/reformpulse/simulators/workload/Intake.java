package io.reformpulse.simulators.workload;

import java.util.Set;

/** Where and when dossiers are handed in: shared curves, of which a commune uses its own days. */
final class Intake {
    private static final double ONLINE = 0.18;

    private final World world;
    private final IntakeCurve counter;
    private final IntakeCurve portal;

    Intake(World world) {
        this.world = world;
        counter = IntakeCurve.counter(world);
        portal = IntakeCurve.online(world);
    }

    IntakeCurve curve(boolean online) {
        return online ? portal : counter;
    }

    /** How many dossiers a commune gets against others. */
    double weight(CommuneProfile profile) {
        return profile.volume() * (counterWeight(profile) + portalWeight(profile));
    }

    /**
     * A block of numbers for a commune that is open on some day.
     *
     * @param first its first number
     */
    Allotment allot(CommuneProfile profile, long first, int dossiers) {
        double atPortal = portalWeight(profile);
        double share = atPortal / (counterWeight(profile) + atPortal);
        double rounding = Dice.of(world.spec().seed(), Die.ONLINE, profile.key()).unit();
        int online = (int) Math.min(dossiers, share * dossiers + rounding);
        return new Allotment(profile, first, dossiers - online, online, Set.of());
    }

    private double counterWeight(CommuneProfile profile) {
        return (1 - ONLINE) * counter.span(profile.commune()).size();
    }

    private double portalWeight(CommuneProfile profile) {
        boolean closed = world.onPortal().isEmpty();
        return closed ? 0 : ONLINE * portal.span(profile.commune()).size();
    }
}
