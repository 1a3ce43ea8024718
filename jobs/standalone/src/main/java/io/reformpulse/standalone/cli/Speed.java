package io.reformpulse.standalone.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a speed: simulated seconds per second, infinite for {@code max}. */
final class Speed implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
        if (text.equals("max")) {
            return Double.POSITIVE_INFINITY;
        }
        try {
            double speed = Double.parseDouble(text);
            if (speed > 0) {
                return speed;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number that makes no sense.
        }
        throw new TypeConversionException(
                "\"" + text + "\" is no speed; give a number above 0, or max");
    }
}
