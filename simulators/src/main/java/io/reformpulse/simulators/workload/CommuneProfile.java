package io.reformpulse.simulators.workload;

import io.reformpulse.simulators.place.Commune;

/**
 * How a commune works, drawn once from the seed and its code.
 *
 * @param volume its share of the dossiers, against the others
 * @param responseRate of its ended dossiers, how many are rated
 * @param satisfiedRate of its ratings, how many are 4 or 5
 * @param lateRate of its dossiers, how many end late
 * @param outageRate of its days, how many it works without a connection
 * @param onPaper whether ratings are forms in a box, sent days later
 * @param givesDue whether its feed tells the appointment
 */
record CommuneProfile(
        Commune commune,
        double volume,
        double responseRate,
        double satisfiedRate,
        double lateRate,
        double outageRate,
        boolean onPaper,
        boolean givesDue,
        int officers) {

    static CommuneProfile draw(long seed, Commune commune) {
        Dice dice = Dice.of(seed, Die.COMMUNE, commune.code());
        return new CommuneProfile(
                commune,
                StrictMath.exp(dice.between(-1.0, 1.0)),
                dice.between(0.2, 0.9),
                dice.chance(0.05) ? dice.between(0.80, 0.90) : dice.between(0.94, 0.985),
                dice.chance(0.05) ? dice.between(0.05, 0.12) : 0.006,
                dice.chance(0.10) ? 0.10 : 0.01,
                dice.chance(0.06),
                dice.chance(0.70),
                (int) dice.between(3L, 6L));
    }

    String code() {
        return commune.code();
    }
}
