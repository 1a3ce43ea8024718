package io.reformpulse.standalone.rules;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reformpulse.domain.alert.price.Delays;
import io.reformpulse.domain.alert.price.Price;
import io.reformpulse.domain.alert.price.UnitPrice;
import java.time.Duration;

/** A price as one JSON object; days are null where so many drops were not found. */
public final class PriceJson {
    private static final double DAY_MILLIS = Duration.ofDays(1).toMillis();

    private PriceJson() {}

    public static ObjectNode of(PriceReport report) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("ruleId", report.rule().id())
                .put("version", report.rule().version())
                .put("subject", report.rule().subject().name())
                .put("target", report.rule().rate().target())
                .put("volumes", report.volumes())
                .put("years", report.years())
                .put("seed", report.seed())
                .put("dropTo", report.dropTo());
        ArrayNode prices = object.putArray("prices");
        report.prices().forEach(price -> add(price, prices.addObject()));
        return object;
    }

    private static void add(Price price, ObjectNode object) {
        object.put("trueRate", price.trueRate())
                .put("falseAlarmsAWeek", price.falseAlarms().aWeek())
                .put("falseAlarmsAYear", price.falseAlarms().aYear())
                .put("falseAlarmsAYearLow", price.falseAlarms().low())
                .put("falseAlarmsAYearHigh", price.falseAlarms().high());
        add(price.delays(), object);
        ArrayNode units = object.putArray("units");
        for (UnitPrice unit : price.units()) {
            ObjectNode node =
                    units.addObject()
                            .put("unitCode", unit.unitCode())
                            .put("casesAYear", unit.casesAYear())
                            .put("falseAlarmsAYear", unit.falseAlarmsAYear());
            add(unit.delays(), node);
        }
    }

    private static void add(Delays delays, ObjectNode object) {
        object.put("drops", delays.drops())
                .put("found", delays.found())
                .put("medianDays", days(delays.medianMillis()))
                .put("p90Days", days(delays.p90Millis()));
    }

    private static Double days(Long millis) {
        return millis == null ? null : millis / DAY_MILLIS;
    }
}
