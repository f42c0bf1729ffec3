package org.portalprobe.scheduler.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 500ms}, {@code 30s}, {@code 5m} or {@code 1h}; never zero. */
public final class TimeConverter implements ITypeConverter<Duration> {

    private static final Pattern TIME = Pattern.compile("(\\d{1,6})\\s*(ms|s|m|h)");

    @Override
    public Duration convert(String text) {
        Matcher read = TIME.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!read.matches() || Integer.parseInt(read.group(1)) == 0) {
            throw new TypeConversionException("\"" + text + "\" is no time such as 30s, 5m or 1h");
        }
        int number = Integer.parseInt(read.group(1));
        return switch (read.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            default -> Duration.ofHours(number);
        };
    }
}
