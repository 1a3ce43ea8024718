package io.reformpulse.engine.rule;

import io.reformpulse.domain.alert.rule.RuleBook;
import io.reformpulse.engine.scope.Scope;

/** What a keyed step keeps of one unit that is judged by rules. */
public interface RuledScope extends Scope {
    /** Takes in that rules were written. */
    void write(RuleBook book);
}
