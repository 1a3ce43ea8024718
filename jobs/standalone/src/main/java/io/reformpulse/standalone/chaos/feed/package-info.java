/** What a cluster is fed with while something is done to it. */
package io.reformpulse.standalone.chaos.feed;
