package io.reformpulse.domain.alert.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PoissonDrawTest {
    private static final int DRAWS = 50_000;

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 1.5, 5, 16, 40, 350})
    void meanAndVarianceAreTheMean(double mean) {
        PoissonDraw draw = new PoissonDraw(mean);
        SplittableRandom random = new SplittableRandom(3);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < DRAWS; i++) {
            int drawn = draw.next(random);
            sum += drawn;
            squares += (drawn - mean) * (drawn - mean);
        }
        assertThat(sum / DRAWS).isCloseTo(mean, within(4 * Math.sqrt(mean / DRAWS)));
        double fourth = Math.sqrt((mean + 2 * mean * mean) / DRAWS);
        assertThat(squares / DRAWS).isCloseTo(mean, within(4 * fourth));
    }

    @Test
    void noneAndOneAreAsProbableAsTheLawSays() {
        PoissonDraw draw = new PoissonDraw(0.7);
        SplittableRandom random = new SplittableRandom(3);
        int[] drawn = new int[30];
        for (int i = 0; i < DRAWS; i++) {
            drawn[draw.next(random)]++;
        }
        double none = Math.exp(-0.7);
        assertThat((double) drawn[0] / DRAWS).isCloseTo(none, within(0.01));
        assertThat((double) drawn[1] / DRAWS).isCloseTo(0.7 * none, within(0.01));
    }

    @Test
    void nothingComesWhereNothingIsUsual() {
        assertThat(new PoissonDraw(0).next(new SplittableRandom(3))).isZero();
    }
}
