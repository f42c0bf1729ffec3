package org.portalprobe.reports.words;

import java.math.BigDecimal;
import java.net.URI;
import java.text.Collator;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.portalprobe.checks.Remark;
import org.portalprobe.checks.assessment.Reason;
import org.portalprobe.checks.pageload.Advice;
import org.portalprobe.config.Language;
import org.portalprobe.config.LocalizedText;
import org.portalprobe.config.VietnamTime;
import org.portalprobe.config.model.Points;
import org.portalprobe.config.model.Unit;
import org.portalprobe.crawler.artifact.Fault;

/**
 * One language's voice: messages, numbers, dates. Immutable and thread-safe. Dates and hours are Vietnam's (UTC+7) in both
 * languages, because that is where the portals are used.
 */
public final class Words {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(VietnamTime.ZONE);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(VietnamTime.ZONE);
    private static final Words VIETNAMESE = new Words(Language.VI);
    private static final Words ENGLISH = new Words(Language.EN);

    private static final int LONGEST_DETAIL = 400;

    private final Language language;
    private final Bundle bundle;
    private final Figures figures;

    private Words(Language language) {
        this.language = language;
        this.bundle = new Bundle(language);
        this.figures = new Figures(language.locale());
    }

    public static Words in(Language language) {
        return switch (language) {
            case VI -> VIETNAMESE;
            case EN -> ENGLISH;
        };
    }

    public Language language() {
        return language;
    }

    public String text(LocalizedText text) {
        return text.in(language);
    }

    /** @throws IllegalArgumentException when the bundles lack the key: a bug that tests find */
    public String text(String key, Object... arguments) {
        return find(key, arguments).orElseThrow(() -> new IllegalArgumentException("no text for " + key));
    }

    /** The message; empty when there is none, for keys that come from data. */
    public Optional<String> find(String key, Object... arguments) {
        String pattern = bundle.find(key);
        if (pattern == null) {
            return Optional.empty();
        }
        Object[] plain = Arrays.stream(arguments).map(String::valueOf).toArray();
        return Optional.of(new MessageFormat(pattern, language.locale()).format(plain));
    }

    /** The word for a constant, e.g. {@code state.FULL}. */
    public String name(String family, Enum<?> constant) {
        return text(family + "." + constant.name());
    }

    /** A reason in words; one that this version has no words for shows its code and arguments rather than nothing. */
    public Said reason(Reason reason) {
        return ReasonWords.of(reason, this);
    }

    /** What a check remarked, in words; without words for it, like a reason. */
    public Said remark(Remark remark) {
        return RemarkWords.of(remark, this);
    }

    /** A fault's cause in words, with what was seen as the technical detail. */
    public Said fault(Fault fault) {
        return new Said(name("cause", fault.cause()), ForeignText.line(fault.detail(), LONGEST_DETAIL));
    }

    /** What costs a load most, with how much and where. */
    public String advice(Advice advice) {
        return AdviceWords.of(advice, this);
    }

    /** The technical detail marked as such; empty where there is none. */
    public String technical(Said said) {
        return said.technical().isEmpty() ? "" : text("technical") + " " + said.technical();
    }

    /** Points without trailing zeros: {@code 20,5}. */
    public String points(Points points) {
        return points(points.value());
    }

    /** Points as others published them, not only quarters. */
    public String points(BigDecimal points) {
        return figures.plain(points);
    }

    /** A share with two decimals: {@code 28,21%}. */
    public String percent(double ratio) {
        return figures.percent(ratio);
    }

    /** A percentage with the decimals it carries: {@code 100,00%}, {@code 94%}. */
    public String percent(BigDecimal percent) {
        return figures.scaled(percent) + "%";
    }

    /** A whole number: {@code 13.954.795}. */
    public String whole(long value) {
        return figures.plain(BigDecimal.valueOf(value));
    }

    /** A measured value with its unit. */
    public String value(double value, Unit unit) {
        return figures.value(value, unit);
    }

    /** A whole value, e.g. bytes. */
    public String value(long value, Unit unit) {
        return value((double) value, unit);
    }

    /** All digits of an exact number, in this language. */
    String plain(BigDecimal value) {
        return figures.plain(value);
    }

    public String number(double value, int decimals) {
        return figures.number(value, decimals);
    }

    public String date(Instant instant) {
        return DATE.format(instant);
    }

    public String day(LocalDate day) {
        return DATE.format(day);
    }

    public String time(Instant instant) {
        return TIME.format(instant);
    }

    /** Order of names as a reader of this language expects it. */
    public Collator collator() {
        return Collator.getInstance(language.locale());
    }

    /** An address for reading: harmless and short enough for a line. */
    public String address(URI address) {
        return ForeignText.line(address.toString(), 160);
    }

    Set<String> keys() {
        return bundle.keys();
    }
}
