/** What people do about alerts: acknowledgements, silences, notes. */
package io.reformpulse.controlroom.action;
