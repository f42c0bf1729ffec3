package org.portalprobe.scheduler.cli;

import java.util.Arrays;
import java.util.Locale;
import org.portalprobe.crawler.browser.AuditExtra;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What an audit is asked for beyond levels A and AA, by its id. */
public final class ExtraConverter implements ITypeConverter<AuditExtra> {

    @Override
    public AuditExtra convert(String written) {
        return Arrays.stream(AuditExtra.values())
                .filter(extra -> id(extra).equals(written))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(
                        "'" + written + "' is nothing to ask for; there are aaa and best-practice"));
    }

    private static String id(AuditExtra extra) {
        return extra.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
