/** The control room: a web server and page that follow what the job publishes. */
package io.reformpulse.controlroom;
