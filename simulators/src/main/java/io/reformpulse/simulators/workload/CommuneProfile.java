package io.reformpulse.simulators.workload;

import io.reformpulse.simulators.place.Commune;
import io.reformpulse.simulators.place.PublishedFigures.OfCommune;

/**
 * How a commune works, drawn once from the seed and its code.
 *
 * @param key its code as a number to draw with
 * @param volume its share of the dossiers, against the others
 * @param usual how well it works when nothing special happens
 * @param givesDue whether its feed tells the appointment
 */
record CommuneProfile(
        Commune commune, long key, double volume, Conduct usual, boolean givesDue, int officers) {

    private static final double SLIP_RATE = 0.0035;

    /**
     * @param published what is known of it; null if nothing is
     */
    static CommuneProfile draw(long seed, Commune commune, OfCommune published) {
        Dice dice = Dice.of(seed, Die.COMMUNE, commune.code());
        double volume = StrictMath.exp(dice.between(-1.5, 1.5));
        double responseRate = dice.between(0.2, 0.9);
        double satisfiedRate = dice.between(0.935, 0.99);
        double lateRate = dice.between(0.003, 0.009);
        double outageRate = dice.chance(0.10) ? 0.10 : 0.01;
        boolean onPaper = dice.chance(0.06);
        boolean givesDue = dice.chance(0.70);
        int officers = (int) dice.between(3L, 6L);
        Conduct drawn =
                new Conduct(lateRate, responseRate, satisfiedRate, outageRate, SLIP_RATE, onPaper);
        Conduct usual = published == null ? drawn : as(published, drawn);
        long key = Dice.hash(commune.code());
        return new CommuneProfile(commune, key, volume, usual, givesDue, officers);
    }

    private static Conduct as(OfCommune published, Conduct drawn) {
        return new Conduct(
                published.onTime() == null ? drawn.lateRate() : 1 - published.onTime(),
                published.rated() == null ? drawn.responseRate() : published.rated(),
                published.satisfied() == null ? drawn.satisfiedRate() : published.satisfied(),
                drawn.outageRate(),
                drawn.slipRate(),
                published.onPaper());
    }

    CommuneProfile withSatisfiedRate(double rate) {
        return new CommuneProfile(
                commune, key, volume, usual.withSatisfiedRate(rate), givesDue, officers);
    }

    String code() {
        return commune.code();
    }
}
