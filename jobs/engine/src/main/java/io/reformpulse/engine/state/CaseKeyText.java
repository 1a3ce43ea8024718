package io.reformpulse.engine.state;

import io.reformpulse.domain.alert.incident.CaseKey;

/** A case as a state key: kind/day/id, the kind as its stored order. */
final class CaseKeyText {
    private static final CaseKey.Kind[] KINDS = CaseKey.Kind.values();

    private CaseKeyText() {}

    static String of(CaseKey key) {
        return prefix(key.kind()) + key.day() + "/" + key.id();
    }

    /** What the keys of a kind begin with. */
    static String prefix(CaseKey.Kind kind) {
        return kind.ordinal() + "/";
    }

    static CaseKey key(String text) {
        int first = text.indexOf('/');
        int second = text.indexOf('/', first + 1);
        return new CaseKey(
                KINDS[Integer.parseInt(text.substring(0, first))],
                text.substring(second + 1),
                Integer.parseInt(text.substring(first + 1, second)));
    }
}
