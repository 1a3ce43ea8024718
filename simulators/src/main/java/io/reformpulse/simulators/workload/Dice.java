package io.reformpulse.simulators.workload;

/**
 * A seeded stream of random numbers (SplitMix64), written out so that a seed gives the same bytes
 * on every JDK and machine. Equal ingredients give equal streams, whatever was drawn before.
 */
public final class Dice {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    /** The stream of one thing: of what kind, and which one of its kind. */
    static Dice of(long seed, Die kind, long which) {
        return new Dice(mix(mix(seed + GOLDEN * (kind.ordinal() + 1)) + GOLDEN * which));
    }

    /** Like {@link #of(long, Die, long)}, the thing being named by a text. */
    static Dice of(long seed, Die kind, String which) {
        return of(seed, kind, hash(which));
    }

    /** The stream of one of many things of the same owner. */
    static Dice of(long seed, Die kind, long owner, long which) {
        return of(seed, kind, mix(owner) + which);
    }

    static long hash(String text) {
        long hash = 1469598103934665603L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 1099511628211L;
        }
        return hash;
    }

    /**
     * The stream of what a scenario does to one thing.
     *
     * @param scenario sets the streams of two scenarios apart
     */
    public static Dice of(long seed, String scenario, String which) {
        return of(seed, Die.SCENARIO, scenario + '/' + which);
    }

    public long next() {
        state += GOLDEN;
        return mix(state);
    }

    /** In [0, 1). */
    public double unit() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    public boolean chance(double probability) {
        return unit() < probability;
    }

    public double between(double low, double high) {
        return low + unit() * (high - low);
    }

    /** In [low, high). */
    public long between(long low, long high) {
        return low + (long) (unit() * (high - low));
    }

    /** Exponential around a mean; StrictMath because Math may differ in the last bit. */
    public double exponential(double mean) {
        return -mean * StrictMath.log(1 - unit());
    }

    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
