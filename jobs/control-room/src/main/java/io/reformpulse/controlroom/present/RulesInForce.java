package io.reformpulse.controlroom.present;

import io.reformpulse.schemas.AlertRule;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** The rules by which alerts are judged, all their versions. Thread-safe. */
public final class RulesInForce {
    private final Map<String, Map<Integer, AlertRule>> versions = new ConcurrentHashMap<>();

    public void take(AlertRule rule) {
        versions.computeIfAbsent(rule.getId(), id -> new ConcurrentSkipListMap<>())
                .put(rule.getVersion(), rule);
    }

    /** Whether there is, or was, a rule of that id. */
    public boolean knows(String id) {
        return versions.containsKey(id);
    }

    /**
     * The target that holds for all communes.
     *
     * @param subject such as ON_TIME_RATE
     * @param at epoch milliseconds
     * @return a fraction; null if there is none
     */
    public Double target(String subject, long at) {
        return versions.values().stream()
                .map(all -> inForce(all, at))
                .filter(rule -> rule != null && !rule.getRemoved())
                .filter(rule -> rule.getSubject().equals(subject) && rule.getScopeCode() == null)
                .min(Comparator.comparing(AlertRule::getId))
                .map(AlertRule::getTarget)
                .orElse(null);
    }

    private static AlertRule inForce(Map<Integer, AlertRule> all, long at) {
        AlertRule newest = null;
        for (AlertRule rule : all.values()) {
            newest = rule.getEffectiveFrom() <= at ? rule : newest;
        }
        return newest;
    }
}
