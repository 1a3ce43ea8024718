/** Follows in Kafka what the job publishes and what arrives; nothing is written there. */
package io.reformpulse.controlroom.feed;
