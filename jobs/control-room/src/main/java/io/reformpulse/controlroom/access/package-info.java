/** Who may do what: users, sessions, roles, and the word of a trusted proxy. */
package io.reformpulse.controlroom.access;
