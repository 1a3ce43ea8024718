package io.reformpulse.simulators.workload;

import io.reformpulse.simulators.place.Commune;

/**
 * How a commune works, drawn once from the seed and its code.
 *
 * @param volume its share of the dossiers, against the others
 * @param usual how well it works when nothing special happens
 * @param givesDue whether its feed tells the appointment
 */
record CommuneProfile(
        Commune commune, double volume, Conduct usual, boolean givesDue, int officers) {

    private static final double SLIP_RATE = 0.0035;

    static CommuneProfile draw(long seed, Commune commune) {
        Dice dice = Dice.of(seed, Die.COMMUNE, commune.code());
        double volume = StrictMath.exp(dice.between(-1.0, 1.0));
        double responseRate = dice.between(0.2, 0.9);
        double satisfiedRate =
                dice.chance(0.05) ? dice.between(0.80, 0.90) : dice.between(0.94, 0.985);
        double lateRate = dice.chance(0.05) ? dice.between(0.05, 0.12) : 0.006;
        double outageRate = dice.chance(0.10) ? 0.10 : 0.01;
        Conduct usual =
                new Conduct(
                        lateRate,
                        responseRate,
                        satisfiedRate,
                        outageRate,
                        SLIP_RATE,
                        dice.chance(0.06));
        boolean givesDue = dice.chance(0.70);
        return new CommuneProfile(commune, volume, usual, givesDue, (int) dice.between(3L, 6L));
    }

    String code() {
        return commune.code();
    }
}
