package io.reformpulse.standalone.chaos.sabotage;

import io.reformpulse.standalone.chaos.check.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One step of an alert is never told, as by a transaction that was given up. */
final class MissingAlert implements Sabotage {
    @Override
    public String name() {
        return "one alert missing";
    }

    @Override
    public Set<Finding.Kind> mustBeFoundAs() {
        return Set.of(Finding.Kind.MISSING_ALERT);
    }

    @Override
    public Case spoil(Material material) {
        List<String> alerts = new ArrayList<>(material.observed().alerts());
        alerts.remove(alerts.size() / 2);
        return new Case(material.observed().withAlerts(alerts), material.expected());
    }
}
