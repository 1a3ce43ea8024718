package io.reformpulse.standalone.rules;

import io.reformpulse.domain.alert.price.Price;
import io.reformpulse.domain.alert.price.UnitPrice;
import io.reformpulse.domain.alert.rule.Rule;
import java.util.Comparator;
import java.util.List;

/**
 * What a rule costs and brings.
 *
 * @param volumes where the volumes come from
 * @param years simulated of each unit
 * @param prices one for each true rate, that nearest to the target first
 */
public record PriceReport(
        Rule rule, String volumes, int years, long seed, double dropTo, List<Price> prices) {
    /** The units with the most false alarms at the first true rate. */
    List<UnitPrice> worst(int count) {
        return prices.get(0).units().stream()
                .sorted(
                        Comparator.comparingDouble(UnitPrice::falseAlarmsAYear)
                                .reversed()
                                .thenComparing(UnitPrice::unitCode))
                .limit(count)
                .toList();
    }

    int units() {
        return prices.get(0).units().size();
    }

    double casesAYear() {
        return prices.get(0).units().stream().mapToDouble(UnitPrice::casesAYear).sum();
    }
}
