package io.reformpulse.standalone.chaos.sabotage;

import io.reformpulse.standalone.chaos.check.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** An alert is told that must not be, as by a job that tells again under another id. */
final class GhostAlert implements Sabotage {
    @Override
    public String name() {
        return "one alert too many";
    }

    @Override
    public Set<Finding.Kind> mustBeFoundAs() {
        return Set.of(Finding.Kind.GHOST_ALERT);
    }

    @Override
    public Case spoil(Material material) {
        List<String> alerts = new ArrayList<>(material.observed().alerts());
        String ghost =
                alerts.get(alerts.size() / 2).replaceAll("\"alertId\":\"(.)", "\"alertId\":\"x$1");
        alerts.add(ghost);
        return new Case(material.observed().withAlerts(alerts), material.expected());
    }
}
