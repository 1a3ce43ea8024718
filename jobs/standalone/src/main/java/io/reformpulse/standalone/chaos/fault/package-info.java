/** What is done to a cluster, a row of the table each. */
package io.reformpulse.standalone.chaos.fault;
