package org.portalprobe.scheduler.timetable;

import java.text.ParseException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.portalprobe.config.model.WorkingHours;
import org.portalprobe.scheduler.night.NightHours;
import org.quartz.CronExpression;

/**
 * At what times duties are due.
 *
 * @param days cron expression of the planning of daytime visits; empty where none are wanted
 */
public record Hours(NightHours night, Optional<String> days) {

    /** @throws IllegalArgumentException when {@code days} is no cron expression of Quartz; the message says where */
    public Hours {
        days.ifPresent(cron -> {
            try {
                CronExpression.validateExpression(cron);
            } catch (ParseException typo) {
                throw new IllegalArgumentException(typo.getMessage(), typo);
            }
        });
    }

    /** When offices open. */
    public static String opening(WorkingHours hours) {
        String days = hours.days().stream().map(Hours::name).collect(Collectors.joining(","));
        return "0 0 " + hours.from() + " ? * " + days;
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).toUpperCase(Locale.ROOT);
    }

    Optional<String> cron(Duty duty) {
        return switch (duty) {
            case NIGHT -> Optional.of(daily(night.from()));
            case CLOSE -> Optional.of(daily(night.until()));
            case DAY -> days;
            case PULSE -> Optional.of("0 0/5 * * * ?");
            case NOTICE -> Optional.of("0 0/10 * * * ?");
        };
    }

    private static String daily(LocalTime time) {
        return time.getSecond() + " " + time.getMinute() + " " + time.getHour() + " * * ?";
    }

    TimeZone zone() {
        ZoneId zone = night.zone();
        return TimeZone.getTimeZone(zone);
    }
}
