/** What was published, kept in a database, so that the past can be told. */
package io.reformpulse.controlroom.history;
