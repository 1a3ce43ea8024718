/** Breaks a running cluster in known ways and judges what it published all the same. */
package io.reformpulse.standalone.chaos;
