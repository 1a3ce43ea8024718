package io.reformpulse.standalone.rules;

import io.reformpulse.domain.alert.news.Language;
import io.reformpulse.domain.alert.price.Delays;
import io.reformpulse.domain.alert.price.FalseAlarms;
import io.reformpulse.domain.alert.price.Price;
import io.reformpulse.domain.alert.price.RulePricer;
import io.reformpulse.domain.alert.price.UnitPrice;
import io.reformpulse.domain.unit.UnitTree;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** A price as tables for a person. */
public final class PriceText {
    private static final int UNITS_SHOWN = 10;
    private static final String RATES = "%10s %16s %10s %20s %12s %9s %9s%n";
    private static final String UNITS = "  %-8s %-22s %14s %10s %12s %9s %9s%n";

    private final PriceReport report;
    private final UnitTree units;

    public PriceText(PriceReport report, UnitTree units) {
        this.report = report;
        this.units = units;
    }

    public void print(PrintWriter out) {
        out.printf(
                "%s version %d in %d units with %s cases a year (%s)%n",
                report.rule().id(),
                report.rule().version(),
                report.units(),
                Language.EN.number(Math.round(report.casesAYear())),
                report.volumes());
        out.printf(
                "%d simulated years of each, seed %d; a drop to %s, looked for over %d days%n%n",
                report.years(),
                report.seed(),
                Language.EN.percent(report.dropTo()),
                RulePricer.SEARCH.toDays());
        printRates(out);
        printUnits(out);
    }

    private void printRates(PrintWriter out) {
        out.printf(
                RATES,
                "true rate",
                "false a week",
                "a year",
                "in 95 of 100 years",
                "drop found",
                "median",
                "p90");
        for (Price price : report.prices()) {
            FalseAlarms alarms = price.falseAlarms();
            out.printf(
                    RATES,
                    Language.EN.percent(price.trueRate()),
                    decimals(alarms.aWeek(), 2),
                    decimals(alarms.aYear(), 1),
                    alarms.low() + " to " + alarms.high(),
                    found(price.delays()),
                    days(price.delays(), price.delays().medianMillis()),
                    days(price.delays(), price.delays().p90Millis()));
        }
    }

    private void printUnits(PrintWriter out) {
        out.printf(
                "%nMost false alarms at a true rate of %s:%n",
                Language.EN.percent(report.prices().get(0).trueRate()));
        out.printf(UNITS, "unit", "", "cases a year", "a year", "drop found", "median", "p90");
        for (UnitPrice unit : report.worst(UNITS_SHOWN)) {
            out.printf(
                    UNITS,
                    unit.unitCode(),
                    units.unit(unit.unitCode()).name(),
                    Language.EN.number(Math.round(unit.casesAYear())),
                    decimals(unit.falseAlarmsAYear(), 2),
                    found(unit.delays()),
                    days(unit.delays(), unit.delays().medianMillis()),
                    days(unit.delays(), unit.delays().p90Millis()));
        }
    }

    private static String found(Delays delays) {
        return delays.drops() == 0
                ? "-"
                : decimals(100.0 * delays.found() / delays.drops(), 1) + " %";
    }

    private static String days(Delays delays, Long millis) {
        if (delays.drops() == 0) {
            return "-";
        }
        return millis == null
                ? "> " + RulePricer.SEARCH.toDays() + " d"
                : decimals((double) millis / Duration.ofDays(1).toMillis(), 1) + " d";
    }

    private static String decimals(double value, int count) {
        return String.format(Locale.ROOT, "%." + count + "f", value);
    }
}
