package org.portalprobe.scheduler.cli;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 1/s} or {@code 6/m} as the time between two requests. */
public final class RateConverter implements ITypeConverter<Duration> {

    private static final Pattern RATE = Pattern.compile("(\\d{1,5})\\s*/\\s*(s|m)");

    @Override
    public Duration convert(String text) {
        Matcher read = RATE.matcher(text.strip());
        if (!read.matches() || Integer.parseInt(read.group(1)) == 0) {
            throw new TypeConversionException("\"" + text + "\" is no rate such as 1/s or 6/m");
        }
        return Duration.ofSeconds(read.group(2).equals("s") ? 1 : 60).dividedBy(Integer.parseInt(read.group(1)));
    }
}
