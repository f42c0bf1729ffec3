package org.portalprobe.config.table;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portalprobe.config.yaml.Unfit;

/** Numbers and dates as people write them as text: 1.234,5 and 01/07/2025. */
public final class VietnameseText {

    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?");
    private static final Pattern COMMA = Pattern.compile("-?\\d+,\\d+");
    private static final Pattern PLAIN = Pattern.compile("-?\\d+(?:\\.\\d+)?");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?:ngày )?(\\d{1,2})(?:[/.-]| tháng )(\\d{1,2})(?:[/.-]| năm )(\\d{4})");

    private VietnameseText() {}

    /** Dots between groups of three are thousands, a comma is the decimal mark; a lone dot is one as spreadsheets store it. */
    public static BigDecimal number(String text) throws Unfit {
        if (GROUPED.matcher(text).matches() || COMMA.matcher(text).matches()) {
            return new BigDecimal(text.replace(".", "").replace(',', '.'));
        }
        if (PLAIN.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        throw new Unfit("is no number", "write e.g. 1234 or 1.234,5");
    }

    /** A number without a fraction. */
    public static long whole(String text) throws Unfit {
        try {
            return number(text).longValueExact();
        } catch (ArithmeticException fraction) {
            throw new Unfit("is no whole number", "write e.g. 1234");
        }
    }

    public static LocalDate day(String text) throws Unfit {
        Matcher iso = ISO.matcher(text);
        Matcher dayFirst = DAY_FIRST.matcher(text);
        try {
            if (iso.matches()) {
                return LocalDate.of(part(iso, 1), part(iso, 2), part(iso, 3));
            }
            if (dayFirst.matches()) {
                return LocalDate.of(part(dayFirst, 3), part(dayFirst, 2), part(dayFirst, 1));
            }
        } catch (DateTimeException noSuchDay) {
            throw new Unfit("is no day of the calendar", "write e.g. 01/07/2025");
        }
        throw new Unfit("is no date", "write e.g. 01/07/2025");
    }

    private static int part(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
