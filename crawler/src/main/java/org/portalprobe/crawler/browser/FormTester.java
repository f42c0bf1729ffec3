package org.portalprobe.crawler.browser;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.List;
import org.portalprobe.crawler.artifact.accessibility.FormTrials;
import org.portalprobe.crawler.artifact.accessibility.FormTrials.FormTrial;

/**
 * Sends forms that ask by GET without filling them in, and reads what the page says to that. The browser is offline meanwhile and
 * the sending is stopped: nothing reaches the portal. Other forms are never touched.
 */
final class FormTester {

    private static final String SCRIPT = PageScript.read("form-trial.js");
    private static final String API = "window[Symbol.for('portalprobe.forms')]";
    private static final double ANSWER_MILLIS = 300;

    private record Forms(int tries, int others) {}

    private FormTester() {}

    static FormTrials test(OpenPage page) {
        PageQuestion question = new PageQuestion(page);
        Forms forms = question.ask(SCRIPT.strip(), new TypeReference<>() {});
        List<FormTrial> trials = new ArrayList<>();
        if (forms.tries() > 0) {
            page.context().setOffline(true);
            try {
                for (int index = 0; index < forms.tries(); index++) {
                    question.ask("String(" + API + ".start(" + index + "))");
                    page.page().waitForTimeout(ANSWER_MILLIS);
                    trials.add(question.ask(API + ".read()", new TypeReference<>() {}));
                }
            } finally {
                page.context().setOffline(false);
            }
        }
        question.ask("String(" + API + ".end())");
        return new FormTrials(trials, forms.others());
    }
}
