package io.reformpulse.standalone.cli;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an instant that is a whole minute. */
final class WholeMinute implements ITypeConverter<Instant> {
    private static final long MINUTE_MILLIS = 60_000;
    private static final int FIRST_YEAR = 2000;
    // A row for each day of each unit up to there: the year 9999 would never end.
    private static final int LAST_YEAR = 2100;

    @Override
    public Instant convert(String text) {
        Instant instant;
        try {
            OffsetDateTime time = OffsetDateTime.parse(text);
            if (time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR) {
                throw new TypeConversionException(
                        "\"" + text + "\" lies outside the years 2000 to 2100; mend the year");
            }
            instant = time.toInstant();
        } catch (DateTimeParseException e) {
            throw new TypeConversionException(
                    "\""
                            + text
                            + "\" is no time with an offset; write it as"
                            + " 2024-07-01T00:00:00+07:00");
        }
        if (Math.floorMod(instant.toEpochMilli(), MINUTE_MILLIS) != 0) {
            throw new TypeConversionException(
                    "\"" + text + "\" is not a whole minute; leave the seconds at 00");
        }
        return instant;
    }
}
