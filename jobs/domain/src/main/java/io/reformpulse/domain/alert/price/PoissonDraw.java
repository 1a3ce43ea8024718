package io.reformpulse.domain.alert.price;

import java.util.SplittableRandom;

/** Draws from Poisson's law, by inversion; a large mean is drawn in parts, which add up exactly. */
final class PoissonDraw {
    /** Beyond, exp(-mean) and the sum of the terms would lose digits. */
    private static final double LARGEST_PART = 16;

    /** No part comes so far: the chance is below 1e-30. */
    private static final int MOST_OF_A_PART = 120;

    private final int parts;
    private final double mean;
    private final double none;

    PoissonDraw(double mean) {
        this.parts = (int) Math.max(1, Math.ceil(mean / LARGEST_PART));
        this.mean = mean / parts;
        this.none = StrictMath.exp(-this.mean);
    }

    int next(SplittableRandom random) {
        int sum = 0;
        for (int part = 0; part < parts; part++) {
            sum += part(random.nextDouble());
        }
        return sum;
    }

    private int part(double uniform) {
        double term = none;
        double below = none;
        int drawn = 0;
        while (uniform >= below && drawn < MOST_OF_A_PART) {
            drawn++;
            term *= mean / drawn;
            below += term;
        }
        return drawn;
    }
}
