package org.portalprobe.reports.words;

import org.portalprobe.checks.pageload.Advice;
import org.portalprobe.config.model.Unit;

/** Advice on a load in words. */
final class AdviceWords {

    private static final int LONGEST = 160;

    private AdviceWords() {}

    static String of(Advice advice, Words words) {
        String amount =
                switch (advice.scale()) {
                    case MILLISECONDS -> words.value(advice.amount(), Unit.MILLISECONDS);
                    case BYTES -> words.value(advice.amount(), Unit.BYTES);
                    case SCORE, COUNT -> words.number(advice.amount(), 3);
                };
        String said = words.text("load.advice." + advice.kind(), amount, advice.count());
        return advice.subject().isEmpty() ? said : said + ": " + ForeignText.line(advice.subject(), LONGEST);
    }
}
