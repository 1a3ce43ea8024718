/**
 * Sinks whose records are held in state until Kafka has committed them: a transaction that Kafka
 * gave up by then, as nobody came to commit it in time, loses nothing.
 */
package io.reformpulse.engine.publish.held;
