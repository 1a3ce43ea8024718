package io.reformpulse.simulators.workload;

import io.reformpulse.simulators.place.Commune;
import io.reformpulse.simulators.place.OfficeTime;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.LongUnaryOperator;

/**
 * When dossiers are handed in: a density over the period, asked through its inverse, so that the
 * n-th of N dossiers has its instant without the others being made.
 */
final class IntakeCurve {
    private static final int PIECES_OF_A_DAY = 96;
    private static final double DAY_OFF_ONLINE = 0.4;

    private static final int LONG_BREAK = 4;
    private static final int RUSH_DAYS = 5;

    /** A stretch of a curve, between two parts of its whole, from 0 to 1. */
    record Span(double from, double to) {
        double size() {
            return to - from;
        }
    }

    private final long[] starts;
    private final long[] lengths;
    private final double[] upTo;
    private final LongUnaryOperator instantOf;
    private final List<LocalDate> days = new ArrayList<>();
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
                curve.days.add(day);
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
            curve.days.add(day);
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

    /** The stretch on which a commune exists; of size 0 if there is none. */
    Span span(Commune commune) {
        if (size == 0 || upTo[size - 1] == 0) {
            return new Span(0, 0);
        }
        LocalDate from = commune.validFrom();
        LocalDate to = commune.validTo();
        return new Span(
                from == null ? 0 : partBefore(from), to == null ? 1 : partBefore(to.plusDays(1)));
    }

    private double partBefore(LocalDate day) {
        int found = Collections.binarySearch(days, day);
        int before = (found >= 0 ? found : -found - 1) * PIECES_OF_A_DAY;
        return before == 0 ? 0 : upTo[before - 1] / upTo[size - 1];
    }

    /** The instant before which a part, in [0, 1), of all dossiers of a span has been handed in. */
    long instantAt(Span span, double part) {
        double mark = (span.from + part * span.size()) * upTo[size - 1];
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

    /** More after days off, and for some days more after many of them. */
    private static double rush(OfficeTime office, LocalDate day) {
        LocalDate earlier = day.minusDays(1);
        double usual = office.isWorkingDay(earlier) ? 1 : 1.25;
        for (int worked = 0; worked < RUSH_DAYS; worked++) {
            int off = 0;
            while (off < LONG_BREAK && !office.isWorkingDay(earlier)) {
                off++;
                earlier = earlier.minusDays(1);
            }
            if (off == LONG_BREAK) {
                return Math.max(usual, 1 + 0.7 * (RUSH_DAYS - worked) / RUSH_DAYS);
            }
            earlier = earlier.minusDays(1);
        }
        return usual;
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
