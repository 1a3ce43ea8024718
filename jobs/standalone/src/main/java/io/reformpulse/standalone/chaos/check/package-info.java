/** What a cluster must have published, and what differs; knows nothing of faults. */
package io.reformpulse.standalone.chaos.check;
