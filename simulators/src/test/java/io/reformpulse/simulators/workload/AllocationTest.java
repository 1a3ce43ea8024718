package io.reformpulse.simulators.workload;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.simulators.place.TestPlaces;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Which commune gets how many dossiers. */
class AllocationTest {
    @Property(tries = 200)
    void wholeNumbersInProportionAddUpAndAreLessThanOneOff(
            @ForAll @Size(min = 1, max = 40)
                    List<@DoubleRange(min = 0.01, max = 100) Double> weights,
            @ForAll @IntRange(max = 1_000_000) int sum) {
        double[] each = weights.stream().mapToDouble(weight -> weight).toArray();
        int[] numbers = Allocation.largestRemainder(each, sum);
        assertThat(Arrays.stream(numbers).sum()).isEqualTo(sum);
        double all = Arrays.stream(each).sum();
        for (int i = 0; i < each.length; i++) {
            assertThat(Math.abs(numbers[i] - sum * each[i] / all)).isLessThan(1.001);
        }
    }

    @Test
    void blocksOfNumbersFollowEachOther() {
        long next = 1;
        for (Allotment allotment : allotments("2024-04-10", "2024-05-20")) {
            assertThat(allotment.first()).isEqualTo(next);
            next = allotment.end();
        }
        assertThat(next).isEqualTo(5_001);
    }

    @Test
    void aCommuneThatExistsHalfOfTheTimeGetsHalfAsMany() {
        int whole = dossiersOfTheFirst("2024-03-01", "2024-04-30");
        int half = dossiersOfTheFirst("2024-03-31", "2024-05-31");
        assertThat(half / (double) whole).isBetween(0.4, 0.55);
    }

    @Test
    void aCommuneThatDoesNotExistGetsNone() {
        assertThat(allotments("2024-05-01", "2024-05-20"))
                .hasSize(59)
                .noneMatch(allotment -> allotment.profile().code().equals("c100"));
    }

    private static int dossiersOfTheFirst(String from, String to) {
        Allotment first = allotments(from, to).get(0);
        assertThat(first.profile().code()).isEqualTo("c100");
        return first.dossiers();
    }

    private static List<Allotment> allotments(String from, String to) {
        WorkloadSpec spec =
                WorkloadSpec.year2023()
                        .withDossiers(5_000)
                        .withPeriod(LocalDate.parse(from), LocalDate.parse(to));
        return Allocation.of(World.of(TestPlaces.province(), spec, List.of())).allotments();
    }
}
