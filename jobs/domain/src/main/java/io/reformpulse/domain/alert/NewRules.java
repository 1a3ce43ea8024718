package io.reformpulse.domain.alert;

import io.reformpulse.domain.alert.incident.CaseKey;
import io.reformpulse.domain.commune.CommuneStore;
import java.util.Map;
import java.util.TreeSet;

/** Notices at a tick that other rules are in force than at the tick before. */
final class NewRules {
    private final RulesInForce rules;
    private final AlertHead head;
    private final CommuneStore store;
    private final AlertStore alerts;
    private long sameUntil = Long.MIN_VALUE;

    NewRules(RulesInForce rules, AlertHead head, CommuneStore store, AlertStore alerts) {
        this.rules = rules;
        this.head = head;
        this.store = store;
        this.alerts = alerts;
    }

    /** Notes that rules were written. */
    void changed() {
        sameUntil = Long.MIN_VALUE;
    }

    /** Whether the rules in force at the last tick are not those that it judged by. */
    boolean areUnseen() {
        return head.tickedAt() != AlertHead.NEVER
                && !rules.versions(head.tickedAt()).equals(head.rulesSeen());
    }

    /** The cases to look at because other rules are in force: all there are, or none. */
    TreeSet<CaseKey> cases(long at) {
        TreeSet<CaseKey> cases = new TreeSet<>();
        if (at < sameUntil) {
            return cases;
        }
        sameUntil = rules.nextChange(at);
        Map<String, Integer> versions = rules.versions(at);
        if (!versions.equals(head.rulesSeen())) {
            cases.add(CaseKey.COMMUNE);
            for (CaseKey.Kind kind : CaseKey.Kind.values()) {
                cases.addAll(alerts.incidentKeys(kind));
            }
            store.dossierIds().forEach(id -> cases.add(CaseKey.dossier(id)));
            head.rulesSeen().clear();
            head.rulesSeen().putAll(versions);
        }
        return cases;
    }
}
