/** Puts the control room together and serves it over HTTP. */
package io.reformpulse.controlroom.server;
