/** Errors made on purpose, which the judge must find. */
package io.reformpulse.standalone.chaos.sabotage;
