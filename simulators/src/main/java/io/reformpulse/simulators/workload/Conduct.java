package io.reformpulse.simulators.workload;

/**
 * How well a commune works on a day; all rates are probabilities.
 *
 * @param lateRate of its dossiers, how many end late
 * @param responseRate of its ended dossiers, how many are rated
 * @param satisfiedRate of its ratings, how many are 4 or 5
 * @param outageRate whether it works the day without a connection
 * @param slipRate of its messages, how many are sent twice, corrected later or followed by one that
 *     must be rejected
 * @param onPaper whether ratings are forms in a box, typed in once a month
 */
public record Conduct(
        double lateRate,
        double responseRate,
        double satisfiedRate,
        double outageRate,
        double slipRate,
        boolean onPaper) {

    public Conduct withLateRate(double rate) {
        return new Conduct(rate, responseRate, satisfiedRate, outageRate, slipRate, onPaper);
    }

    public Conduct withSatisfiedRate(double rate) {
        return new Conduct(lateRate, responseRate, rate, outageRate, slipRate, onPaper);
    }

    public Conduct withOnPaper(boolean paper) {
        return new Conduct(lateRate, responseRate, satisfiedRate, outageRate, slipRate, paper);
    }
}
