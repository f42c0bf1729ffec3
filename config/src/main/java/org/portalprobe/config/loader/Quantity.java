package org.portalprobe.config.loader;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portalprobe.config.model.Unit;
import org.portalprobe.config.yaml.Unfit;

/** A number with its unit, in the unit's base: {@code 4 s} is 4000 milliseconds, {@code 99.5 %} the ratio 0.995. */
record Quantity(Unit unit, double base) {

    private static final Pattern TEXT = Pattern.compile("([0-9]{1,12}(?:\\.[0-9]{1,6})?)\\s*(\\S*)");
    private static final Pattern COMMA = Pattern.compile("([0-9]+),([0-9]+.*)");

    private record Written(Unit unit, String inBase) {}

    private static final Map<String, Written> UNITS = Map.of(
            "ms", new Written(Unit.MILLISECONDS, "1"),
            "s", new Written(Unit.MILLISECONDS, "1000"),
            "min", new Written(Unit.MILLISECONDS, "60000"),
            "B", new Written(Unit.BYTES, "1"),
            "KB", new Written(Unit.BYTES, "1000"),
            "MB", new Written(Unit.BYTES, "1000000"),
            "%", new Written(Unit.RATIO, "0.01"),
            "count", new Written(Unit.COUNT, "1"));

    static Quantity parse(String text) throws Unfit {
        Matcher comma = COMMA.matcher(text);
        if (comma.matches()) {
            throw new Unfit("has a decimal comma", "write " + comma.group(1) + "." + comma.group(2));
        }
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new Unfit("is no quantity", "write a number and its unit, e.g. 4 s, 600 ms or 99.5 %");
        }
        String number = parts.group(1);
        if (parts.group(2).isEmpty()) {
            throw new Unfit(
                    "has no unit",
                    "write " + number + " s, " + number + " ms, " + number + " % or " + number + " count");
        }
        Written unit = UNITS.get(parts.group(2));
        if (unit == null) {
            throw new Unfit("has an unknown unit", "known: ms, s, min, B, KB, MB, %, count");
        }
        BigDecimal base = new BigDecimal(number).multiply(new BigDecimal(unit.inBase()));
        return new Quantity(unit.unit(), base.doubleValue());
    }

    /** A share of cases, from 0 % to 100 %. */
    static double parseShare(String text) throws Unfit {
        if (text.matches("[0-9]+(\\.[0-9]+)?")) {
            throw new Unfit("has no unit", "write " + text + " %");
        }
        Quantity share = parse(text);
        if (share.unit() != Unit.RATIO || share.base() > 1) {
            throw new Unfit("is no share", "write 0 % to 100 %");
        }
        return share.base();
    }
}
