/** Kafka, Flink, delivery and control room as processes of one machine, each for itself. */
package io.reformpulse.standalone.cluster;
