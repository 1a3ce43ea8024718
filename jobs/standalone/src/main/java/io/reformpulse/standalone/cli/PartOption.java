package io.reformpulse.standalone.cli;

import io.reformpulse.simulators.replay.Part;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code I/K}. */
final class PartOption implements ITypeConverter<Part> {
    @Override
    public Part convert(String text) {
        try {
            String[] numbers = text.split("/", -1);
            if (numbers.length == 2) {
                return new Part(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]));
            }
        } catch (IllegalArgumentException e) {
            // Said below, as for a text that is no part at all.
        }
        throw new TypeConversionException(
                "\"" + text + "\" is no part; write 1/3 for the first of three");
    }
}
