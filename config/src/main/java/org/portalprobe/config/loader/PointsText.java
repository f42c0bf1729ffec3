package org.portalprobe.config.loader;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portalprobe.config.model.Points;
import org.portalprobe.config.yaml.Unfit;
import org.portalprobe.config.yaml.YamlValue;

/** Parses points: decimal, in quarters. */
final class PointsText {

    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,4}(\\.[0-9]{1,6})?");
    private static final BigDecimal FOUR = BigDecimal.valueOf(4);

    private static final String UNKNOWN = "unknown";

    private PointsText() {}

    /** For outlines: points, or that nobody knows them. */
    static Optional<Optional<Points>> readOrUnknown(YamlValue value) {
        return value.parsed(text -> text.equals(UNKNOWN) ? Optional.<Points>empty() : Optional.of(parse(text)));
    }

    static Optional<Points> read(YamlValue value) {
        return value.parsed(PointsText::parse);
    }

    static Points parse(String text) throws Unfit {
        if (text.equals(UNKNOWN)) {
            throw new Unfit(
                    "cannot be unknown in a model that grades",
                    "write the points, or use: incomplete for a model that grades nobody yet");
        }
        if (!DECIMAL.matcher(text).matches()) {
            throw new Unfit("are no points", "write a number in steps of 0.25, e.g. 1.25");
        }
        BigDecimal quarters = new BigDecimal(text).multiply(FOUR);
        int below = quarters.setScale(0, RoundingMode.FLOOR).intValueExact();
        if (quarters.compareTo(BigDecimal.valueOf(below)) != 0) {
            throw new Unfit("is no multiple of 0.25", "write " + new Points(below) + " or " + new Points(below + 1));
        }
        return new Points(below);
    }
}
