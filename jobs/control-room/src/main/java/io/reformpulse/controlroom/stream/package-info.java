/** The present as a stream of server-sent events: a snapshot, then what changes. */
package io.reformpulse.controlroom.stream;
