package io.reformpulse.controlroom.access;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What somebody may do; each role may do all that those before it may. */
public enum Role {
    /** Sees figures, also those of the past, and alerts; but not which dossiers are behind them. */
    VIEWER,
    /** Acknowledges, silences, writes notes, lists dossiers. */
    OPERATOR,
    /** Exports. */
    ANALYST,
    /** Manages users and reads the audit trail. */
    ADMIN;

    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }

    /** This role and all that it includes. */
    public Set<Role> all() {
        return EnumSet.range(VIEWER, this);
    }

    /** As it is written in JSON and in the groups of a proxy. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of a word. */
    public static Role of(String word) {
        for (Role role : values()) {
            if (role.word().equals(word)) {
                return role;
            }
        }
        throw new IllegalArgumentException(
                "The role is viewer, operator, analyst or admin, but not " + word + ".");
    }
}
