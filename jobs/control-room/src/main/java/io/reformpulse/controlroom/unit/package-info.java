/** The place a control room is for: its units, their tree and tiles, its zone. */
package io.reformpulse.controlroom.unit;
