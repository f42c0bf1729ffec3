package org.portalprobe.reports.baseline;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portalprobe.checks.regression.Waiver;
import org.portalprobe.config.yaml.Unfit;
import org.portalprobe.config.yaml.YamlFile;
import org.portalprobe.config.yaml.YamlMapping;
import org.portalprobe.config.yaml.YamlValue;

/** Waivers in YAML, beside the baseline. */
public final class WaiverFile {

    private static final List<String> KEYS = List.of("fingerprint", "rule", "page", "owner", "reason", "until");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{12}");
    /** Nobody answers for a fault for ever. */
    private static final int MOST_YEARS = 2;

    private final LocalDate today;

    private WaiverFile(LocalDate today) {
        this.today = today;
    }

    /**
     * @param today from which two years are counted
     * @throws org.portalprobe.config.ConfigException with every problem of the file, each with its line
     */
    public static List<Waiver> read(Path file, LocalDate today) {
        return YamlFile.read(file, new WaiverFile(today)::all);
    }

    private Optional<List<Waiver>> all(YamlValue root) {
        return root.mapping().flatMap(map -> {
            boolean known = map.only(List.of("waivers"));
            Optional<List<Waiver>> waivers = map.required("waivers", list -> list.each(this::waiver));
            return known ? waivers : Optional.empty();
        });
    }

    private Optional<Waiver> waiver(YamlValue value) {
        return value.mapping().flatMap(map -> waiver(value, map));
    }

    private Optional<Waiver> waiver(YamlValue value, YamlMapping map) {
        boolean known = map.only(KEYS);
        Optional<String> fingerprint = map.optional("fingerprint", text -> text.parsed(WaiverFile::id));
        Optional<String> rule = map.optional("rule", YamlValue::text);
        Optional<String> page = map.optional("page", YamlValue::text);
        Optional<String> owner = map.required("owner", YamlValue::text);
        Optional<String> reason = map.required("reason", YamlValue::text);
        Optional<LocalDate> until = map.required("until", text -> text.parsed(this::day));
        if (map.has("fingerprint") == map.has("rule")) {
            return value.wrong("names neither or both of fingerprint and rule", "write one of them");
        }
        return known
                ? map.build(() -> new Waiver(
                        fingerprint, rule, page, owner.orElseThrow(), reason.orElseThrow(), until.orElseThrow()))
                : Optional.empty();
    }

    private static String id(String text) throws Unfit {
        if (!ID.matcher(text).matches()) {
            throw new Unfit("is no fault's fingerprint", "copy the twelve characters that the gate prints");
        }
        return text;
    }

    private LocalDate day(String text) throws Unfit {
        LocalDate day;
        try {
            day = LocalDate.parse(text);
        } catch (DateTimeException malformed) {
            throw new Unfit("is no day", "write it as 2026-12-31");
        }
        if (day.isAfter(today.plusYears(MOST_YEARS))) {
            throw new Unfit("is too far away", "write a day within two years; decide again then");
        }
        return day;
    }
}
