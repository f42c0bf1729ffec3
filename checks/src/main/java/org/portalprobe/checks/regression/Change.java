package org.portalprobe.checks.regression;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.portalprobe.checks.tls.TlsGrade;
import org.portalprobe.checks.wcag.Fingerprint;
import org.portalprobe.config.model.CheckId;
import org.portalprobe.crawler.artifact.Fault;

/** One way in which a release differs from what it is held against. */
public sealed interface Change {

    /** How a change counts. */
    enum Effect {
        WORSE,
        /** What was known before and is not known now: never taken for clean. */
        LOST_COVERAGE,
        BETTER
    }

    /** Worse, unless a change knows better. */
    default Effect effect() {
        return Effect.WORSE;
    }

    /** Rule, check, figure or metric: what a waiver may name. */
    String rule();

    /** Page, host or {@code site} where it shows first. */
    String place();

    /** The same for the same change in every run. */
    default String fingerprint() {
        return new Fingerprint(rule(), place(), getClass().getSimpleName()).id();
    }

    /** What happened to a fault. */
    sealed interface OfDefect extends Change {
        Defect defect();

        @Override
        default String rule() {
            return defect().rule();
        }

        @Override
        default String place() {
            return defect().places().firstKey();
        }

        @Override
        default String fingerprint() {
            return defect().id();
        }
    }

    /** What happened to a timing of one page on one device. */
    sealed interface OfTiming extends Change {
        Timing timing();

        @Override
        default String rule() {
            return timing().metric().id();
        }

        @Override
        default String place() {
            return timing().page();
        }

        @Override
        default String fingerprint() {
            return new Fingerprint(rule(), place(), timing().device().name()).id();
        }
    }

    /** A fault that was not there before. */
    record NewDefect(Defect defect) implements OfDefect {}

    /**
     * A known fault at more places.
     *
     * @param grown the places with how many there were before
     */
    record MoreOfDefect(Defect defect, SortedMap<String, Integer> grown) implements OfDefect {
        public MoreOfDefect {
            grown = Collections.unmodifiableSortedMap(new TreeMap<>(grown));
        }

        @Override
        public String place() {
            return grown.firstKey();
        }
    }

    /** A check that passed and does no more, or that has nothing left to look at. */
    record NoLongerPassed(CheckId check, String place, Answered.State now) implements Change {
        @Override
        public String rule() {
            return check.value();
        }
    }

    /** A page that answers with an error. */
    record Broken(String place, Fault fault) implements Change {
        @Override
        public String rule() {
            return "page";
        }
    }

    /** A page that grew. */
    record Heavier(Figure now, long before) implements Change {
        @Override
        public String rule() {
            return now.kind().id();
        }

        @Override
        public String place() {
            return now.page();
        }
    }

    /** A host's letter that fell. */
    record GradeFell(String place, TlsGrade before, TlsGrade now) implements Change {
        @Override
        public String rule() {
            return "tls-grade";
        }
    }

    /** A limit that is not kept; as texts, since limits are of many kinds. */
    record OverBudget(String rule, String place, String limit, String value) implements Change {}

    /** A timing that got slower than the other release's, measured side by side. */
    record Slower(Timing timing, SideBySide result) implements OfTiming {}

    /**
     * What cannot be said any more.
     *
     * @param rule check, figure or {@code page}
     * @param fault why; empty where the question was simply not asked any more
     */
    record LostCoverage(String rule, String place, Optional<Fault> fault) implements Change {
        @Override
        public Effect effect() {
            return Effect.LOST_COVERAGE;
        }
    }

    /** A fault that is gone, from every place where it could be looked for. */
    record Mended(Defect defect) implements OfDefect {
        @Override
        public Effect effect() {
            return Effect.BETTER;
        }
    }

    /** A timing that got faster than the other release's, measured side by side. */
    record Faster(Timing timing, SideBySide result) implements OfTiming {
        @Override
        public Effect effect() {
            return Effect.BETTER;
        }
    }
}
