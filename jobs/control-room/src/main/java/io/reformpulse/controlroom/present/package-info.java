/** What is now: the newest figures, who reports, and the alerts that have not ended. */
package io.reformpulse.controlroom.present;
