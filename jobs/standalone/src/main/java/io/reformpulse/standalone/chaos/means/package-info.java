/** By what a cluster is broken, process by process, link by link and file by file. */
package io.reformpulse.standalone.chaos.means;
