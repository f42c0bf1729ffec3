package org.portalprobe.scheduler.cli;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a month as {@code 2026-11}. */
public final class YearMonthConverter implements ITypeConverter<YearMonth> {

    @Override
    public YearMonth convert(String value) {
        try {
            return YearMonth.parse(value.strip());
        } catch (DateTimeParseException unfit) {
            throw new TypeConversionException("'" + value + "' is no month; write it as 2026-11");
        }
    }
}
