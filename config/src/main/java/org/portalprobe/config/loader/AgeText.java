package org.portalprobe.config.loader;

import java.time.Period;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portalprobe.config.yaml.Unfit;

/** Parses how old a document may be: {@code 12 months}. */
final class AgeText {

    private static final Pattern TEXT = Pattern.compile("([1-9][0-9]{0,3}) (month|year)s?");

    private AgeText() {}

    static Period parse(String text) throws Unfit {
        Matcher age = TEXT.matcher(text);
        if (!age.matches()) {
            throw new Unfit("is no age", "write e.g. 12 months or 2 years");
        }
        int count = Integer.parseInt(age.group(1));
        return age.group(2).equals("month") ? Period.ofMonths(count) : Period.ofYears(count);
    }
}
