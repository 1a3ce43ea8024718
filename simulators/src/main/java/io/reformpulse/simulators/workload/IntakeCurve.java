package io.reformpulse.simulators.workload;

import io.reformpulse.simulators.place.OfficeTime;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.function.LongUnaryOperator;

/**
 * When dossiers are handed in: a density over the period, asked through its inverse, so that the
 * n-th of N dossiers has its instant without the others being made.
 */
final class IntakeCurve {
    private static final int PIECES_OF_A_DAY = 96;
    private static final double DAY_OFF_ONLINE = 0.4;

    private final long[] starts;
    private final long[] lengths;
    private final double[] upTo;
    private final LongUnaryOperator instantOf;
    private int size;

    /**
     * The pieces are laid on an axis of their own, of which {@code instantOf} tells the instant.
     */
    private IntakeCurve(int days, LongUnaryOperator instantOf) {
        starts = new long[days * PIECES_OF_A_DAY];
        lengths = new long[starts.length];
        upTo = new double[starts.length];
        this.instantOf = instantOf;
    }

    /** At the counter: in office hours, with a morning peak, more on Mondays and after days off. */
    static IntakeCurve counter(World world) {
        WorkloadSpec spec = world.spec();
        OfficeTime office = world.office();
        IntakeCurve curve = new IntakeCurve(spec.days(), office::instantOf);
        for (LocalDate day = spec.from(); !day.isAfter(spec.to()); day = day.plusDays(1)) {
            if (office.isWorkingDay(day)) {
                long from = office.atStartOf(day);
                long to = office.atStartOf(day.plusDays(1));
                double rush = world.demand(rush(office, day), day);
                for (int i = 0; i < PIECES_OF_A_DAY; i++) {
                    curve.add(from, to, i, rush * hourOfWork((double) i / PIECES_OF_A_DAY));
                }
            }
        }
        return curve;
    }

    /** On the portal: at any hour, most by day, some on days off. */
    static IntakeCurve online(World world) {
        WorkloadSpec spec = world.spec();
        OfficeTime office = world.office();
        ZoneId zone = world.place().zone();
        IntakeCurve curve = new IntakeCurve(spec.days(), LongUnaryOperator.identity());
        for (LocalDate day = spec.from(); !day.isAfter(spec.to()); day = day.plusDays(1)) {
            long from = day.atStartOfDay(zone).toInstant().toEpochMilli();
            long to = day.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli();
            double usual = office.isWorkingDay(day) ? 1 : DAY_OFF_ONLINE;
            double demand = world.demand(usual, day);
            for (int i = 0; i < PIECES_OF_A_DAY; i++) {
                curve.add(from, to, i, demand * hourAtHome(24 * i / PIECES_OF_A_DAY));
            }
        }
        return curve;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** The instant before which a part of all dossiers, in [0, 1), has been handed in. */
    long instantAt(double part) {
        double mark = part * upTo[size - 1];
        int found = Arrays.binarySearch(upTo, 0, size, mark);
        int i = Math.min(found >= 0 ? found + 1 : -found - 1, size - 1);
        double before = i == 0 ? 0 : upTo[i - 1];
        double within = Math.min((mark - before) / (upTo[i] - before), 1);
        return instantOf.applyAsLong(starts[i] + (long) (within * (lengths[i] - 1)));
    }

    private void add(long from, long to, int piece, double weight) {
        long start = from + (to - from) * piece / PIECES_OF_A_DAY;
        starts[size] = start;
        lengths[size] = from + (to - from) * (piece + 1) / PIECES_OF_A_DAY - start;
        upTo[size] = (size == 0 ? 0 : upTo[size - 1]) + weight;
        size++;
    }

    private static double rush(OfficeTime office, LocalDate day) {
        int daysOff = 0;
        while (daysOff < 3 && !office.isWorkingDay(day.minusDays(daysOff + 1))) {
            daysOff++;
        }
        if (daysOff == 3) {
            return 1.5;
        }
        return day.getDayOfWeek() == DayOfWeek.MONDAY ? 1.25 : 1;
    }

    /**
     * By the part of the office day that is over: a peak in the morning, a lower one after lunch.
     */
    private static double hourOfWork(double over) {
        return 0.4 + 1.4 * bell(over, 0.2, 0.14) + 0.6 * bell(over, 0.68, 0.12);
    }

    private static double bell(double x, double centre, double width) {
        double z = (x - centre) / width;
        return StrictMath.exp(-z * z);
    }

    private static double hourAtHome(int hour) {
        if (hour < 6 || hour >= 23) {
            return 0.05;
        }
        return hour < 8 || hour >= 22 ? 0.4 : 1;
    }
}
